// Owns what a WOFF2 file says of the typeface in it: which weights it sets, and whether slanted
// (WOFF File Format 2.0, 4 and 5; OpenType 1.9, OS/2 and fvar). Draws nothing, trusts no name.
import { brotliDecompressSync } from 'node:zlib';

/** One file of a typeface, in the words of CSS: a weight, or the lightest and the boldest of a variable one. */
export interface FaceLook {
  style: 'normal' | 'italic';
  weight: string;
}

const headerBytes = 48;
/** Larger typefaces exist; nobody sends them to readers. */
const mostBytes = 64 * 1024 * 1024;

/** Numbers that WOFF2 gives to the tables we read, and to the two that are compressed in their own way. */
const os2 = 6;
const glyphs: ReadonlySet<number> = new Set([10, 11]);
const fvar = 47;
const otherTag = 63;

/** What the file holds; undefined where it is no WOFF2 with one whole typeface. */
export function lookAtFace(bytes: Buffer): FaceLook | undefined {
  try {
    const isWhole = bytes.length > headerBytes && bytes.readUInt32BE(8) === bytes.length;
    const isCollection = bytes.toString('latin1', 4, 8) === 'ttcf';
    if (bytes.toString('latin1', 0, 4) !== 'wOF2' || !isWhole || isCollection) return undefined;
    return look(tablesOf(bytes));
  } catch (fault) {
    // A table that ends before it should, or compressed bytes that are none.
    if (fault instanceof Error && 'code' in fault) return undefined;
    throw fault;
  }
}

/** The tables OS/2 and fvar, by their numbers. */
function tablesOf(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, { from: number; to: number }>();
  let at = headerBytes;
  let from = 0;
  const number = (): number => {
    let value = 0;
    for (let read = 0; read < 5; read++) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) break;
    }
    return value;
  };
  for (let left = bytes.readUInt16BE(12); left > 0; left--) {
    const flags = bytes.readUInt8(at++);
    const table = flags & 63;
    if (table === otherTag) at += 4;
    const original = number();
    const transformed = glyphs.has(table) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const to = from + (transformed ? number() : original);
    found.set(table, { from, to });
    from = to;
  }
  const packed = bytes.subarray(at, at + bytes.readUInt32BE(20));
  const all = brotliDecompressSync(packed, { maxOutputLength: mostBytes });
  if (all.length < from) return new Map();
  return new Map([...found].map(([table, place]) => [table, all.subarray(place.from, place.to)]));
}

function look(tables: ReadonlyMap<number, Buffer>): FaceLook | undefined {
  const about = tables.get(os2);
  if (about === undefined) return undefined;
  const slanted = (about.readUInt16BE(62) & 0b10_0000_0001) !== 0;
  const axes = tables.get(fvar);
  const weight = (axes && weightAxis(axes)) ?? String(known(about.readUInt16BE(4)));
  return { style: slanted ? 'italic' : 'normal', weight };
}

/** The range of the weight axis: `200 800`. */
function weightAxis(table: Buffer): string | undefined {
  const size = table.readUInt16BE(10);
  for (let axis = 0; axis < table.readUInt16BE(8); axis++) {
    const at = table.readUInt16BE(4) + axis * size;
    if (table.toString('latin1', at, at + 4) !== 'wght') continue;
    const [least, most] = [at + 4, at + 12].map((place) => known(table.readInt32BE(place) / 65536));
    return least === most ? String(least) : `${least} ${most}`;
  }
  return undefined;
}

/** A weight that CSS knows. */
function known(weight: number): number {
  return Math.min(1000, Math.max(1, Math.round(weight)));
}
