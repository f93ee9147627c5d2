// Owns a whole publication: compile, gather, index, plan, copy, print, finish, in this order and under a lock.
// May not print to a screen: the command does.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openEdition } from '../edition/edition.ts';
import { mediaDigests } from '../edition/media.ts';
import { openStore, type Store } from '../edition/store.ts';
import { nextFiles, promisedCount } from '../ledger/next.ts';
import type { Problem } from '../site/problems.ts';
import { gather, type Gathered } from '../source/gather.ts';
import type { FetchedFile } from '../source/read-ledger.ts';
import { Clock, type Part } from './clock.ts';
import { compile } from './compile.ts';
import { makeIcons } from './icons.ts';
import { fetchLedger } from './fetch-ledger.ts';
import { writeLedger, type LedgerTold } from './ledger.ts';
import { lock } from './lock.ts';
import { noteNextBuild } from './next-build.ts';
import { publicFolder } from './project.ts';
import { outProblems } from './out.ts';
import { forgetPictures, makePictures } from './pictures.ts';
import { printSite } from './print-site.ts';
import { indexSearch, type SearchIndex } from './search.ts';
import type { Weight } from './weights.ts';

/** What is told while it runs. */
type Work = 'Reading' | 'Pictures' | 'Printing' | 'Indexing' | 'Packing';

/** What a publication is asked for. Folders as typed; `now` in milliseconds since 1970. */
export interface Publication {
  content: string;
  out: string;
  cache: string;
  address?: string;
  now: number;
  clean: boolean;
  /** Whether what is published is promised in the ledger of the content folder. */
  publish?: boolean;
  /** Whether text lies in Brotli and gzip beside itself. */
  compress?: boolean;
  /** The public address of the site whose ledger is read too. */
  ledger?: string;
  signal: AbortSignal;
  progress(work: Work, done: number, of: number): void;
  waiting(process: string): void;
}

/** What came of it. With a problem that stops it, or after a signal, `printed` tells what was done until then. */
export interface Published {
  done: boolean;
  problems: Problem[];
  stories: number;
  nextEmbargo?: string;
  /** Files with new bytes, files as they were, files removed. */
  printed: number;
  kept: number;
  removed: number;
  /** Left out where there is no ledger. */
  ledger?: LedgerTold;
  /** The largest page of each kind; empty where nothing was published. */
  weights: Weight[];
  seconds: Record<Part | 'all', number>;
}

/** Publishes `content` into `out`: nothing there is touched when a problem stops it. Throws a Fault when Stet fails. */
export async function publish(asked: Publication): Promise<Published> {
  const clock = new Clock();
  const refused = outProblems(asked.out, asked.content);
  if (refused.length > 0) return clock.published({ problems: refused, stories: 0 });
  const release = await lock(asked, asked);
  const store = openStore(editionFile(asked.cache));
  try {
    const fetched = await fetchLedger(asked);
    if (fetched.problems.length > 0) return clock.published({ ...fetched, stories: 0 });
    // Before the gather: what its threads held is not all given back, and a compile takes as much again.
    const compiled = await clock.time('compile', compile(asked.signal));
    if (asked.signal.aborted) return clock.published({ problems: [], stories: 0 });
    const gathered = await clock.time('gather', gatherInto(store, asked, fetched.files));
    const stopped = gathered.problems.some(({ level }) => level === 'stop');
    if (stopped || asked.signal.aborted) return clock.published(gathered);
    await clock.time('pictures', makeAllPictures(store, asked));
    if (asked.signal.aborted) return clock.published(gathered);
    const search = await clock.time('search', indexAll(store, asked));
    if (asked.signal.aborted) return clock.published(gathered);
    const next = asked.publish === true ? nextFiles(store, openEdition(store).site()) : [];
    const { advice, ...rest } = await clock.time(
      'print',
      printSite(store, { ...asked, next, compiled, search }),
    );
    const problems = [...gathered.problems, ...advice];
    if (asked.signal.aborted) return clock.published({ ...gathered, problems }, rest);
    // What is written now is no sign that there was a ledger before.
    const isLost = fetched.first && promisedCount(store) > 0;
    const told = { first: fetched.first, ...(isLost && { missing: asked.ledger ?? '' }) };
    const written = asked.publish === true ? writeLedger(store, asked.content, next) : [];
    const ledger = { addresses: promisedCount(store), written, ...told };
    noteNextBuild(asked.cache, gathered.nextEmbargo);
    return clock.published({ ...gathered, problems }, { done: true, ...rest, ledger });
  } finally {
    store.close();
    release();
  }
}

/** The edition's file in a cache folder. */
export function editionFile(cache: string): string {
  return join(cache, 'edition.sqlite');
}

function gatherInto(
  store: Store,
  asked: Publication,
  fetched: readonly FetchedFile[],
): Promise<Gathered> {
  return gather({
    content: asked.content,
    ...{ store, fetched },
    now: asked.now,
    workers: workerCount,
    hidden: false,
    publicFolder,
    signal: asked.signal,
    ...(asked.address === undefined ? {} : { address: asked.address }),
    progress: (done, of) => asked.progress('Reading', done, of),
  });
}

async function makeAllPictures(store: Store, asked: Publication): Promise<void> {
  forgetPictures(mediaDigests(store), asked.cache);
  await makeIcons(asked.cache);
  await makePictures(openEdition(store).media(), {
    ...{ content: asked.content, cache: asked.cache, signal: asked.signal },
    progress: (done, of) => asked.progress('Pictures', done, of),
  });
}

function indexAll(
  store: Store,
  { cache, signal, progress }: Publication,
): Promise<SearchIndex | undefined> {
  return indexSearch({
    ...{ store, cache, signal },
    progress: (done, of) => progress('Indexing', done, of),
  });
}

/** Threads that parse: two, or as many as there are cores up to four. */
export const workerCount = Math.min(4, Math.max(2, availableParallelism()));
