// Two thousand quotations in one another: too deep for anybody to read, and for a parser.
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';

/** Adds the deep line to a story. */
export function make(place: string): void {
  const story = join(place, 'content/stories/ferries.md');
  cpSync(story, join(place, 'content/stories/deep.md'));
  appendFileSync(join(place, 'content/stories/deep.md'), `\n${'> '.repeat(2000)}Too deep.\n`);
}
