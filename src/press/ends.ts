// Owns how a run into a folder begins and how it ends, so that one that was killed is known to be.
import { mkdirSync, readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { fileOf } from '../site/address.ts';
import { removeOldFiles, type Copy } from './files.ts';
import { clearTemporaries, sweep, writeMarker } from './out.ts';
import type { Plan } from './plan.ts';
import type { Records } from './records.ts';

/** Marks the folder as being printed into; says whether it held nothing. */
export function begin(out: string, { forget }: Plan, records: Records): boolean {
  mkdirSync(out, { recursive: true });
  clearTemporaries(out);
  const marker = { printing: randomUUID() };
  const holdsFiles = readdirSync(out).length > 0;
  records.begin(marker, { forget, holdsFiles });
  writeMarker(out, marker);
  records.begun(marker);
  return !holdsFiles;
}

interface Finishing {
  copies: readonly Copy[];
  out: string;
  records: Records;
  key: string;
}

/** Removes what is no address any more and says that the run came to its end; tells how many files went. */
export function finish({ copies, out, records, key }: Finishing): number {
  let removed = removeOldFiles(copies, out, records);
  if (records.unswept) {
    removed += sweep(out, new Set(records.all().map(fileOf)));
  }
  const marker = { build: records.build };
  records.end(marker, key);
  writeMarker(out, marker);
  return removed;
}
