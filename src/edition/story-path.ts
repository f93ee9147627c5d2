// Owns the way back from an address to the file of its story.
import type { Store } from './store.ts';

/** The content-relative path of the story printed at `address`. */
export function storyPath(store: Store, address: string): string | undefined {
  const statement = 'SELECT path FROM story WHERE address = ? AND state > 0';
  return store.first<{ path: string }>(statement, address)?.path;
}
