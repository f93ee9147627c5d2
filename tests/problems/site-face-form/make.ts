// A typeface that was cut off on its way, and a picture under a typeface's name.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const face = join(import.meta.dirname, '../../../src/faces/newsreader-further-italic.woff2');

/** Puts them where site.yaml says. */
export function make(place: string): void {
  const content = join(place, 'content');
  mkdirSync(join(content, 'faces'));
  writeFileSync(join(content, 'newsreader.woff2'), readFileSync(face).subarray(0, 5000));
  writeFileSync(join(content, 'faces/bold.woff2'), 'GIF89a');
}
