// Owns which media are published: those that a published story, a person or a plain page shows, and the
// publisher's logo.
import type { Site } from '../site/settings.ts';
import type { Store } from './store.ts';

/** A file under /media/: `path` is relative to the content folder; width and height are of pictures alone. */
export interface PublishedMedia {
  address: string;
  path: string;
  digest: string;
  mime: string;
  width: number | null;
  height: number | null;
  /** 1 where it is the picture of a writer, else 0. */
  portrait: number;
}

/** Every published media file once, by address; files of the same bytes and name are one. */
export function publishedMedia(store: Store, site: Site): PublishedMedia[] {
  return store.all<PublishedMedia>(
    `SELECT media.address, min(media.path) AS path, media.digest, media.mime, media.width,
       media.height, coalesce(max(media_use.path GLOB 'people/*'), 0) AS portrait
     FROM media LEFT JOIN media_use ON media.path = media_use.media AND media_use.state = 1
     WHERE media_use.media IS NOT NULL OR media.address = ?
     GROUP BY media.address ORDER BY media.address`,
    site.publisher?.logo ?? null,
  );
}

/** Digests of all media of the content folder, published or not. */
export function mediaDigests(store: Store): Set<string> {
  const rows = store.all<{ digest: string }>('SELECT digest FROM media');
  return new Set(rows.map(({ digest }) => digest));
}
