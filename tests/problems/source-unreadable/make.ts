// A story that nobody may read; even an administrator cannot open a link that leads nowhere.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the link. */
export function make(place: string): void {
  symlinkSync('gone.md', join(place, 'content/stories/story.md'));
}
