// Owns how a check says where in a file a problem is. Types and a maker of places; reads nothing.
import type { Place, ProblemId } from '../../site/problems.ts';

/** Finds places in content files that only source/ can read. */
export interface PlaceOf {
  /** The file as a journalist would click it. */
  file(path: string): Place;
  /** Where a field of the front matter stands, or the value `typed` in it. */
  field(path: string, field: string, typed?: string): Place;
  /** Whether the file asks not to be given this advice. */
  silenced(path: string, id: ProblemId): boolean;
}

/** The columns of a mention that say where it is. */
export interface MentionPlace {
  path: string;
  line: number | null;
  column: number | null;
}

/** The place of a mention. */
export function placeOfMention(placeOf: PlaceOf, { path, line, column }: MentionPlace): Place {
  return {
    ...placeOf.file(path),
    ...(line !== null && { line }),
    ...(column !== null && { column }),
  };
}
