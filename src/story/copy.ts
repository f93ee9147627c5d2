// Owns what a step sees: one story's copy on its way through the pipeline. Steps change `tree`, push
// problems and leave what they found; they may not throw on what a newsroom wrote.
import type { FootnoteDefinition, Root } from 'mdast';
import { problem, type Place, type Problem, type ProblemId } from '../site/problems.ts';
import type { Site } from '../site/settings.ts';
import type { Dateline, Link, MediaFile, PullQuote, Quotation } from './story.ts';

/** The settings that reading a story depends on. */
export type ParseSettings = Pick<Site, 'zone' | 'language' | 'speakers'>;

export interface ParseContext {
  site: ParseSettings;
  /** A file by its path relative to the content folder, `/`-separated. */
  file(path: string): MediaFile | undefined;
}

/** Where a file lies: as a journalist would click it, and relative to the content folder. */
export interface ParsePath {
  shown: string;
  relative: string;
}

/** Something named that must exist elsewhere; checked over the whole edition. */
export interface Reference {
  kind: 'desk' | 'person' | 'story' | 'address';
  id: string;
  place: Place;
}

/** A footnote in the order of its first mark. */
export interface NumberedNote {
  number: number;
  id: string;
  references: string[];
  definition: FootnoteDefinition;
}

/** One story between its Markdown and its blocks. */
export interface Copy {
  tree: Root;
  /** The whole file with the front matter blanked: offsets and lines of the tree count in it. */
  source: string;
  path: ParsePath;
  context: ParseContext;
  language: string;
  /** What the front matter says: a dateline, `none`, or nothing. */
  typedDateline: Dateline | 'none' | undefined;
  /** The day of publication, where it can be read. */
  day: string | undefined;
  problems: Problem[];
  references: Reference[];
  dateline: Dateline | undefined;
  notes: NumberedNote[];
  links: Link[];
  quotations: Quotation[];
  pullQuotes: PullQuote[];
  /** Of a plain page or a biography, which have no sections. */
  headings: Heading[];
}

/** A heading as a link can name it. */
export interface Heading {
  id: string;
  words: string;
}

/** The copy of a body that no step has touched yet. */
export function newCopy(
  given: Pick<Copy, 'tree' | 'source' | 'path' | 'context' | 'language' | 'typedDateline'> & {
    day?: string | undefined;
  },
): Copy {
  return {
    ...given,
    day: given.day,
    problems: [],
    references: [],
    dateline: undefined,
    notes: [],
    links: [],
    quotations: [],
    pullQuotes: [],
    headings: [],
  };
}

interface Positioned {
  position?: { start: { line: number; column: number } } | undefined;
}

/** Where `node` begins in its file. */
export function placeOf(copy: Copy, node: Positioned): Place {
  const start = node.position?.start;
  return start === undefined
    ? { path: copy.path.shown }
    : { path: copy.path.shown, line: start.line, column: start.column };
}

/** Whether one of the problems `ids` has been told of `node`, so that what follows from it need not be. */
export function isTold(copy: Copy, node: Positioned, ids: readonly ProblemId[]): boolean {
  const { line, column } = placeOf(copy, node);
  return copy.problems.some(
    (told) => told.line === line && told.column === column && ids.includes(told.id),
  );
}

/** Pushes the problem `id` at the place of `node`. */
export function report(
  copy: Copy,
  id: ProblemId,
  node: Positioned,
  values: Readonly<Record<string, string | number>> = {},
): void {
  copy.problems.push(problem(id, placeOf(copy, node), values));
}
