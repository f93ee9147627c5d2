// Owns the name of a way of making something out of content: it changes with the code that does it and with
// the packages that the code uses, so that nothing made in another way is taken from a cache.
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Eight hexadecimal digits for the present state of some files and packages. */
export function recipeOf(files: readonly string[], packages: readonly string[]): string {
  const all = [...files, ...packages.map(manifestOf)];
  return hash('sha256', all.map((file) => readFileSync(file)).join('\0')).slice(0, 8);
}

function manifestOf(name: string): string {
  return packageFile(fileURLToPath(import.meta.resolve(name)));
}

/** The package.json above a file of a package. */
function packageFile(file: string): string {
  const above = join(file, '..');
  const found = join(above, 'package.json');
  return existsSync(found) ? found : packageFile(above);
}
