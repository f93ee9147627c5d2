// Owns what is written down of an address or a file: lines of the ledger, and old addresses that a file gives.
import type { Store } from './store.ts';

/** What the ledger says of an address, in the order of the text. */
export function linesAt(store: Store, address: string): string[] {
  const lines = 'SELECT DISTINCT text FROM ledger_line WHERE address = ? ORDER BY text';
  return store.all<{ text: string }>(lines, address).map(({ text }) => text);
}

/** Old addresses that are typed in a file; those that the ledger made are none of them. */
export function typedAliases(store: Store, path: string): string[] {
  const typed = 'SELECT alias FROM alias WHERE path = ? AND made = 0 ORDER BY alias';
  return store.all<{ alias: string }>(typed, path).map(({ alias }) => alias);
}
