// Owns which lists stand empty: their pages were published, and nothing is in them any more.
import type { Store } from './store.ts';

/** The kinds of promises that an empty page keeps. */
const listKinds = "'list', 'desk', 'topic', 'thread', 'speaker'";

/** Whether a day, month, list or speaker was published at `address` and so keeps a page; a writer's months go with the writer. */
export function isPromisedList(store: Store, address: string): boolean {
  const promised = `SELECT 1 FROM promised WHERE address = ? AND kind IN (${listKinds}) LIMIT 1`;
  return store.first(promised, address) !== undefined && hasWriter(store, address);
}

/** The addresses of all lists that were ever published and keep their pages, in order. */
export function promisedLists(store: Store): string[] {
  return store
    .all<{ address: string }>(
      `SELECT DISTINCT address FROM promised WHERE kind IN (${listKinds}) ORDER BY address`,
    )
    .map(({ address }) => address)
    .filter((address) => hasWriter(store, address));
}

function hasWriter(store: Store, address: string): boolean {
  const [, folder, id = ''] = address.split('/');
  if (folder !== 'by') return true;
  return store.first('SELECT 1 FROM person WHERE id = ?', id) !== undefined;
}
