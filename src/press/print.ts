// Owns the printing of many pages: hands out batches to worker threads, or prints few pages itself, and
// records every batch before the next. May not know what a page holds.
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fileOf } from '../site/address.ts';
import { forgetCards, undrawnCards, type CardPlace } from './cards.ts';
import { Fault } from './fault.ts';
import { printPage, type Asked, type CompiledSite, type Place, type Result } from './printer.ts';
import type { Records } from './records.ts';
import type { WorkerAnswer, WorkerTask } from './worker.ts';
import { removeFile } from './write.ts';

/** Below this, starting a thread costs more than it saves. */
const fewPages = 120;
/** As many take as long to draw as a thread takes to start. */
const fewCards = 12;
const batchSize = 64;
/** Batches that wait in a worker, so that it never waits for us. */
const ahead = 2;

/** What is to be printed, and by what. */
export interface Printing {
  addresses: readonly string[];
  /** Path of the edition's file. */
  edition: string;
  /** Path of the compiled entry. */
  entry: string;
  out: string;
  /** Whether `out` held nothing when the run began. */
  fresh: boolean;
  key: string;
  cards: CardPlace;
  records: Records;
  signal?: AbortSignal;
  progress(done: number, of: number): void;
}

/** What was done: `printed` counts files with new bytes. */
export interface Counts {
  printed: number;
  removed: number;
}

/** Prints what is not as recorded; ends early without error when the signal is given. Throws a Fault for a page that fails, with all that was printed recorded. */
export async function print(printing: Printing): Promise<Counts> {
  const run = new Run(printing);
  if (printing.addresses.length === 0) return run.counts;
  if (isLittle(printing)) await printHere(run, printing);
  else await printInWorkers(run, printing);
  return run.counts;
}

function isLittle({ addresses, cards }: Printing): boolean {
  return addresses.length <= fewPages && undrawnCards(addresses, cards) <= fewCards;
}

/** Gives out batches and takes results in. */
class Run {
  readonly counts: Counts = { printed: 0, removed: 0 };
  readonly #printing: Printing;
  #next = 0;
  #done = 0;
  #stopped = false;

  constructor(printing: Printing) {
    this.#printing = printing;
  }

  batch(size: number): { handed: string; asked: Asked[] } | undefined {
    const { addresses, records, fresh, signal } = this.#printing;
    if (this.#stopped || signal?.aborted === true) return undefined;
    if (this.#next >= addresses.length) return undefined;
    const some = addresses.slice(this.#next, (this.#next += size));
    const asked = some.map((address): Asked => {
      const before = fresh ? undefined : records.of(address);
      return before === undefined ? { address } : { address, before };
    });
    return { handed: records.hand(some), asked };
  }

  /** Gives out no more batches. */
  stop(): void {
    this.#stopped = true;
  }

  take(handed: string, asked: readonly Asked[], results: readonly Result[]): void {
    const { records, out, progress, addresses, cards } = this.#printing;
    const of = (now: Result['now']) =>
      results.filter((result) => result.now === now).map(({ address }) => address);
    const gone = of('gone');
    for (const address of gone) removeFile(out, fileOf(address));
    forgetCards(gone, cards);
    const made = results.filter((result) => result.now === 'printed');
    const replaced = new Set([...gone, ...made.map(({ address }) => address)]);
    const before = asked.flatMap(({ address, before }) =>
      before !== undefined && replaced.has(address) ? [before] : [],
    );
    const full = results.length === asked.length;
    records.put({
      // What a failing batch did not come to stays handed out: its state is not known.
      ...(full ? { handed } : {}),
      records: made.map(({ record }) => record),
      before,
      gone,
      kept: of('kept'),
    });
    this.counts.printed += made.filter(({ written }) => written).length;
    this.counts.removed += gone.length;
    progress((this.#done += asked.length), addresses.length);
  }
}

async function printHere(
  run: Run,
  { entry, edition, out, fresh, key, cards }: Printing,
): Promise<void> {
  process.env['STET_EDITION'] = edition;
  process.env['STET_PRINTING'] = 'yes';
  // The cast: what entry.ts exports, compiled.
  const site = (await import(pathToFileURL(entry).href)) as CompiledSite;
  const place: Place = { out, fresh, key, cards, writer: 'main' };
  for (let batch = run.batch(8); batch !== undefined; batch = run.batch(8)) {
    const results: Result[] = [];
    try {
      for (const asked of batch.asked) results.push(await printPage(site, asked, place));
    } finally {
      run.take(batch.handed, batch.asked, results);
    }
    // A signal is heard only between turns of the event loop.
    await new Promise(setImmediate);
  }
}

async function printInWorkers(run: Run, printing: Printing): Promise<void> {
  const count = Math.min(4, Math.max(2, availableParallelism()));
  const workers = Array.from({ length: count }, (_, number) => startWorker(printing, number));
  try {
    const ends = await Promise.allSettled(
      workers.map((worker) => feed(worker, run).finally(() => run.stop())),
    );
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorker({ entry, edition, out, fresh, key, cards }: Printing, number: number): Worker {
  const task: WorkerTask = {
    entry: pathToFileURL(entry).href,
    place: { out, fresh, key, cards, writer: `worker-${number}` },
  };
  return new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    env: {
      ...process.env,
      STET_EDITION: edition,
      STET_PRINTING: 'yes',
      NODE_ENV: 'production',
    },
    resourceLimits: { maxOldGenerationSizeMb: 220, maxYoungGenerationSizeMb: 32 },
  });
}

/** Keeps one worker busy until nothing is left; a failure of any worker ends the others' supply. */
function feed(worker: Worker, run: Run): Promise<void> {
  const waiting: { handed: string; asked: Asked[] }[] = [];
  return new Promise((done, fail) => {
    const send = (): void => {
      const batch = run.batch(batchSize);
      if (batch === undefined) return;
      waiting.push(batch);
      worker.postMessage(batch.asked);
    };
    worker.on('error', fail);
    worker.on('exit', () =>
      fail(new Fault('A printing thread stopped unexpectedly. Run the build again.')),
    );
    worker.on('message', (text: string) => {
      // The cast: worker.ts alone sends this.
      const { results, failed } = JSON.parse(text) as WorkerAnswer;
      const batch = waiting.shift();
      if (batch !== undefined) run.take(batch.handed, batch.asked, results);
      if (failed !== undefined) return fail(new Fault(failed));
      send();
      if (waiting.length === 0) done();
    });
    for (let number = 0; number < ahead; number++) send();
    if (waiting.length === 0) done();
  });
}
