// Owns the line that makes an old address lead to a file, as it is written above that file.
import type { Store } from '../store.ts';
import { typedAliases } from '../written.ts';

/** The line to write above the file at `path` so that `address` leads to it too, with those it has already. */
export function aliasLineOf(store: Store, path: string, address: string): string {
  return aliasLine([...typedAliases(store, path), address]);
}

/** The line for old addresses of a file that has none yet. */
export function aliasLine(addresses: readonly string[]): string {
  return `aliases: [${addresses.join(', ')}]`;
}
