// Owns opening a WOFF2 file so that words can be shaped with it: each once in a thread, its letters known
// and the outlines of its glyphs kept. May not choose a file.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import type { Source } from './typeface.ts';

const require = createRequire(import.meta.url);
// The cast: the package brings no types. Its main file would load the compressor too.
const decompressed = require('wawoff2/decompress.js') as (woff2: Uint8Array) => Promise<Uint8Array>;

/** Contours as in a path of SVG, with absolute places: M, L, Q, C and Z. */
export type Outline = readonly { type: string; values: readonly number[] }[];

/** A file that was opened, set to one weight and optical size. */
export interface OpenFont {
  /** For HarfBuzz. */
  font: Font;
  source: Source;
  /** Units of its grid in one em. */
  grid: number;
  /** Tells whether it has all code points of a text. */
  has(text: string): boolean;
  /** In units of the grid, y upwards. */
  outline(glyph: number): Outline;
  /** Left and right edge of a glyph's ink in units of the grid; undefined for a space. */
  ink(glyph: number): [left: number, right: number] | undefined;
}

interface OpenFile {
  face: Face;
  letters: ReadonlySet<number>;
}

const files = new Map<string, Promise<OpenFile>>();
const fonts = new Map<string, Promise<OpenFont>>();

/** Opens a file with a weight and an optical size, where the file varies in them, always as the same object: letters of two fonts are not set as one run. An error names a file that cannot be opened. */
export function openFont(source: Source): Promise<OpenFont> {
  // A newsroom may put other letters into a file while it looks at its site.
  const bytes = `${source.digest ?? ''} ${source.file}`;
  const key = `${source.weight} ${source.size} ${source.scale} ${bytes}`;
  let font = fonts.get(key);
  if (font === undefined) fonts.set(key, (font = setFont(bytes, source)));
  return font;
}

async function openFile({ file, digest }: Source): Promise<OpenFile> {
  const bytes = readFileSync(file);
  if (digest !== undefined && hash('sha256', bytes) !== digest) {
    throw new Error(`${file} changed while the site was printed. Run the build again.`);
  }
  try {
    const face = new Face(new Blob(await decompress(bytes)));
    return { face, letters: new Set(face.collectUnicodes()) };
  } catch (fault) {
    throw new Error(`The typeface in ${file} cannot be opened.`, { cause: fault });
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One file at a time: what the package gives is a view of its memory, which it uses again for the next. */
function decompress(woff2: Uint8Array): Promise<Uint8Array> {
  const next = last.then(async () => (await decompressed(woff2)).slice());
  last = next.catch(() => undefined);
  return next;
}

async function setFont(bytes: string, source: Source): Promise<OpenFont> {
  let file = files.get(bytes);
  if (file === undefined) files.set(bytes, (file = openFile(source)));
  const { face, letters } = await file;
  const font = new Font(face);
  const axes = face.getAxisInfos();
  const wanted = { wght: source.weight, opsz: source.size };
  const variations = Object.entries(wanted).flatMap(([tag, value]) => {
    const axis = axes[tag];
    if (axis === undefined) return [];
    return [new Variation(tag, Math.min(axis.max, Math.max(axis.min, value)))];
  });
  if (variations.length > 0) font.setVariations(variations);
  const outlines = new Map<number, Outline>();
  return {
    ...{ font, source, grid: face.upem },
    has: (text) => [...text].every((sign) => isIgnored(sign) || letters.has(codeOf(sign))),
    outline: (glyph) => {
      const known = outlines.get(glyph);
      if (known !== undefined) return known;
      const path = font.glyphToJson(glyph);
      outlines.set(glyph, path);
      return path;
    },
    ink: (glyph) => {
      const extents = font.glyphExtents(glyph);
      if (extents === undefined || extents.width === 0) return undefined;
      return [extents.xBearing, extents.xBearing + extents.width];
    },
  };
}

/** Joiners and the like are obeyed in shaping and have no shape. */
function isIgnored(sign: string): boolean {
  return /\p{Default_Ignorable_Code_Point}/u.test(sign);
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}
