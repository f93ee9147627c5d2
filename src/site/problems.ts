// Owns the catalogue of everything that can be wrong with what a newsroom wrote, and the one
// form a problem takes. May not read files or print: source/report.ts prints.
// Ids are permanent. Each has a folder under tests/problems and a line in the generated reference.

/** `stop` keeps the whole site from being published; `advice` is printed and nothing more. */
export type ProblemLevel = 'stop' | 'advice';

/** Where in a file: `line` and `column` count from 1; both are left out where the whole file is meant. */
export interface Place {
  /** Path as a journalist would click it: `content/stories/talks.md`, forward slashes. */
  path: string;
  line?: number;
  column?: number;
}

/** What is wrong, in the reader's words, and what to write instead. */
export interface Problem extends Place {
  id: ProblemId;
  level: ProblemLevel;
  what: string;
  write: string;
}

interface Entry {
  level: ProblemLevel;
  /** `{name}` stands for a value given by the place that found the problem. */
  what: string;
  write: string;
}

/** Every problem by its permanent id, in the order of the reference. */
export const catalogue = {
  'story/date': {
    level: 'stop',
    what: 'The date "{typed}" is not one this site can read.',
    write: 'Write 2026-01-02, or 2026-01-02T14:30-05:00 to give the hour.',
  },
} as const satisfies Record<string, Entry>;

export type ProblemId = keyof typeof catalogue;

/** Makes the problem `id` at `place`; each `{name}` in its words is filled from `values`, unknown ones stay. */
export function problem(
  id: ProblemId,
  place: Place,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  const { level, what, write } = catalogue[id];
  return { ...place, id, level, what: fill(what, values), write: fill(write, values) };
}

function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
