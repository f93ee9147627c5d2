// Owns what reading the fields of one story works with, and how a problem of a field is pushed.
import { problem, type Place, type Problem, type ProblemId } from '../site/problems.ts';
import type { ParseContext, ParsePath, Reference } from './copy.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Link } from './story.ts';

/** The fields of one story on their way to normal form. */
export interface FieldsRead {
  typed: FrontMatter;
  /** Whether all fields could be read; else what lacks may only be misspelt. */
  whole: boolean;
  path: ParsePath;
  context: ParseContext;
  placeOf(keys: (string | number)[]): Place;
  problems: Problem[];
  references: Reference[];
  /** Links in the caption of the lead picture. */
  links: Link[];
}

/** Pushes the problem `id` at the field `keys`. */
export function wrongField(
  read: Pick<FieldsRead, 'placeOf' | 'problems'>,
  keys: (string | number)[],
  [id, values = {}]: [ProblemId, Record<string, string | number>?],
): void {
  read.problems.push(problem(id, read.placeOf(keys), values));
}
