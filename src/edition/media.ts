// Owns which media are published: those that a published story, a person or a plain page shows.
import type { Store } from './store.ts';

/** A file under /media/: `path` is relative to the content folder. */
export interface PublishedMedia {
  address: string;
  path: string;
  digest: string;
}

/** Every published media file once, by address; files of the same bytes and name are one. */
export function publishedMedia(store: Store): PublishedMedia[] {
  return store.all<PublishedMedia>(
    `SELECT media.address, min(media.path) AS path, media.digest FROM media
     WHERE EXISTS (SELECT 1 FROM media_use WHERE media_use.media = media.path AND state = 1)
     GROUP BY media.address ORDER BY media.address`,
  );
}
