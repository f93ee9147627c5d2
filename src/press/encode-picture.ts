// Owns how the versions of a picture are made: decoded once, turned upright, in sRGB, then written in
// each form. The same bytes give the same versions. May not know where they are published.
import { writeFileSync } from 'node:fs';
import type { Sharp } from 'sharp';
import type { Version } from '../site/picture-address.ts';
import { cleanDrawing } from '../source/clean-drawing.ts';
import { openPicture } from '../source/open-picture.ts';
import { rightsOf, withRights, type Rights } from './picture-rights.ts';

/** A version and the file to write it to. */
export interface Wanted extends Version {
  file: string;
}

/** AVIF at effort 3 takes under a second for the largest version, and 4 five times that. */
const encoders: Record<
  'photograph' | 'graphic' | 'moving',
  Partial<Record<Version['form'], (image: Sharp) => Sharp>>
> = {
  photograph: {
    avif: (image) => image.avif({ quality: 52, effort: 3, chromaSubsampling: '4:2:0' }),
    webp: (image) => image.webp({ quality: 78, effort: 4 }),
    jpeg: (image) => image.jpeg({ quality: 78, mozjpeg: true }),
  },
  // Thin lines in colour and small letters: what suits a photograph would blur them.
  graphic: {
    avif: (image) => image.avif({ quality: 65, effort: 3, chromaSubsampling: '4:4:4' }),
    webp: (image) => image.webp({ quality: 88, effort: 4, smartSubsample: true }),
    png: (image) => image.png({ compressionLevel: 9 }),
  },
  moving: {
    webp: (image) => image.webp({ quality: 70, effort: 4 }),
    gif: (image) => image.gif({ effort: 7 }),
  },
};

/** Writes every wanted version of the picture `source`, whose largest has the given size. */
export async function encodePicture(
  source: Buffer,
  wanted: readonly Wanted[],
  size: { width: number; height: number },
): Promise<void> {
  if (wanted.some(({ form }) => form === 'svg')) return writeDrawing(source, wanted);
  const about = await (await openPicture(source, { moving: false })).metadata();
  const rights = rightsOf(about);
  if (wanted.some(({ form }) => form === 'gif')) await encodeMoving(source, wanted, size);
  else await encodeStill(source, wanted, { size, rights });
}

async function writeDrawing(source: Buffer, wanted: readonly Wanted[]): Promise<void> {
  const cleaned = await cleanDrawing(source);
  if ('broken' in cleaned) throw new Error('The drawing cannot be read.');
  for (const { file } of wanted) writeFileSync(file, cleaned.text);
}

/** Every frame keeps its time; a GIF can say no rights. */
async function encodeMoving(
  source: Buffer,
  wanted: readonly Wanted[],
  { width, height }: { width: number; height: number },
): Promise<void> {
  for (const { form, still, file } of wanted) {
    const image = await openPicture(source, { moving: !still });
    await encoded(image.resize({ width, height, fit: 'fill' }), 'moving', form).toFile(file);
  }
}

async function encodeStill(
  source: Buffer,
  wanted: readonly Wanted[],
  { size, rights }: { size: { width: number; height: number }; rights: Rights },
): Promise<void> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await (
    await openPicture(source, { moving: false })
  )
    .autoOrient()
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const kind = wanted.some(({ form }) => form === 'jpeg') ? 'photograph' : 'graphic';
  for (const { form, file, width: narrow } of wanted) {
    const whole = sharp(data, { raw: { width, height, channels } });
    const image = narrow < width ? whole.resize({ width: narrow }) : whole;
    await withRights(encoded(image, kind, form), rights).toFile(file);
  }
}

function encoded(image: Sharp, kind: keyof typeof encoders, form: Version['form']): Sharp {
  const encode = encoders[kind][form];
  if (encode === undefined) throw new Error(`A ${kind} has no ${form} version.`);
  return encode(image);
}
