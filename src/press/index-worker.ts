// Runs in a thread of its own where much has to be indexed, so that its memory is bounded and given back.
// Owns nothing else. Says after each part that it is made.
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../edition/store.ts';
import type { Part } from '../search/parts.ts';
import { IndexParts } from './index-parts.ts';

/** What a worker is to index. */
export interface IndexTask {
  /** Path of the edition's file. */
  edition: string;
  cache: string;
  recipe: string;
  parts: readonly Part[];
}

// The cast: press/search.ts starts it with this.
const { edition, cache, recipe, parts } = workerData as IndexTask;
const store = openStore(edition);
try {
  const index = new IndexParts({ store, cache, recipe });
  for (const part of parts) {
    await index.index(part);
    parentPort?.postMessage(part.name);
  }
} finally {
  store.close();
}
