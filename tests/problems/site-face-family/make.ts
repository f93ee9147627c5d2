// The typeface of the text, and none of the headings'.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

const face = join(import.meta.dirname, '../../../src/faces/newsreader-further-italic.woff2');

/** Puts it beside site.yaml. */
export function make(place: string): void {
  copyFileSync(face, join(place, 'content/newsreader.woff2'));
}
