// Owns where Stet itself lies on disk, and the digest of everything that decides how a page looks.
// Knows nothing of content.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** The folder of package.json, whatever the working folder is. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** Where Node keeps what it compiled of our code, for a quicker start. */
export const codeCache = join(projectFolder, '.stet', 'node');

/** The folder of ready-made files, copied as they are. */
export const publicFolder = join(projectFolder, 'public');

/** Hex digest of src/, the config, the lock file and Node's version: a change of it compiles and prints everything anew. */
export function templatesDigest(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sourceFiles()) {
    const bytes = readFileSync(join(projectFolder, file));
    hash.update(`\0${file.split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

function sourceFiles(): string[] {
  const inSource = readdirSync(join(projectFolder, 'src'), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && !found.name.startsWith('.') && !found.name.endsWith('.md'))
    .map((found) => join(found.parentPath, found.name).slice(projectFolder.length + 1));
  return [...inSource, 'astro.config.mjs', 'package-lock.json'].sort();
}
