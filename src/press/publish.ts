// Owns a whole publication: compile, gather, plan, copy, print, finish, in this order and under a lock.
// May not print to a screen: the command does.
import { mkdirSync, readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openEdition } from '../edition/edition.ts';
import { mediaDigests } from '../edition/media.ts';
import { openStore, type Store } from '../edition/store.ts';
import { fileOf } from '../site/address.ts';
import type { Problem } from '../site/problems.ts';
import { gather, type Gathered } from '../source/gather.ts';
import { cardPlace } from './cards.ts';
import { Clock, type Part } from './clock.ts';
import { compile, type Compiled } from './compile.ts';
import { checkPublic, copyFiles, filesToCopy, removeOldFiles } from './files.ts';
import { makeIcons } from './icons.ts';
import { lock } from './lock.ts';
import { publicFolder } from './project.ts';
import { clearTemporaries, outProblems, readMarker, sweep, writeMarker } from './out.ts';
import { forgetPictures, makePictures } from './pictures.ts';
import { candidates, plan, type Plan } from './plan.ts';
import { print, type Counts } from './print.ts';
import { Records } from './records.ts';
import { weigh, type Weight } from './weights.ts';

/** What a publication is asked for. Folders as typed; `now` in milliseconds since 1970. */
export interface Publication {
  content: string;
  out: string;
  cache: string;
  address?: string;
  now: number;
  clean: boolean;
  signal: AbortSignal;
  progress(work: 'Reading' | 'Pictures' | 'Printing', done: number, of: number): void;
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
    // Before the gather: what its threads held is not all given back, and a compile takes as much again.
    const compiled = await clock.time('compile', compile(asked.signal));
    if (asked.signal.aborted) return clock.published({ problems: [], stories: 0 });
    const gathered = await clock.time('gather', gatherInto(store, asked));
    const stopped = gathered.problems.some(({ level }) => level === 'stop');
    if (stopped || asked.signal.aborted) return clock.published(gathered);
    await clock.time('pictures', makeAllPictures(store, asked));
    if (asked.signal.aborted) return clock.published(gathered);
    const { advice, ...rest } = await clock.time('print', printAll(store, compiled, asked));
    const problems = [...gathered.problems, ...advice];
    return clock.published({ ...gathered, problems }, { done: !asked.signal.aborted, ...rest });
  } finally {
    store.close();
    release();
  }
}

/** The edition's file in a cache folder. */
export function editionFile(cache: string): string {
  return join(cache, 'edition.sqlite');
}

function gatherInto(store: Store, asked: Publication): Promise<Gathered> {
  return gather({
    content: asked.content,
    store,
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

/** Threads that parse: two, or as many as there are cores up to four. */
export const workerCount = Math.min(4, Math.max(2, availableParallelism()));

async function printAll(
  store: Store,
  compiled: Compiled,
  { content, out, cache, clean, signal, progress }: Publication,
): Promise<Counts & ReturnType<typeof weigh> & { kept: number }> {
  const edition = openEdition(store);
  const records = new Records(store);
  checkPublic(edition);
  const planned = plan(edition, records, {
    marker: readMarker(out),
    templates: compiled.digest,
    clean,
  });
  const { key } = planned;
  const fresh = begin(out, planned, records);
  const copies = filesToCopy(edition, { content, cache, client: compiled.client });
  let printed = copyFiles(copies, out, records);
  const counts = await print({
    addresses: candidates(edition, records, key),
    key,
    edition: store.path,
    entry: compiled.entry,
    out,
    fresh,
    cards: cardPlace(edition, { content, cache }),
    records,
    signal,
    progress: (done, of) => progress('Printing', done, of),
  });
  printed += counts.printed;
  let { removed } = counts;
  if (!signal.aborted) removed += finish({ copies, out, records, key });
  const weighed = signal.aborted
    ? { weights: [], advice: [] }
    : weigh({ store, records, content, out });
  return { printed, removed, kept: records.count() - printed, ...weighed };
}

/** Marks the folder as being printed into; says whether it held nothing. */
function begin(out: string, { forget }: Plan, records: Records): boolean {
  mkdirSync(out, { recursive: true });
  clearTemporaries(out);
  const marker = { printing: randomUUID() };
  const holdsFiles = readdirSync(out).length > 0;
  records.begin(marker, { forget, holdsFiles });
  writeMarker(out, marker);
  records.begun(marker);
  return !holdsFiles;
}

interface Finishing {
  copies: ReturnType<typeof filesToCopy>;
  out: string;
  records: Records;
  key: string;
}

function finish({ copies, out, records, key }: Finishing): number {
  let removed = removeOldFiles(copies, out, records);
  if (records.unswept) {
    const printed = [...records.addresses(), ...records.copied().map(({ address }) => address)];
    removed += sweep(out, new Set(printed.map(fileOf)));
  }
  const marker = { build: records.build };
  records.end(marker, key);
  writeMarker(out, marker);
  return removed;
}
