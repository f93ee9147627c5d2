// Owns the choice of what has to be printed: a few stale pages, or everything and why.
// May not print.
import type { Edition } from '../edition/edition.ts';
import type { Marker } from './out.ts';
import { pressKey } from './printer.ts';
import type { Records } from './records.ts';

/** What a run has to look at. */
export interface Plan {
  /** Pages that may have changed or gone; digests decide. */
  addresses: string[];
  /** Templates and settings, as they go into each record. */
  key: string;
  /** The records do not describe the folder, or are not wanted. */
  forget: boolean;
}

/** Plans a run: every address when the folder, the templates or the settings are not as recorded, else the stale ones. */
export function plan(
  edition: Edition,
  records: Records,
  now: { marker: Marker | undefined; templates: string; clean: boolean },
): Plan {
  const key = pressKey(now.templates, edition.site());
  const forget = now.clean || !records.describe(now.marker);
  if (!forget && records.key === key) return { addresses: edition.stale(), key, forget };
  const addresses = new Set(edition.addresses());
  // Pages that were printed and are no address any more: to be found gone.
  if (!forget) for (const address of records.addresses()) addresses.add(address);
  return { addresses: [...addresses], key, forget };
}
