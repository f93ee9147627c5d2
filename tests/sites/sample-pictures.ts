// Owns the pictures that tests of whole sites publish, made anew for each run, and a site that shows them.
import assert from 'node:assert/strict';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { scratchSite, type Scratch } from './printing.ts';

const place = { GPSLatitudeRef: 'N', GPSLatitude: '50/1 27/1 0/1' };

/** A picture as a newsroom has it, and what becomes of its name. */
interface Made {
  bytes: Buffer;
  /** Where the picture's own address lies in dist, after its digest. */
  ending: string;
}

/** By the name of the file. */
type Pictures = Readonly<Record<string, Made>>;

/** A smooth picture in colour, red at the upper left and blue at the lower right. */
export function colours(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [(at % width) / width, Math.floor(at / width) / height];
    pixels.set([220 - 200 * x, 90 + 60 * y, 30 + 200 * y], at * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** As a telephone held upright saves it. */
export function photograph(): Promise<Buffer> {
  return colours(2000, 1500)
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Copyright: '(c) 2026 Ann Lee', Artist: 'Ann Lee' }, IFD3: place })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Three frames of different length, and a note before the end, as programs leave there. */
export async function frames(): Promise<Buffer> {
  const each = ['#b3261e', '#1d4ed8', '#15803d'].map((background) =>
    sharp({ create: { width: 120, height: 80, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  const delay = [100, 200, 300];
  const gif = await sharp(await Promise.all(each), { join: { animated: true } })
    .gif({ delay })
    .toBuffer();
  const note = Buffer.from([0x21, 0xfe, 4, ...Buffer.from('evil'), 0]);
  return Buffer.concat([gif.subarray(0, -1), note, gif.subarray(-1)]);
}

/** A drawing that would run and fetch. */
export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20" onload="evil()">
  <title>Spans</title><script>evil()</script>
  <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">evil</p></foreignObject>
  <image href="https://evil.example/i.png" width="9" height="9"/>
  <path d="M0 9h90" stroke="#b3261e"/>
</svg>`;

/** One picture of each sort that newsrooms have, by the name of its file. */
export async function samplePictures(): Promise<Pictures> {
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 };
  return {
    'photo.JPG': { bytes: await photograph(), ending: 'photo.jpg' },
    'cmyk.jpg': {
      bytes: await sharp({
        create: { width: 300, height: 200, channels: 3, background: '#c81e28' },
      })
        .toColourspace('cmyk')
        .jpeg()
        .toBuffer(),
      ending: 'cmyk.jpg',
    },
    'moving.gif': { bytes: await frames(), ending: 'moving.gif' },
    'forty.jpg': {
      bytes: await sharp({
        create: { width: 7300, height: 5500, channels: 3, background: '#345' },
      })
        .jpeg()
        .toBuffer(),
      ending: 'forty.jpg',
    },
    'wide.png': {
      bytes: await colours(700, 300).toColourspace('rgb16').png().toBuffer(),
      ending: 'wide.png',
    },
    'glass.webp': {
      bytes: await sharp({
        create: { width: 90, height: 60, channels: 4, background: transparent },
      })
        .webp()
        .toBuffer(),
      ending: 'glass.png',
    },
    'flat.avif': {
      bytes: await colours(90, 60).avif({ effort: 0 }).toBuffer(),
      ending: 'flat.jpg',
    },
    'spans.svg': { bytes: Buffer.from(drawing), ending: 'spans.svg' },
  };
}

const top = (headline: string) =>
  `---\nheadline: ${headline}\nstandfirst: As they are.\ndesk: city\npublished: 2026-02-01\n`;

/** The harbour with a story that shows these of the pictures, the photograph first, and a writer's portrait. */
export function illustrated(pictures: Pictures, shown: readonly string[]): Scratch {
  const site = scratchSite('harbour');
  const folder = join(site.content, 'stories/2026');
  for (const name of shown) writeFileSync(join(folder, name), pictures[name]?.bytes ?? '');
  const figures = shown
    .filter((name) => name !== 'photo.JPG')
    .map((name) => `::figure[It]{file="${name}" alt="A picture" credit="Ann"}\n`);
  writeFileSync(
    join(folder, 'pictures.md'),
    `${top('Pictures')}picture: { file: photo.JPG, alt: A quay, credit: Ann }\n---\nWords.\n\n` +
      `${figures.join('\n')}\n::video[It]{file="gate.mp4" captions="gate.vtt" poster="photo.JPG" credit="Us"}\n`,
  );
  for (const name of ['gate.mp4', 'gate.vtt']) writeFileSync(join(folder, name), 'WEBVTT');
  writeFileSync(join(site.content, 'people/ann.png'), pictures['wide.png']?.bytes ?? '');
  writeFileSync(
    join(site.content, 'people/ann.md'),
    '---\nname: Ann Lee\npicture: ann.png\n---\nAnn writes.\n',
  );
  return site;
}

/** Media in dist, without the digests that their names begin with. */
export function published({ out }: Scratch): Map<string, string> {
  const names = readdirSync(join(out, 'media'));
  return new Map(names.map((name) => [name.slice(17), join(out, 'media', name)]));
}

/** The file in dist of a name in /media/, without its digest. */
export function publishedFile(site: Scratch, name: string): string {
  const found = published(site).get(name);
  assert.ok(found !== undefined, `${name} is published`);
  return found;
}

/** What sharp sees in a published picture. */
export function about(site: Scratch, name: string): Promise<Metadata> {
  return sharp(publishedFile(site, name), { animated: true }).metadata();
}

/** When each version in the cache was written. */
export function versions({ folder }: Scratch): Record<string, number> {
  const cache = join(folder, '.stet/pictures');
  const files = readdirSync(cache, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(files.map((name) => [name, statSync(join(cache, name)).mtimeMs]));
}
