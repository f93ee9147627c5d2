// Owns the making of search: before pages are printed what is stale of its index is made, after them its
// folders are written, and the list of them all. May not know how an index is made nor what it holds.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  changedDays,
  countBetween,
  searchedTime,
  settingsOf,
  settleDays,
} from '../edition/searched.ts';
import type { Store } from '../edition/store.ts';
import { partsOf, type Part } from '../search/parts.ts';
import { searchListAddress } from '../site/search-address.ts';
import { IndexParts, type IndexPlace, type MadePart } from './index-parts.ts';
import type { IndexTask } from './index-worker.ts';
import type { Counts } from './print.ts';
import type { Records } from './records.ts';
import { recipeOf } from './recipe.ts';
import { isWritten, removeOtherFolders, writeAlone, writeFolder } from './search-folders.ts';
import { partDigest } from './search-packs.ts';

/** Where the index is made. */
interface Making {
  store: Store;
  cache: string;
  signal: AbortSignal;
  /** How many of the stale parts of the index are made. */
  progress(done: number, of: number): void;
}

/** Where it is written. */
interface Writing {
  store: Store;
  out: string;
  records: Records;
}

/** The index as the cache has it now; undefined where site.yaml says that there is none. */
export interface SearchIndex {
  index: IndexParts;
  parts: readonly MadePart[];
}

/** As many stories are indexed before a thread for them has started. */
const fewStories = 200;
/** What a thread that indexes may hold beside the program, in megabytes; more where a part has very many stories. */
const usual = 160;
const forEach = 0.25;

/** Makes in the cache what is stale of the search index. Done before pages are printed: what printing has held is not all given back, and Pagefind takes as much again. */
export async function indexSearch(making: Making): Promise<SearchIndex | undefined> {
  const { store, cache, signal } = making;
  const site = settingsOf(store);
  if (!site.search) return undefined;
  const at: IndexPlace = { store, cache, recipe: `${recipe()}-${site.language}` };
  const index = new IndexParts(at);
  const time = searchedTime(store);
  const parts = time === undefined ? [] : partsOf(time.months, time.newest);
  const stale = index.stale(parts, changedDays(store));
  const counts = stale.map((part) => countBetween(store, part));
  const stories = counts.reduce((sum, count) => sum + count, 0);
  const megabytes = Math.max(usual, ...counts.map((count) => Math.ceil(count * forEach)));
  if (stories > fewStories) await indexInWorker({ parts: stale, megabytes }, at, making);
  else for (const part of stale) await index.index(part);
  if (!signal.aborted) settleDays(store);
  return { index, parts: parts.flatMap(({ name }) => index.known(name) ?? []) };
}

/** Writes what is not there of the index, and removes what is not of it. */
export async function writeSearch(
  search: SearchIndex | undefined,
  place: Writing,
): Promise<Counts> {
  if (search) return write(search, place);
  return { printed: 0, removed: removeOtherFolders(new Set(), place) };
}

/** Names the present way of indexing. */
function recipe(): string {
  const folder = join(import.meta.dirname, '../search');
  const code = readdirSync(folder).sort();
  return recipeOf(
    code.map((name) => join(folder, name)),
    ['pagefind'],
  );
}

function indexInWorker(
  { parts, megabytes }: { parts: readonly Part[]; megabytes: number },
  { store, cache, recipe }: IndexPlace,
  { signal, progress }: Making,
): Promise<void> {
  const workerData: IndexTask = { edition: store.path, cache, recipe, parts };
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 };
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    ...{ workerData, resourceLimits },
  });
  const stop = (): void => void worker.terminate();
  return new Promise<void>((done, fail) => {
    let made = 0;
    signal.addEventListener('abort', stop);
    worker.on('message', () => progress((made += 1), parts.length));
    worker.on('error', fail);
    worker.on('exit', () => done());
  }).finally(() => signal.removeEventListener('abort', stop));
}

/** Writes what is not there of the folders of `made`, and the list of them; removes all others. */
async function write({ index, parts: made }: SearchIndex, place: Writing): Promise<Counts> {
  const listed = made.filter(({ languages }) => languages.length > 0);
  let printed = 0;
  for (const part of listed) {
    if (isWritten(part.folder, `${part.languages[0]?.language}.pf_meta`, place)) continue;
    printed += writeFolder(part.folder, (await index.files(part)).files, place);
  }
  const wanted = new Set(listed.flatMap(({ languages }) => languages.map((one) => one.program)));
  // It reads what another indexed without endings as well, and need not be fetched beside that.
  if (wanted.size > 1) wanted.delete('unknown');
  const programs: Record<string, string> = {};
  for (const name of [...wanted].sort()) {
    const program = await index.program(name);
    const folder = `${name}-${partDigest(program).slice(0, 8)}`;
    programs[name] = folder;
    if (isWritten(folder, 'program.pagefind', place)) continue;
    printed += writeFolder(folder, program.files, place);
  }
  const parts = listed.map(({ folder, languages }) => ({ folder, languages }));
  const list = Buffer.from(`${JSON.stringify({ programs, parts })}\n`);
  printed += writeAlone(searchListAddress(), list, place);
  index.forgetOthers(made);
  const folders = [...parts.map(({ folder }) => folder), ...Object.values(programs), ''];
  return { printed, removed: removeOtherFolders(new Set(folders), place) };
}
