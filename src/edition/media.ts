// Owns which media are published: those that a published story, a person or a plain page shows.
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
export function publishedMedia(store: Store): PublishedMedia[] {
  return store.all<PublishedMedia>(
    `SELECT media.address, min(media.path) AS path, media.digest, media.mime, media.width,
       media.height, max(media_use.path GLOB 'people/*') AS portrait
     FROM media_use JOIN media ON media.path = media_use.media
     WHERE media_use.state = 1
     GROUP BY media.address ORDER BY media.address`,
  );
}

/** Digests of all media of the content folder, published or not. */
export function mediaDigests(store: Store): Set<string> {
  const rows = store.all<{ digest: string }>('SELECT digest FROM media');
  return new Set(rows.map(({ digest }) => digest));
}
