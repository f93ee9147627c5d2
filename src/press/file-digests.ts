// Owns the list of what lies in a printed folder, with digests. What was read once is not read again while
// its state on disk is the same. May not know who asks.
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { ReleasedFile } from '../hosting/manifest.ts';
import { fileOfLink } from '../site/release-address.ts';

/** A file with its state on disk: inode, size, times of content and of state, in nanoseconds. */
interface Known extends ReleasedFile {
  state: string;
}

interface Digests {
  files: ReleasedFile[];
  /** How many had to be read. */
  digested: number;
}

/** Every file of `out` but those named in `without`; what was read before is remembered in `cache`, where one is given. */
export function filesIn(
  out: string,
  { without, cache }: { without: readonly string[]; cache?: string },
): Digests {
  const memory = cache === undefined ? undefined : join(cache, 'digests.json');
  const known = new Map(remembered(memory).map((file) => [file.path, file]));
  const left = new Set(without);
  let digested = 0;
  const found = pathsIn(out).flatMap((path): Known[] => {
    if (left.has(path)) return [];
    const { ino, size, mtimeNs, ctimeNs } = statSync(join(out, path), { bigint: true });
    const state = [ino, size, mtimeNs, ctimeNs].join('.');
    const before = known.get(path);
    if (before?.state === state) return [before];
    digested += 1;
    return [{ ...digest(out, path), state }];
  });
  if (memory !== undefined) remember(memory, found);
  const files = found.map(({ state: _, ...file }) => file);
  return { files, digested };
}

function pathsIn(out: string): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => relative(out, join(found.parentPath, found.name)).split(sep).join('/'))
    .filter((path) => !/^(?:\.git\/|_stet\/.*\.tmp$)/.test(path));
}

function digest(out: string, path: string): ReleasedFile {
  const bytes = readFileSync(join(out, path));
  const to = path.endsWith('.html') ? leadsTo(path, bytes) : undefined;
  const file = { path, size: bytes.length, sha256: hash('sha256', bytes) };
  return { ...file, ...(to !== undefined && { to }) };
}

/** The head of a page that leads on says so before its styles. */
function leadsTo(path: string, page: Buffer): string | undefined {
  const head = page
    .subarray(0, 8_192)
    .toString('utf8')
    .replace(/<style.*/s, '');
  const [, href] = /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(head) ?? [];
  return href === undefined ? undefined : fileOfLink(path, href.replaceAll('&amp;', '&'));
}

function remembered(memory: string | undefined): Known[] {
  if (memory === undefined) return [];
  try {
    // The cast: only `remember` writes this file; what is damaged is read from the folder again.
    return JSON.parse(readFileSync(memory, 'utf8')) as Known[];
  } catch {
    return [];
  }
}

function remember(memory: string, files: readonly Known[]): void {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(`${memory}.tmp`, JSON.stringify(files));
  renameSync(`${memory}.tmp`, memory);
}
