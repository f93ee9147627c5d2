// Owns the publication's mark as pictures: made of the drawing in public/ once, kept in the cache, and
// copied like the files of public/. One that lies there ready-made is copied instead.
import { hash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf } from '../site/address.ts';
import { iconAddress, iconSizes, markAddress } from '../site/icons.ts';
import { Fault } from './fault.ts';
import { projectFolder, publicFolder } from './project.ts';

/** A picture of the mark, made already or not. */
interface Icon {
  address: string;
  file: string;
  /** Edge, in pixels. */
  size: number;
}

const drawing = join(publicFolder, fileOf(markAddress()));
/** What the bytes of a picture depend on. */
const makers = [drawing, import.meta.filename, join(projectFolder, 'package-lock.json')];
/** Telephones show as black what is clear. */
const behind = '#fff';
/** A drawing is measured at so many dots an inch, and may be drawn at no more than sharp can. */
const dots = { least: 72, most: 10_000 };

/** The pictures that are made; none where there is no drawing. */
export function iconsIn(cache: string): Icon[] {
  if (!existsSync(drawing)) return [];
  const bytes = makers.filter((file) => existsSync(file)).map((file) => readFileSync(file));
  const name = hash('sha256', Buffer.concat(bytes)).slice(0, 16);
  return iconSizes
    .map((size) => ({
      address: iconAddress(size),
      file: join(folder(cache), name, `${size}.png`),
      size,
    }))
    .filter(({ address }) => !existsSync(join(publicFolder, fileOf(address))));
}

/** Makes the pictures that are not there yet, and forgets those of another drawing; throws a Fault where there is no drawing it. */
export async function makeIcons(cache: string): Promise<void> {
  const missing = iconsIn(cache).filter(({ file }) => !existsSync(file));
  if (missing.length === 0) return;
  try {
    for (const icon of missing) await draw(icon);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Fault(`No picture can be made of ${drawing}: ${why}`);
  }
  const kept = new Set(missing.map(({ file }) => dirname(file)));
  for (const name of readdirSync(folder(cache))) {
    const one = join(folder(cache), name);
    if (!kept.has(one)) rmSync(one, { recursive: true, force: true });
  }
}

async function draw({ file, size }: Icon): Promise<void> {
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(drawing, { density: dots.least }).metadata();
  const fine = (dots.least * size) / Math.max(width, height);
  const density = Math.min(dots.most, Math.max(dots.least, fine));
  const square = { width: size, height: size, fit: 'contain', background: behind } as const;
  mkdirSync(dirname(file), { recursive: true });
  // A browser of a newsroom may ask twice at once.
  const half = `${file}.${randomUUID()}`;
  await sharp(drawing, { density })
    .flatten({ background: behind })
    .resize(square)
    .png({ palette: true, compressionLevel: 9 })
    .toFile(half);
  renameSync(half, file);
}

function folder(cache: string): string {
  return join(cache, 'icons');
}
