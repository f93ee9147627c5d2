// Owns who parses: the main thread a few files, worker threads many, each taking the next batch when
// it has done one, so that no more than a few batches are in memory.
import { Worker } from 'node:worker_threads';
import type { Done, Job, Parsing } from './parse-file.ts';

/** So few files are parsed sooner than a worker starts. */
const few = 40;
const batchSize = 24;
/** Batches in a worker's hands: it begins the second while the first is stored. */
const inHand = 2;
/** Trees of a story die young; with more room for them a worker takes 100 MB more and is no faster. */
const youngMegabytes = 8;

interface Work {
  jobs: readonly Job[];
  parsing: Parsing;
  workers: number;
  signal: AbortSignal | undefined;
  /** Takes what is done, batch by batch, in any order. */
  take(done: readonly Done[]): void;
}

/** Parses every job, or stops early on the signal. */
export async function parseMany(work: Work): Promise<void> {
  if (work.jobs.length <= few || work.workers < 1) await parseHere(work);
  else await parseInWorkers(work);
}

async function parseHere({ jobs, parsing, signal, take }: Work): Promise<void> {
  if (jobs.length === 0) return;
  const { parseFile } = await import('./parse-file.ts');
  for (const job of jobs) {
    if (signal?.aborted === true) return;
    take([parseFile(job, parsing)]);
    await new Promise(setImmediate);
  }
}

async function parseInWorkers(work: Work): Promise<void> {
  const batches = inBatches(work.jobs);
  const count = Math.min(work.workers, Math.ceil(work.jobs.length / batchSize));
  await Promise.all(Array.from({ length: count }, () => serve(batches, work)));
}

function* inBatches(jobs: readonly Job[]): Generator<readonly Job[]> {
  for (let at = 0; at < jobs.length; at += batchSize) yield jobs.slice(at, at + batchSize);
}

/** One worker, from its start until no batch is left. */
async function serve(
  batches: Iterator<readonly Job[]>,
  { parsing, signal, take }: Work,
): Promise<void> {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    workerData: parsing,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      let open = 0;
      const next = (): void => {
        const batch = signal?.aborted === true ? undefined : batches.next().value;
        if (batch !== undefined) {
          open += 1;
          worker.postMessage(batch);
        } else if (open === 0) resolve();
      };
      worker.on('message', (done: readonly Done[]) => {
        open -= 1;
        try {
          take(done);
          next();
        } catch (fault) {
          reject(fault);
        }
      });
      worker.on('error', reject);
      signal?.addEventListener('abort', () => resolve(), { once: true });
      for (let batch = 0; batch < inHand; batch++) next();
    });
  } finally {
    await worker.terminate();
  }
}
