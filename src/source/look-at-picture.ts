// Owns what is known of a picture before it is published: its size, the form of its plainest version,
// or what is wrong with it. Reads every pixel once, so that no later work can meet a damaged picture.
import { readFile } from 'node:fs/promises';
import type { Metadata } from 'sharp';
import { publishedSize } from '../site/picture-address.ts';
import type { ProblemId } from '../site/problems.ts';
import { cleanDrawing, type Broken } from './clean-drawing.ts';
import { mostPixels, openPicture } from './open-picture.ts';
import { isWholeGif } from './whole-gif.ts';

/** A picture as it will be published: MIME type and ending of the file at its address, size of its largest version. */
export interface Look {
  mime: string;
  ending: string;
  width: number;
  height: number;
}

/** Why a picture cannot be published, as the catalogue tells it. */
export interface Trouble {
  id: ProblemId;
  details: Record<string, string>;
  line?: number;
  column?: number;
}

/** Forms that sharp reads and a newsroom may use; a drawing or a document under a picture's name is none. */
const read: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif']);

/** Looks at the picture in `file`; `mime` and `ending` are what its name promises. */
export async function lookAtPicture(
  file: string,
  { mime, ending }: { mime: string; ending: string },
): Promise<Look | Trouble> {
  const unreadable: Trouble = { id: 'picture/unreadable', details: { ending: `.${ending}` } };
  try {
    const drawing = mime === 'image/svg+xml';
    return await (drawing ? lookAtDrawing(file, mime) : lookAtPixels(file, ending, unreadable));
  } catch {
    return unreadable;
  }
}

async function lookAtDrawing(file: string, mime: string): Promise<Look | Trouble> {
  const cleaned = await cleanDrawing(await readFile(file));
  if ('broken' in cleaned) return broken(cleaned.broken);
  const bytes = Buffer.from(cleaned.text);
  const { format, width, height } = await (
    await openPicture(bytes, { moving: false, limit: false })
  ).metadata();
  if (format !== 'svg' || width < 1 || height < 1) return broken({});
  return { mime, ending: 'svg', width, height };
}

function broken(place: Broken): Trouble {
  return { id: 'picture/drawing', details: {}, ...place };
}

async function lookAtPixels(
  file: string,
  ending: string,
  unreadable: Trouble,
): Promise<Look | Trouble> {
  const about = await (await openPicture(file, { moving: false, limit: false })).metadata();
  const { format, autoOrient } = about;
  if (format === undefined || !read.has(format)) return unreadable;
  const pages = format === 'gif' || format === 'webp' ? (about.pages ?? 1) : 1;
  const pixels = autoOrient.width * autoOrient.height * pages;
  if (pixels > mostPixels) {
    const millions = (count: number): string => String(Math.round(count / 1_000_000));
    const details = { millions: millions(pixels), most: millions(mostPixels) };
    return { id: 'picture/large', details };
  }
  if (format === 'gif' && !isWholeGif(await readFile(file))) return unreadable;
  const moving = pages > 1;
  // A small copy is made of every pixel, and forgotten.
  await (await openPicture(file, { moving })).resize({ width: 64 }).raw().toBuffer();
  return { ...plainForm(about, { ending, moving }), ...publishedSize(autoOrient, moving) };
}

/** The form that every browser and program reads; a photograph keeps the ending it has. */
function plainForm(
  { format, hasAlpha }: Metadata,
  { ending, moving }: { ending: string; moving: boolean },
): { mime: string; ending: string } {
  if (moving) return { mime: 'image/gif', ending: 'gif' };
  if (format === 'jpeg') {
    return { mime: 'image/jpeg', ending: ending === 'jpeg' ? 'jpeg' : 'jpg' };
  }
  if (format === 'png' || format === 'gif' || hasAlpha) return { mime: 'image/png', ending: 'png' };
  return { mime: 'image/jpeg', ending: 'jpg' };
}
