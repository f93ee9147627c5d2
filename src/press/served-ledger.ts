// Owns which files of the ledger are printed under /.well-known/stet-ledger/: those that the content folder
// has, or is about to have, and what was fetched from the published site.
import { join } from 'node:path';
import type { Store } from '../edition/store.ts';
import { fileText } from '../ledger/line.ts';
import { ledgerPath, type NextFile } from '../ledger/next.ts';
import { ledgerAddress } from '../site/address.ts';
import type { Copy } from './files.ts';
import { indexFile, indexText } from './ledger-index.ts';
import { copyOfText, madeText, type MadeText } from './made-text.ts';

interface FileRow {
  ledger: string;
  name: string;
  file: string;
  digest: string;
}

/** The files to copy, none where nothing was ever promised; `next` are those that this publication writes. */
export function servedLedger(
  store: Store,
  { cache, next }: { cache: string; next: readonly NextFile[] },
): Copy[] {
  const rows = store.all<FileRow>(
    'SELECT ledger, name, file, digest FROM ledger_file ORDER BY ledger',
  );
  const files = new Map<string, MadeText>();
  for (const [name, ofName] of Map.groupBy(rows, (row) => row.name)) {
    files.set(name, oneOf(store, { name, ofName, cache }));
  }
  for (const { name, text } of next) {
    if (text === '') files.delete(name);
    else files.set(name, made(name, text, cache));
  }
  if (files.size === 0) return [];
  const digests = new Map([...files].map(([name, { digest }]) => [name, digest]));
  files.set(indexFile, made(indexFile, indexText(digests), cache));
  return [...files].map(([name, made]) => copyOfText(ledgerAddress(name), made));
}

/** Where two ledgers have a file of this name, what both say. */
function oneOf(
  store: Store,
  { name, ofName, cache }: { name: string; ofName: readonly FileRow[]; cache: string },
): MadeText {
  const own = ofName.find(({ ledger }) => ledger === ledgerPath(name)) ?? ofName[0];
  if (own && ofName.every(({ digest }) => digest === own.digest)) {
    return { from: own.file, digest: own.digest };
  }
  // A line of an address that another story has taken over says nothing more than that story's own.
  const lines = ofName.flatMap(({ ledger }) =>
    store.all<{ text: string }>(
      `SELECT text FROM ledger_line WHERE ledger = ? AND NOT EXISTS
       (SELECT 1 FROM promised WHERE promised.address = ledger_line.address
        AND promised.kind = 'alias' AND promised.ledger GLOB 'ledger/*')`,
      ledger,
    ),
  );
  return made(name, fileText(lines.map(({ text }) => text)), cache);
}

function made(name: string, text: string, cache: string): MadeText {
  return madeText(join(cache, 'ledger', name), text);
}
