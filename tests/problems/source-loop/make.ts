// A folder that holds a link to the folder above it.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the link. */
export function make(place: string): void {
  symlinkSync('..', join(place, 'content/stories/again'));
}
