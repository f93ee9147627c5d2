// Owns the problems that a dev edition shows on its pages.
import type { Problem } from '../site/problems.ts';
import type { Store } from './store.ts';

/** Keeps the problems of a gather for the frame of every page, as lines. */
export function showProblems(store: Store, problems: readonly Problem[]): void {
  const lines = problems.map(({ path, line, column, what, write }) => {
    const place = [path, line, column].filter((part) => part !== undefined).join(':');
    return `${place}  ${what} ${write}`;
  });
  const text = JSON.stringify(lines);
  if (store.meta('shown-problems') !== text) store.setMeta('shown-problems', text);
}
