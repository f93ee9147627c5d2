// Printing into a file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the file. */
export function make(place: string): void {
  writeFileSync(join(place, 'site'), 'A file.\n');
}

export const args = ['build', '--content', 'content', '--out', 'site'];
