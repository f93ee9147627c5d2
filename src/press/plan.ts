// Owns the choice of what has to be printed: a few stale pages, or everything and why.
// May not print.
import type { Edition } from '../edition/edition.ts';
import { pressKey } from './printer.ts';
import type { Marker } from './out.ts';
import type { Records } from './records.ts';

/** How a run begins. */
export interface Plan {
  /** Templates and settings, as they go into each record. */
  key: string;
  /** The records do not describe the folder, or are not wanted. */
  forget: boolean;
}

/** Plans a run into the folder with `marker`. */
export function plan(
  edition: Edition,
  records: Records,
  now: { marker: Marker | undefined; templates: string; clean: boolean },
): Plan {
  const key = pressKey(now.templates, edition.site());
  return { key, forget: now.clean || !records.describe(now.marker) };
}

/** Every page that may have changed or gone, once the run has begun: all when templates or settings are not as recorded, else the stale ones. Digests decide. */
export function candidates(edition: Edition, records: Records, key: string): string[] {
  const stale = edition.stale();
  if (records.key === key) return stale;
  return [...new Set([...edition.addresses(), ...stale, ...records.addresses()])];
}
