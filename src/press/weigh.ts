// Owns what a page weighs on its way to a reader, gzipped as most hosts do it, at little cost for the
// many pages that are light. Runs wherever pages are printed. May not choose pages, nor tell anybody.
import { gzipSync } from 'node:zlib';
import { Recent } from '../site/recent.ts';

/** What a host sends before it waits for the reader's first answer: ten packets of 1,460 bytes, less their heads. */
export const weightBudget = 14_336;

/** The page's bytes, gzipped at level 6, which zlib and most hosts take unless told otherwise. */
export function gzippedBytes(page: string | Uint8Array): number {
  return gzipSync(page, { level: 6 }).length;
}

/** The gzipped bytes of a page that is over the budget, else undefined. Gzips whole only what could be: that takes three times as long. */
export function overBudget(page: Buffer): number | undefined {
  if (page.length <= weightBudget) return undefined;
  const { styles, rest } = apart(page);
  const weight = styles.reduce((sum, style) => sum + styleWeight(style), 0);
  // Two parts and the fastest level make more of a page than the whole does at level 6.
  if (weight + gzipSync(Buffer.concat(rest), { level: 1 }).length <= weightBudget) return undefined;
  const bytes = gzippedBytes(page);
  return bytes > weightBudget ? bytes : undefined;
}

const styleStart = Buffer.from('<style');
const styleEnd = Buffer.from('</style>');

function apart(page: Buffer): { styles: Buffer[]; rest: Buffer[] } {
  const styles: Buffer[] = [];
  const rest: Buffer[] = [];
  let at = 0;
  for (;;) {
    const from = page.indexOf(styleStart, at);
    const to = from < 0 ? -1 : page.indexOf(styleEnd, from);
    rest.push(page.subarray(at, to < 0 ? page.length : from));
    if (to < 0) return { styles, rest };
    styles.push(page.subarray(from, (at = to + styleEnd.length)));
  }
}

// Stories share their styles: each is gzipped once. As latin1 every byte is a letter of its own.
const weights = new Recent<number>(16);

function styleWeight(style: Buffer): number {
  return weights.of(style.toString('latin1'), () => gzippedBytes(style));
}
