// Owns the problems that a dev edition shows on its pages.
import type { Problem } from '../site/problems.ts';
import type { Frame } from './answers.ts';
import type { Store } from './store.ts';

/** Keeps the problems of a gather for the frame of every page, as lines. */
export function showProblems(store: Store, problems: readonly Problem[]): void {
  const of = (level: Problem['level']): string[] =>
    problems.filter((one) => one.level === level).map(line);
  const text = JSON.stringify({ stops: of('stop'), advice: of('advice') });
  if (store.meta('shown-problems') !== text) store.setMeta('shown-problems', text);
}

/** What was kept; a public edition has none. */
export function shownProblems(store: Store): Frame['problems'] {
  const text = store.meta('shown-problems');
  // The cast: only showProblems writes this row.
  return text === undefined ? { stops: [], advice: [] } : (JSON.parse(text) as Frame['problems']);
}

function line({ path, line: row, column, what, write }: Problem): string {
  const place = [path, row, column].filter((part) => part !== undefined).join(':');
  return `${place}  ${what} ${write}`;
}
