// Owns finding and reading the files of the ledger: those of the content folder, and those that were
// fetched from the published site. A file that has not changed is not read.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../edition/store.ts';
import {
  forgetLedgerFile,
  keepLedgerFile,
  ledgerProblems,
  type LedgerFile,
} from '../ledger/keep.ts';
import { isLedgerFile } from '../ledger/line.ts';
import { problem, type Problem } from '../site/problems.ts';
import { codeDigest } from './code-digest.ts';
import { reasonOf } from './files.ts';
import { isFresh } from './freshness.ts';

/** A file of the ledger that was fetched; `ledger` is its address, `file` where it was put. */
export interface FetchedFile {
  ledger: string;
  name: string;
  file: string;
}

interface Reading {
  store: Store;
  /** The content folder; `shown` is how it is written in problems. */
  content: string;
  shown: string;
  /** When the folder was listed, in nanoseconds. */
  listed: string;
  fetched: readonly FetchedFile[];
}

/** Takes in what the ledger says; returns what is wrong with its files. */
export function readLedger({ store, content, shown, listed, fetched }: Reading): Problem[] {
  const own = filesIn(join(content, 'ledger')).map((name) => {
    const ledger = `ledger/${name}`;
    return { ledger, name, file: join(content, ledger), shown: `${shown}/${ledger}` };
  });
  const files = [...own, ...fetched.map((one) => ({ ...one, shown: one.ledger }))];
  const code = codeDigest(['ledger']);
  const sameCode = store.meta('ledger-read-with') === code;
  const known = new Map(
    store.all<LedgerFile>('SELECT * FROM ledger_file').map((row) => [row.ledger, row]),
  );
  store.transaction(() => {
    for (const file of files) {
      readFile(store, file, { listed, known: sameCode ? known.get(file.ledger) : undefined });
      known.delete(file.ledger);
    }
    for (const ledger of known.keys()) forgetLedgerFile(store, ledger);
    store.setMeta('ledger-read-with', code);
  });
  return ledgerProblems(store);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isLedgerFile).sort();
  } catch {
    return [];
  }
}

function readFile(
  store: Store,
  { shown, ...where }: FetchedFile & { shown: string },
  { listed, known }: { listed: string; known: LedgerFile | undefined },
): void {
  let seen = { bytes: 0, modified: '' };
  try {
    const { size, mtimeNs } = statSync(where.file, { bigint: true });
    seen = { bytes: Number(size), modified: String(mtimeNs) };
    const found = {
      kind: 'site' as const,
      path: where.ledger,
      file: where.file,
      bytes: seen.bytes,
    };
    if (isFresh({ ...found, modified: mtimeNs }, known)) return;
    const bytes = readFileSync(where.file);
    const digest = hash('sha256', bytes);
    const read = { ...where, ...seen, checked: listed, digest };
    if (known?.digest === digest) touch(store, read);
    else keepLedgerFile(store, { read, text: bytes.toString('utf8'), shown });
  } catch (fault) {
    const unreadable = problem('source/unreadable', { path: shown }, { reason: reasonOf(fault) });
    const read = { ...where, ...seen, checked: listed, digest: '' };
    keepLedgerFile(store, { read, text: '', shown, problems: [unreadable] });
  }
}

function touch(store: Store, { ledger, file, bytes, modified, checked }: LedgerFile): void {
  store.run(
    'UPDATE ledger_file SET file = ?, bytes = ?, modified = ?, checked = ? WHERE ledger = ?',
    ...[file, bytes, modified, checked, ledger],
  );
}
