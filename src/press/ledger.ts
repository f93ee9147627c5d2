// Owns the ledger's files: where those to be printed lie, and the writing of content/ledger/ once the
// printing ended well. May not know what a line says.
import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../edition/store.ts';
import { forgetLedgerFile, keepWrittenFile } from '../ledger/keep.ts';
import { ledgerPath, settleLedger, type NextFile } from '../ledger/next.ts';
import { Fault } from './fault.ts';

/** What a build says of the ledger: how many addresses it holds, and which files were written. */
export interface LedgerTold {
  addresses: number;
  written: string[];
  /** The published site was asked, and had no ledger yet. */
  first: boolean;
  /** The published site that was asked and had none, although the content folder has. */
  missing?: string;
}

/** Git merges two publications by keeping the lines of both. */
const mergeRule = '*.jsonl merge=union\n';

/** Writes what has to be written into `content`/ledger, each file whole or not at all; gives their paths there. */
export function writeLedger(store: Store, content: string, files: readonly NextFile[]): string[] {
  const folder = join(content, 'ledger');
  for (const { name } of files) checkUntouched(store, folder, name);
  if (files.length > 0) mkdirSync(folder, { recursive: true });
  const rule = join(folder, '.gitattributes');
  if (files.length > 0 && !existsSync(rule)) writeFileSync(rule, mergeRule);
  for (const { name, text } of files) {
    if (text === '') rmSync(join(folder, name), { force: true });
    else replaceFile(folder, name, text);
  }
  store.transaction(() => {
    for (const file of files) keep(store, folder, file);
    settleLedger(store);
  });
  return files.map(({ name }) => ledgerPath(name));
}

/** Somebody who pulled or edited the file meanwhile must not lose what it says. */
function checkUntouched(store: Store, folder: string, name: string): void {
  const row = store.first<{ digest: string }>(
    'SELECT digest FROM ledger_file WHERE ledger = ?',
    ledgerPath(name),
  );
  const file = join(folder, name);
  const there = existsSync(file) ? hash('sha256', readFileSync(file)) : undefined;
  if (there === row?.digest) return;
  throw new Fault(
    `${file} changed while the site was printed. Run the build again, so that nothing it promises is lost.`,
  );
}

function replaceFile(folder: string, name: string, text: string): void {
  const temporary = join(folder, `.${name}.tmp`);
  writeFileSync(temporary, text);
  renameSync(temporary, join(folder, name));
}

function keep(store: Store, folder: string, { name, text }: NextFile): void {
  const ledger = ledgerPath(name);
  if (text === '') return forgetLedgerFile(store, ledger);
  const file = join(folder, name);
  const { size, mtimeNs } = statSync(file, { bigint: true });
  const read = {
    ...{ ledger, name, file, bytes: Number(size), modified: String(mtimeNs) },
    ...{ checked: String(mtimeNs), digest: hash('sha256', text) },
  };
  keepWrittenFile(store, read, text);
}
