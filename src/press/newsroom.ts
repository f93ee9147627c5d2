// Owns the edition of a newsroom at work: gathers at every save, keeps the last good state, and remembers
// the problems for the pages to show. May not serve.
import { openEdition, type Edition } from '../edition/edition.ts';
import { openStore, type Store } from '../edition/store.ts';
import type { Problem } from '../site/problems.ts';
import { gather } from '../source/gather.ts';
import { publicFolder } from './project.ts';
import { editionFile, workerCount } from './publish.ts';
import { watchFolder, type Unwatch } from './watch.ts';

/** What a newsroom is opened with. */
export interface NewsroomOptions {
  content: string;
  cache: string;
  /** After every gather. */
  gathered(gathering: Gathering): void;
  /** A gather that failed for another reason than what was written. */
  failed(error: unknown): void;
}

/** What a gather found. `changed`: the pages or the problems they show are not as before. */
export interface Gathering {
  problems: Problem[];
  stories: number;
  changed: boolean;
}

/** A content folder that is watched, and its edition. */
export class Newsroom {
  readonly #store: Store;
  readonly #options: NewsroomOptions;
  readonly #stop = new AbortController();
  #unwatch: Unwatch | undefined;
  #again = false;
  #gathering: Promise<void> | undefined;
  /** What the last gather found. */
  problems: readonly Problem[] = [];
  /** Questions over the last good state. */
  readonly edition: Edition;
  readonly file: string;

  constructor(options: NewsroomOptions) {
    this.#options = options;
    this.file = editionFile(options.cache);
    this.#store = openStore(this.file);
    this.edition = openEdition(this.#store);
  }

  /** Whether there has been any good state yet. */
  get ready(): boolean {
    return this.#store.meta('site') !== undefined;
  }

  /** Gathers once, then at every change until `close`. */
  async open(): Promise<void> {
    this.#unwatch = watchFolder(this.#options.content, () => void this.#gather());
    await this.#gather();
  }

  async close(): Promise<void> {
    this.#unwatch?.();
    this.#stop.abort();
    await this.#gathering;
    this.#store.close();
  }

  /** One gather at a time; a save during one asks for another. */
  #gather(): Promise<void> {
    this.#again = true;
    this.#gathering ??= this.#gatherAll().finally(() => (this.#gathering = undefined));
    return this.#gathering;
  }

  async #gatherAll(): Promise<void> {
    while (this.#again && !this.#stop.signal.aborted) {
      this.#again = false;
      try {
        await this.#gatherOnce();
      } catch (error) {
        if (!this.#stop.signal.aborted) this.#options.failed(error);
      }
    }
  }

  async #gatherOnce(): Promise<void> {
    const before = this.#state();
    const { problems, stories } = await gather({
      content: this.#options.content,
      store: this.#store,
      now: Date.now(),
      workers: workerCount,
      hidden: true,
      publicFolder,
      signal: this.#stop.signal,
      progress: () => undefined,
    });
    this.problems = problems;
    this.#options.gathered({ problems, stories, changed: this.#state() !== before });
  }

  /** Changes with the edition and the problems shown. */
  #state(): string {
    return this.#store.version();
  }
}
