// Owns the check that no file of the ledger is missing: with it all that it promised would be forgotten, and
// nothing else would say so.
import { frontAddress } from '../../site/address.ts';
import { problem, type Problem } from '../../site/problems.ts';
import { siteFile } from '../passages.ts';
import type { Store } from '../store.ts';
import type { Asked } from './check-edition.ts';

/** Months that site.jsonl names and that no ledger has a file of; and site.jsonl itself, which every ledger has. */
export function checkLedgerFiles(store: Store, { placeOf }: Asked): Problem[] {
  const lines = store.all<{ ledger: string; number: number; text: string }>(
    'SELECT ledger, number, text FROM ledger_line WHERE address = ? ORDER BY ledger, number',
    frontAddress(),
  );
  const files = store.all<{ ledger: string; name: string }>(
    'SELECT ledger, name FROM ledger_file ORDER BY ledger',
  );
  const seen = new Set(files.map(({ name }) => name));
  const [first] = files;
  if (first && !seen.has(siteFile)) {
    const file = placeOf.file(`ledger/${siteFile}`).path;
    return [problem('ledger/file', placeOf.file(first.ledger), { file })];
  }
  return lines.flatMap(({ ledger, number, text }) => {
    // The cast: src/ledger/keep.ts keeps only lines that can be read.
    const { files = [] } = JSON.parse(text) as { files?: string[] };
    return files.flatMap((name) => {
      if (seen.has(name)) return [];
      // Two lines of a merge tell it once.
      seen.add(name);
      const place = { ...placeOf.file(ledger), line: number };
      const file = placeOf.file(`ledger/${name}`).path;
      return [problem('ledger/file', place, { file })];
    });
  });
}
