// A story without a byte.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the empty file. */
export function make(place: string): void {
  writeFileSync(join(place, 'content/stories/story.md'), '');
}
