// Two files whose names differ only in how their accents are spelled.
import { cpSync } from 'node:fs';
import { join } from 'node:path';

/** Copies a story under both names. */
export function make(place: string): void {
  const from = join(place, 'content/stories/ferries.md');
  cpSync(from, join(place, 'content/stories/caf\u00e9.md'));
  cpSync(from, join(place, 'content/stories/cafe\u0301.md'));
}
