// Owns how a file comes into the printed folder and leaves it: written beside, then renamed, so that
// nobody ever reads half a file. May not know what is in it.
import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders known to exist, so that a page costs no extra call. */
const made = new Set<string>();

/** Writes `file` (a path in `out`); `writer` names who writes, so that two never share a temporary file. */
export function writeAtomically(
  out: string,
  file: string,
  bytes: string | Uint8Array,
  writer: string,
): void {
  const temporary = temporaryFile(out, writer);
  writeFileSync(temporary, bytes);
  settle(temporary, out, file);
}

/** Writes `file` where nothing lies yet: what is read half there has never been whole. */
export function writeNew(out: string, file: string, bytes: string | Uint8Array): void {
  const target = join(out, file);
  makeFolder(dirname(target));
  writeFileSync(target, bytes);
}

/** Copies `from` to `file` (a path in `out`), readable by all; gives the bytes, which `check` may refuse by throwing. */
export function copyAtomically(
  out: string,
  file: string,
  from: string,
  check: (bytes: Uint8Array) => void,
): Uint8Array {
  const temporary = temporaryFile(out, 'copy');
  copyFileSync(from, temporary, constants.COPYFILE_FICLONE);
  chmodSync(temporary, 0o644);
  const bytes = readFileSync(temporary);
  check(bytes);
  settle(temporary, out, file);
  return bytes;
}

/** Removes `file` (a path in `out`) and the folders that it leaves empty; what is gone already is well. */
export function removeFile(out: string, file: string): void {
  try {
    unlinkSync(join(out, file));
  } catch (error) {
    // A folder of that name, or a file in place of its folder: another page has taken the place.
    if (!isCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM')) throw error;
  }
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      return;
    }
    made.delete(join(out, folder));
  }
}

function temporaryFile(out: string, writer: string): string {
  makeFolder(join(out, '_stet'));
  return join(out, '_stet', `${writer}.tmp`);
}

function settle(temporary: string, out: string, file: string): void {
  const target = join(out, file);
  try {
    makeFolder(dirname(target));
    renameSync(temporary, target);
  } catch (error) {
    if (!isCode(error, 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY', 'ENOENT', 'EPERM')) throw error;
    clearWay(out, file);
    made.clear();
    makeFolder(dirname(target));
    renameSync(temporary, target);
  }
}

/** What was a file is now a folder, or the other way round: the older one gives way. */
function clearWay(out: string, file: string): void {
  const parts = file.split('/');
  for (let length = 1; length < parts.length; length++) {
    const folder = join(out, ...parts.slice(0, length));
    if (statSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
  }
  const target = join(out, file);
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
    rmSync(target, { recursive: true });
}

function makeFolder(folder: string): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
