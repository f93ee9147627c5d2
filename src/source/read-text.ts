// Owns reading one Markdown or YAML file as strict UTF-8, or saying why it cannot be read.
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { problem, type Place, type Problem } from '../site/problems.ts';
import { reasonOf } from './files.ts';

/** The longest text that is read as one story; a novel has less than a fifth of it. */
const longest = 5_000_000;

export type ReadText = { text: string; digest: string } | { problem: Problem };

/** Reads a file; `digest` is SHA-256 of its bytes in hexadecimal. */
export function readText(file: string, place: Place): ReadText {
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > longest) return { problem: tooLarge(size, place) };
    bytes = readFileSync(file);
  } catch (fault) {
    return { problem: problem('source/unreadable', place, { reason: reasonOf(fault) }) };
  }
  const text = decode(bytes);
  if (text === undefined) return { problem: problem('source/encoding', place) };
  if (text.trim() === '') return { problem: problem('source/empty', place) };
  return { text, digest: hash('sha256', bytes) };
}

function tooLarge(size: number, place: Place): Problem {
  return problem('source/large', place, { size: megabytes(size), limit: megabytes(longest) });
}

/** Text without its byte order mark; undefined where the bytes are not UTF-8. */
function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without a mark passes for UTF-8 with a zero beside every letter.
    return /^[^\n]{0,200}\0/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}
