// Owns how what was gathered becomes the edition: in one transaction the changed files go in, the
// gone ones out, touched addresses onto the list of stale ones. With a problem that stops
// publication nothing changes at all, so a kill or a mistake at any point loses nothing.
import type { Problem } from '../site/problems.ts';
import { checkEdition, type Asked } from './checks/check-edition.ts';
import { changedFiles, type Changes } from './changes.ts';
import { feedsWith } from './feeds-of-story.ts';
import { firstPlace } from './first-place.ts';
import { keepFace, type OwnFace } from './own-face.ts';
import { frameOf } from './plain.ts';
import { leadSpeakers, leadWriters } from './lead-on.ts';
import { keepNews } from './news.ts';
import { keepPagePromises } from './page-promises.ts';
import { listsOfStory } from './promised-lists.ts';
import { keepPromises, ledgerChanges, pathsOfLedgerChanges } from './promises.ts';
import { Reader } from './reader.ts';
import { relate } from './related.ts';
import { editionTables } from './schema.ts';
import { recheckAll } from './stale.ts';
import type { Store } from './store.ts';
import { affectedTopics, nameTopics } from './topics.ts';
import { Touched } from './touched.ts';
import { insertNamesOfStopped, writeChanges } from './write-changes.ts';

/** More changes than this and every address is looked at instead of being found one by one. */
const bulk = 1000;

/** What the edition is to be made of, besides the rows of `source` and `parsed`. */
export interface Candidate extends Asked {
  /** Epoch milliseconds. */
  now: number;
  /** Whether drafts and embargoed stories are shown, as in a dev edition. */
  hidden: boolean;
  /** The typeface that site.yaml names. */
  face?: OwnFace;
  /** Digest of the code that fills the edition; with other code everything is filled in again. */
  code: string;
  /** Problems of single files: with one that stops publication, nothing is admitted. */
  problems: readonly Problem[];
}

/** Carries a problem that stops publication out of the transaction, which undoes it. */
class Refused extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super('The edition is refused.');
    this.problems = problems;
  }
}

/** Makes the edition what the candidate says, or leaves it as it was; returns the problems of the whole. */
export function admit(store: Store, candidate: Candidate): Problem[] {
  try {
    return store.transaction(() => {
      const problems = admitAll(store, candidate);
      keepNews(store, candidate.now);
      return problems;
    });
  } catch (fault) {
    if (fault instanceof Refused) return fault.problems;
    throw fault;
  }
}

function admitAll(store: Store, candidate: Candidate): Problem[] {
  const settled = state(candidate);
  forgetOldCode(store, candidate.code);
  const changes = changedFiles(store, { now: candidate.now, showHidden: candidate.hidden });
  const told = ledgerChanges(store);
  const same = changes.paths.size === 0 && told.length === 0;
  const nothing = same && store.meta('settled') === settled;
  const known = store.meta('edition-problems');
  // The cast: this function alone writes this row.
  if (nothing && known !== undefined) return JSON.parse(known) as Problem[];

  change(store, candidate, { changes, told });
  const stopped = candidate.problems.some(({ level }) => level === 'stop');
  if (stopped) insertNamesOfStopped(store);
  const problems = checkEdition(store, candidate);
  if (stopped || problems.some(({ level }) => level === 'stop')) {
    throw new Refused(problems);
  }
  store.run(
    `DELETE FROM parsed WHERE key NOT IN
     (SELECT parsed FROM source UNION SELECT parsed FROM story)`,
  );
  store.run('DELETE FROM ledger_change');
  store.setMeta('settled', settled);
  store.setMeta('edition-problems', JSON.stringify(problems));
  return problems;
}

/** All but the content that problems of the whole depend on; a stopped file is never settled. */
function state({ site, face, hidden, code, files, problems }: Candidate): string {
  const stopped = problems.some(({ level }) => level === 'stop');
  return JSON.stringify([site, face, hidden, code, [...(files ?? [])].sort(), stopped]);
}

/** `told` are the addresses of which the ledger says something else. */
function change(
  store: Store,
  { site, face, ledger }: Candidate,
  { changes, told }: { changes: Changes; told: readonly string[] },
): void {
  const frame = frameText(store);
  const many = changes.paths.size + told.length > bulk;
  const otherSite = store.meta('site') !== JSON.stringify(site);
  // Where the publication lay first is in every feed.
  const place = firstPlace(store, site);
  const otherPlace = store.meta('first-place') !== place;
  store.setMeta('first-place', place);
  if (many || otherSite || otherPlace) recheckAll(store);
  store.setMeta('site', JSON.stringify(site));
  keepFace(store, face);
  const touched = new Touched(store, site);
  if (!many) touchAll(touched, changes);
  const before = affectedTopics(store, changes);
  writeChanges(store, changes);
  const topics = new Set([...before, ...affectedTopics(store, changes)]);
  const renamed = nameTopics(store, topics);
  const owing = new Set([...changes.paths, ...pathsOfLedgerChanges(store)]);
  const some = many || otherSite ? {} : { paths: owing };
  // Where old addresses led until now: some may lead nowhere from here on.
  if (!many) for (const path of owing) touched.storyItself(path);
  keepPromises(store, { form: ledger, site, ...some });
  keepPagePromises(store, ledger);
  leadWriters(store);
  leadSpeakers(store, site);
  if (!many) {
    for (const address of told) touched.addresses.add(address);
    for (const path of owing) touched.storyItself(path);
    touchAll(touched, changes);
    for (const id of renamed) touched.topic(id);
    const lists = [...changes.stories].flatMap((path) => listsOfStory(store, path));
    for (const list of lists) touched.addresses.add(list);
  }
  relate(store, many ? undefined : touched.addresses);
  for (const page of touched.addresses) {
    for (const address of [page, ...feedsWith(store, page)]) {
      store.run('INSERT OR IGNORE INTO stale VALUES (?)', address);
    }
  }
  if (frameText(store) !== frame) recheckAll(store);
}

function touchAll(touched: Touched, changes: Changes): void {
  for (const path of changes.inside) touched.storyItself(path);
  for (const path of changes.stories) touched.story(path);
  for (const id of changes.people) touched.person(id);
  for (const name of changes.pages) touched.page(name);
  if (changes.paths.size > 0) touched.whole();
}

function frameText(store: Store): string {
  const { nav, face } = frameOf(new Reader(store));
  return JSON.stringify([nav, face]);
}

function forgetOldCode(store: Store, code: string): void {
  if (store.meta('code') === code) return;
  recheckAll(store);
  for (const table of editionTables) store.run(`DELETE FROM ${table}`);
  store.setMeta('edition-problems', undefined);
  store.setMeta('code', code);
}
