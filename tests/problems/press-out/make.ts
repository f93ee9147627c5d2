// A folder with files of somebody else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the folder. */
export function make(place: string): void {
  mkdirSync(join(place, 'site'));
  writeFileSync(join(place, 'site/holiday.txt'), 'Not made by Stet.\n');
}

export const args = ['build', '--content', 'content', '--out', 'site'];
