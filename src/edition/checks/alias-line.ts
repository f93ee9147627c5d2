// Owns the line that makes an old address lead to a file, as it is written above that file.
import type { Store } from '../store.ts';

/** The line to write above the file at `path` so that `address` leads to it too, with those it has already. */
export function aliasLineOf(store: Store, path: string, address: string): string {
  const typed = 'SELECT alias FROM alias WHERE path = ? AND made = 0 ORDER BY alias';
  const known = store.all<{ alias: string }>(typed, path).map(({ alias }) => alias);
  return aliasLine([...known, address]);
}

/** The line for old addresses of a file that has none yet. */
export function aliasLine(addresses: readonly string[]): string {
  return `aliases: [${addresses.join(', ')}]`;
}
