// A paragraph of five megabytes.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds the paragraph to a story. */
export function make(place: string): void {
  appendFileSync(join(place, 'content/stories/ferries.md'), `\n${'word '.repeat(1_048_576)}\n`);
}
