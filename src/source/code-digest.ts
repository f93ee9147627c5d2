// Owns the digest of Stet's own code, so that a cache made by other code is not believed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** What a process runs stays what it was when it started. */
const known = new Map<string, string>();

/** Digest of the files below some folders of src/, of the lock file and of Node's version. */
export function codeDigest(folders: readonly string[]): string {
  const name = folders.join(' ');
  const digest = known.get(name) ?? digestOf(folders);
  known.set(name, digest);
  return digest;
}

function digestOf(folders: readonly string[]): string {
  const sum = createHash('sha256').update(process.version);
  const files = folders.flatMap((folder) =>
    readdirSync(join(project, 'src', folder), { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile() && /\.(?:ts|json)$/.test(found.name))
      .map((found) => join(found.parentPath, found.name)),
  );
  for (const file of [...files.sort(), join(project, 'package-lock.json')]) {
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    const name = file.slice(project.length + 1).replaceAll(sep, '/');
    sum.update(`\0${name}\0${bytes.length}\0`).update(bytes);
  }
  return sum.digest('hex');
}
