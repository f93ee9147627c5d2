// Owns gathering all inline content of a story, so that one conversion makes its HTML.
import type { PhrasingContent } from 'mdast';
import { plainWords } from './plain.ts';
import { safeRuns } from './sanitize.ts';
import type { Inline } from './story.ts';

export interface Typesetter {
  /** Gives `target` the words of `children` now and their HTML at `finish`. */
  set<Target extends object>(target: Target, children: PhrasingContent[]): Target & Inline;
  finish(): void;
}

/** A typesetter for one story. */
export function newTypesetter(): Typesetter {
  const runs: PhrasingContent[][] = [];
  const waiting: Inline[] = [];
  return {
    set(target, children) {
      const made = Object.assign(target, { html: '', text: plainWords(...children) });
      runs.push(children);
      waiting.push(made);
      return made;
    },
    finish() {
      const htmls = safeRuns(runs);
      waiting.forEach((made, index) => {
        made.html = htmls[index] ?? '';
      });
    },
  };
}
