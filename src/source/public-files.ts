// Owns which addresses the ready-made files of public/ answer at.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The addresses of all files in a folder that is copied as it is. */
export function publicFiles(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    files
      .filter((found) => found.isFile())
      .map((found) => relative(folder, join(found.parentPath, found.name)))
      .map((path) => `/${path.replaceAll(sep, '/').normalize('NFC')}`),
  );
}
