// Owns which lists stand empty: their pages were published, and nothing is in them any more.
import { speakerAddress } from '../site/share-address.ts';
import type { Store } from './store.ts';

/** The kinds of promises that an empty page keeps. */
const listKinds = "'list', 'desk', 'topic', 'thread', 'speaker'";

/** Whether a day, month, list or speaker was published at `address` and so keeps a page; a writer's months go with the writer. */
export function isPromisedList(store: Store, address: string): boolean {
  const promised = `SELECT 1 FROM promised WHERE address = ? AND kind IN (${listKinds}) LIMIT 1`;
  return (
    store.first(promised, address) !== undefined &&
    hasWriter(store, address) &&
    store.first('SELECT 1 FROM alias WHERE alias = ? AND state > 0', address) === undefined
  );
}

/** The addresses of all lists that were ever published and keep their pages, in order. */
export function promisedLists(store: Store): string[] {
  const rows = store.all<{ address: string }>(
    `SELECT DISTINCT address FROM promised WHERE kind IN (${listKinds}) ORDER BY address`,
  );
  const aliases = 'SELECT alias FROM alias WHERE alias GLOB ? AND state > 0';
  const leading = new Set(
    store.all<{ alias: string }>(aliases, speakerAddress('*')).map(({ alias }) => alias),
  );
  return rows
    .map(({ address }) => address)
    .filter((address) => hasWriter(store, address) && !leading.has(address));
}

function hasWriter(store: Store, address: string): boolean {
  const [, folder, id = ''] = address.split('/');
  if (folder !== 'by') return true;
  return store.first('SELECT 1 FROM person WHERE id = ?', id) !== undefined;
}

/** Lists whose addresses are the names of people or of what stories are about. */
const named = /^\/(?:said|topics|threads)\//;

/** Whether a list is called by the name of a person or of what stories are about. */
export function isNamed(address: string): boolean {
  return named.test(address);
}

/** Months of lists that are called by a name and that the lines of withdrawn stories promise, in order. */
export function namesOfWithdrawn(store: Store): string[] {
  const rows = store.all<{ address: string }>(
    `SELECT DISTINCT promised.address FROM promised JOIN ledger_line AS line USING (ledger, number)
     WHERE promised.kind = 'list' AND line.address IN
       (SELECT address FROM story WHERE state = 2
        UNION SELECT alias FROM alias JOIN story USING (path) WHERE story.state = 2)
     ORDER BY promised.address`,
  );
  return rows.map(({ address }) => address).filter(isNamed);
}

/** The lists that the ledger promises because of the story at `path`. */
export function listsOfStory(store: Store, path: string): string[] {
  const pages = store.all<{ address: string }>(
    `SELECT promised.address FROM ledger_line AS line JOIN promised USING (ledger, number)
     WHERE promised.kind = 'list' AND line.address IN
       (SELECT address FROM story WHERE path = ?1 UNION SELECT alias FROM alias WHERE path = ?1)`,
    path,
  );
  const named = pages.map(({ address }) => address).filter(isNamed);
  return [...named, ...named.map((month) => month.replace(/\d{4}-\d\d\/$/, ''))];
}
