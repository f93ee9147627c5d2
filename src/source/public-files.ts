// Owns which files lie ready-made in public/, to be copied as they are.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file below a folder, relative to it, with forward slashes and NFC. */
export function publicFiles(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    files
      .filter((found) => found.isFile())
      .map((found) => relative(folder, join(found.parentPath, found.name)))
      .map((path) => path.replaceAll(sep, '/').normalize('NFC')),
  );
}
