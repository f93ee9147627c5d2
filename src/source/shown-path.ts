// Owns how the content folder is written in a problem: as a journalist in the working folder would.
import { relative, resolve, sep } from 'node:path';

/** Relative to the working folder with forward slashes; whole where it lies outside of it. */
export function shownPath(folder: string): string {
  const inside = relative(process.cwd(), resolve(folder));
  const outside = inside === '' || inside.startsWith('..') || resolve(inside) === inside;
  const path = outside ? resolve(folder) : inside;
  return path.replaceAll(sep, '/').normalize('NFC');
}
