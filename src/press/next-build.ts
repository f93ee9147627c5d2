// Owns the note in the cache of when the site changes by itself, for whoever builds by a clock: `next-build`
// holds that time in UTC, and is empty where no embargo waits.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the note; `next` as RFC 3339. */
export function noteNextBuild(cache: string, next: string | undefined): void {
  const time = next === undefined ? '' : new Date(next).toISOString().replace(/\.\d+/, '');
  writeFileSync(join(cache, 'next-build'), time);
}
