// Owns the thread in which files are parsed: batches in, rows of strings out.
import { parentPort, workerData } from 'node:worker_threads';
import { parseFile, type Done, type Job, type Parsing } from './parse-file.ts';

// The cast: parse-many.ts alone starts this worker, with a Parsing.
const parsing = workerData as Parsing;

parentPort?.on('message', (jobs: readonly Job[]) => {
  const done: Done[] = jobs.map((job) => parseFile(job, parsing));
  parentPort?.postMessage(done);
});
