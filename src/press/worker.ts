// Runs in a worker thread: prints the batches it is sent and tells what became of each page.
import { parentPort, workerData } from 'node:worker_threads';
import { useLightResponses } from './light-response.ts';
import { printPage, type Asked, type CompiledSite, type Place, type Result } from './printer.ts';

/** What a worker is started with. */
export interface WorkerTask {
  /** URL of the compiled entry. */
  entry: string;
  place: Place;
}

/** What a worker says of a batch, as JSON: copying so many small objects takes longer. */
export type WorkerAnswer = { results: Result[]; failed?: string };

if (parentPort === null) throw new Error('worker.ts runs in a worker thread only.');
const port = parentPort;
// The cast: print.ts alone starts this file.
const { entry, place } = workerData as WorkerTask;
useLightResponses();
// The cast: what entry.ts exports, compiled.
const site = (await import(entry)) as CompiledSite;

port.on('message', async (batch: Asked[]) => {
  const results: Result[] = [];
  const answer: WorkerAnswer = { results };
  try {
    for (const asked of batch) results.push(await printPage(site, asked, place));
  } catch (error) {
    answer.failed = error instanceof Error ? error.message : String(error);
  }
  port.postMessage(JSON.stringify(answer));
});
