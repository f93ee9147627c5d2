// Owns how a run into a folder begins and how it ends, so that one that was killed is known to be.
import { mkdirSync, readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { fileOf } from '../site/address.ts';
import { clearTemporaries, sweep, writeMarker } from './out.ts';
import type { Plan } from './plan.ts';
import type { Records } from './records.ts';
import { withdrawRelease } from './release.ts';

/** Marks the folder as being printed into; says whether it held nothing. */
export function begin(out: string, { forget }: Plan, records: Records): boolean {
  mkdirSync(out, { recursive: true });
  clearTemporaries(out);
  const marker = { printing: randomUUID() };
  const holdsFiles = readdirSync(out).length > 0;
  records.begin(marker, { forget, holdsFiles });
  writeMarker(out, marker);
  withdrawRelease(out);
  records.begun(marker);
  return !holdsFiles;
}

interface Finishing {
  out: string;
  records: Records;
  key: string;
}

/** Removes what no record knows and says that the run came to its end; tells how many files went. */
export function finish({ out, records, key }: Finishing): number {
  const removed = records.unswept ? sweep(out, new Set(records.all().map(fileOf))) : 0;
  const marker = { build: records.build };
  records.end(marker, key);
  writeMarker(out, marker);
  return removed;
}
