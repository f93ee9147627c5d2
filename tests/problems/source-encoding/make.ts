// A story saved in Latin-1, which a repository might mend on its way.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Saves the story anew, with a letter that is one byte in Latin-1. */
export function make(place: string): void {
  const story = join(place, 'content/stories/ferries.md');
  const text = readFileSync(story, 'utf8').replace('old pier', 'caf\u00e9 by the pier');
  writeFileSync(story, text, 'latin1');
}
