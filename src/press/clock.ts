// Owns how long the parts of a publication take.
import type { Gathered } from '../source/gather.ts';
import type { Published } from './publish.ts';

/** What is measured by itself. */
export type Part = 'compile' | 'gather' | 'pictures' | 'print' | 'search';

/** Measures the parts of the work. */
export class Clock {
  readonly #start = performance.now();
  readonly #seconds: Record<Part, number> = {
    ...{ compile: 0, gather: 0, pictures: 0, print: 0, search: 0 },
  };

  /** Waits for a part and keeps how long it took. */
  async time<Result>(part: Part, work: Promise<Result>): Promise<Result> {
    const start = performance.now();
    try {
      return await work;
    } finally {
      this.#seconds[part] = (performance.now() - start) / 1000;
    }
  }

  /** What came of a publication, with the time that it took until now. */
  published(
    { problems, stories, nextEmbargo }: Pick<Gathered, 'problems' | 'stories' | 'nextEmbargo'>,
    counts: Partial<Published> = {},
  ): Published {
    const all = (performance.now() - this.#start) / 1000;
    return {
      done: false,
      problems,
      stories,
      ...(nextEmbargo === undefined ? {} : { nextEmbargo }),
      ...{ printed: 0, kept: 0, removed: 0, weights: [] },
      ...counts,
      seconds: { ...this.#seconds, all },
    };
  }
}
