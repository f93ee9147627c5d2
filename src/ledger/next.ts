// Owns what a publication writes into the ledger: the whole text of each file that is not as it has to
// be. May not touch a file.
import { hash } from 'node:crypto';
import { siteFile, type SitePromise } from '../edition/passages.ts';
import { firstPlace } from '../edition/first-place.ts';
import { pageLines } from '../edition/page-promises.ts';
import { namesOfWithdrawn } from '../edition/promised-lists.ts';
import type { Store } from '../edition/store.ts';
import { frontAddress, listAddress, monthAddress, type ListOf } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { speakerAddress } from '../site/share-address.ts';
import { fileOfStory, fileText, readSiteLine, siteLine } from './line.ts';

/** A file as it has to be; without text it has nothing to hold any more. */
export interface NextFile {
  name: string;
  text: string;
}

/** The path of a file of the content folder's own ledger. */
export function ledgerPath(name: string): string {
  return `ledger/${name}`;
}

/** The files of content/ledger/ that a publication has to write, by name. */
export function nextFiles(store: Store, site: Site): NextFile[] {
  const names = [...new Set(monthsToWrite(store))].sort();
  const files = names.map((name) => ({ name, text: fileText(linesOfMonth(store, name)) }));
  const kept = new Set(ownMonths(store));
  for (const { name, text } of files) kept[text === '' ? 'delete' : 'add'](name);
  const ofSite = fileText(siteLines(store, site, [...kept].sort()));
  return [...files, { name: siteFile, text: ofSite }].filter(
    ({ name, text }) => digestOf(store, name) !== (text === '' ? undefined : hash('sha256', text)),
  );
}

function digestOf(store: Store, name: string): string | undefined {
  const known = 'SELECT digest FROM ledger_file WHERE ledger = ?';
  return store.first<{ digest: string }>(known, ledgerPath(name))?.digest;
}

/** The months that the content folder's ledger has a file of. */
function ownMonths(store: Store): string[] {
  const own = "SELECT name FROM ledger_file WHERE ledger GLOB 'ledger/*' AND name <> ?";
  return store.all<{ name: string }>(own, siteFile).map(({ name }) => name);
}

/** Months with a line that is new or has no story any more, and those that another ledger has too. */
function monthsToWrite(store: Store): string[] {
  const stories = store.all<{ address: string }>(
    `SELECT story.address FROM heir JOIN story USING (path) WHERE heir.next NOT NULL
     UNION SELECT address FROM ledger_line WHERE NOT EXISTS
     (SELECT 1 FROM story WHERE story.address = ledger_line.address AND state > 0)`,
  );
  const fetched = store.all<{ name: string }>(
    "SELECT name FROM ledger_file WHERE ledger NOT GLOB 'ledger/*'",
  );
  return [
    ...stories
      .map(({ address }) => address)
      .filter(isOfStory)
      .map(fileOfStory),
    ...fetched.map(({ name }) => name).filter((name) => name !== siteFile),
  ];
}

/** Lines of site.jsonl have addresses of another form, or lie under a year by no chance. */
function isOfStory(address: string): boolean {
  return /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(address);
}

/** The line of every published story of a month, as it has to be. */
function linesOfMonth(store: Store, name: string): string[] {
  const first = monthAddress(name.slice(0, 7));
  return store
    .all<{ text: string }>(
      `SELECT coalesce(heir.next, line.text) AS text FROM story LEFT JOIN heir USING (path)
       LEFT JOIN ledger_line AS line ON line.address = story.address
       WHERE story.address BETWEEN ?1 AND ?1 || char(1114111)
       AND story.state > 0 AND story.hidden IS NULL AND coalesce(heir.next, line.text) NOT NULL`,
      first,
    )
    .map(({ text }) => text);
}

function siteLines(store: Store, site: Site, months: string[]): string[] {
  const front: SitePromise = {
    ...{ address: frontAddress(), kind: 'front', place: firstPlace(store, site) },
    ...{ outputs: site.outputs.toSorted(), files: months, aliases: [] },
  };
  const all = [front, ...keptLists(store), ...lists(store, site)];
  const promises = new Map(all.map((one) => [one.address, one]));
  return [...[...promises.values()].map(siteLine), ...pageLines(store)];
}

/** Lists that were promised once stay so; those of withdrawn stories are told apart from them, so that no line joins them to a name. */
function keptLists(store: Store): SitePromise[] {
  const rows = `SELECT DISTINCT line.text FROM promised JOIN ledger_line AS line USING (ledger, number)
    WHERE promised.kind IN ('desk', 'topic', 'thread', 'speaker')
    OR promised.kind = 'list' AND line.address = promised.address`;
  const kept = store.all<{ text: string }>(rows).flatMap(({ text }) => readSiteLine(text) ?? []);
  const months = namesOfWithdrawn(store).map((address): SitePromise => {
    return { address, kind: 'list', aliases: [] };
  });
  return [...months, ...kept];
}

function lists(store: Store, site: Site): SitePromise[] {
  const kept = store.all<{ kind: ListOf; id: string }>(
    `SELECT DISTINCT kind, id FROM story_list WHERE state > 0 AND kind IN ('topic', 'thread')`,
  );
  const speakers = store.all<{ speaker: string }>(
    'SELECT DISTINCT speaker FROM quotation WHERE speaker NOT NULL AND state > 0',
  );
  const aliases: string[] = [];
  return [
    ...site.desks.map(({ id }) => listPromise('desk', id)),
    ...kept.map(({ kind, id }) => listPromise(kind, id)),
    ...speakers.map(({ speaker }): SitePromise => {
      return { address: speakerAddress(speaker), kind: 'speaker', aliases };
    }),
  ];
}

function listPromise(kind: ListOf, id: string): SitePromise {
  return { address: listAddress(kind, id), kind, aliases: [] };
}

/** How many addresses the ledger holds. */
export function promisedCount(store: Store): number {
  const count = "SELECT count(DISTINCT address) AS n FROM promised WHERE kind <> 'list'";
  return store.first<{ n: number }>(count)?.n ?? 0;
}

/** Every promise is kept as the ledger has it now. */
export function settleLedger(store: Store): void {
  store.run("DELETE FROM heir WHERE inherited = '[]' AND feed_id IS NULL");
  store.run('UPDATE heir SET next = NULL WHERE next NOT NULL');
}
