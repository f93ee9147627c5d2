// Owns a look at the stories without printing: gather alone, in a cache of its own.
import { openStore } from '../edition/store.ts';
import { gather, type Gathered } from '../source/gather.ts';
import { lock } from './lock.ts';
import { publicFolder } from './project.ts';
import { editionFile, workerCount } from './publish.ts';

/** What is to be looked at; `now` in milliseconds since 1970. */
export interface Inspection {
  content: string;
  cache: string;
  now: number;
  signal: AbortSignal;
  progress(done: number, of: number): void;
  waiting(process: string): void;
}

/** Finds every problem of the stories in `content`. */
export async function inspect(asked: Inspection): Promise<Gathered> {
  const release = await lock({ cache: asked.cache }, asked);
  const store = openStore(editionFile(asked.cache));
  try {
    return await gather({ ...asked, store, workers: workerCount, hidden: false, publicFolder });
  } finally {
    store.close();
    release();
  }
}
