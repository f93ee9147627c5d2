// Owns what a page weighs on its way to a reader, gzipped as most hosts do it, at little cost for the
// many pages that are light. Runs wherever pages are printed. May not choose pages, nor tell anybody.
import { gzipSync } from 'node:zlib';
import { Recent } from '../site/recent.ts';

/** What a host sends before it waits for the reader's first answer: ten packets of 1,460 bytes, less their heads. */
export const weightBudget = 14_336;
/** Deflate's tables and gzip's frame, and its matches that cost more than the bytes they stand for: 8 % at most where bytes vary as they do in any page. */
const overhead = { bytes: 300, share: 1.1, fromBits: 4 };

/** The page's bytes, gzipped at level 6, which zlib and most hosts take unless told otherwise. */
export function gzippedBytes(page: string | Uint8Array): number {
  return gzipSync(page, { level: 6 }).length;
}

/** The gzipped bytes of a page that is over the budget, else undefined. Gzips only what could be: that takes half as long again as printing it. */
export function overBudget(page: Buffer): number | undefined {
  if (page.length <= weightBudget) return undefined;
  const { styles, rest } = apart(page);
  const weight = styles.reduce((sum, style) => sum + styleWeight(style), 0);
  const others = rest.reduce((sum, part) => sum + part.length, 0);
  if (weight + others <= weightBudget) return undefined;
  if (weight + mostOf(rest, others) <= weightBudget) return undefined;
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

const counts = new Uint32Array(256);

/** At most what deflate makes of `parts`: Shannon's bound for their bytes one by one, which repeats only lower; their length where bytes vary too little for it. */
function mostOf(parts: readonly Buffer[], length: number): number {
  counts.fill(0);
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const byte = part[at] ?? 0;
      counts[byte] = (counts[byte] ?? 0) + 1;
    }
  }
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= count * Math.log2(count / length);
  if (bits < length * overhead.fromBits) return length;
  return (bits / 8) * overhead.share + overhead.bytes;
}
