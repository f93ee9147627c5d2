// Owns texts that are made to be copied into the printed folder: each lies in the cache and is written there
// when it changes, so that what has not changed is not copied again.
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Copy } from './files.ts';
import { copiedKey } from './record-keys.ts';

/** Where a text lies, and the SHA-256 of its bytes in hexadecimal. */
export type MadeText = Required<Pick<Copy, 'from' | 'digest'>>;

/** Lays `text` at `from`. */
export function madeText(from: string, text: string): MadeText {
  if (!existsSync(from) || readFileSync(from, 'utf8') !== text) {
    mkdirSync(dirname(from), { recursive: true });
    writeFileSync(from, text);
  }
  return { from, digest: hash('sha256', text) };
}

/** The copy of what was made, known by its bytes alone. */
export function copyOfText(address: string, { from, digest }: MadeText): Copy {
  return { address, from, key: `${copiedKey}${digest}`, digest };
}
