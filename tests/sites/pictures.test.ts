// Owns the proof that a picture reaches readers small, harmless and nameless, and is made once.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { build, bytesOf, cleanBytes, type Scratch } from './printing.ts';
import {
  about,
  illustrated,
  photograph,
  published,
  publishedFile,
  samplePictures,
  versions,
} from './sample-pictures.ts';

describe('pictures that are published', () => {
  let site: Scratch;
  let pictures: Awaited<ReturnType<typeof samplePictures>>;
  before(async () => {
    pictures = await samplePictures();
    site = illustrated(pictures, Object.keys(pictures));
    const { code, said, errors } = await build(site);
    assert.equal(code, 0, said + errors);
  });
  after(() => site[Symbol.dispose]());

  test('a photograph stands upright in every form and width, says whose it is and not where it was taken', async () => {
    const names = [...published(site).keys()].filter((name) => name.startsWith('photo.'));
    assert.equal(names.length, 12);
    for (const name of names) {
      const { width, height, orientation, icc, space, exif } = await about(site, name);
      const of = /\.(\d+)\./.exec(name)?.[1] ?? '1500';
      assert.deepEqual([name, width, Math.round((width * 4) / 3)], [name, Number(of), height]);
      assert.deepEqual([orientation ?? 1, icc, space], [1, undefined, 'srgb']);
      const bytes = readFileSync(publishedFile(site, name));
      assert.ok(exif?.includes('(c) 2026 Ann Lee') && exif.includes('Ann Lee\0'), name);
      assert.ok(!bytes.includes('GPS') && !hasPlace(exif), name);
    }
    assert.ok(hasPlace((await sharp(await photograph()).metadata()).exif), 'the test sees a place');
  });

  test('every form at a width shows the same colours', async () => {
    for (const name of ['photo.480.avif', 'photo.480.webp', 'photo.480.jpg', 'photo.jpg']) {
      const corner = async (left: boolean) => {
        const { width, height } = await about(site, name);
        const at = { left: left ? 4 : width - 12, top: left ? 4 : height - 12 };
        const { data } = await sharp(publishedFile(site, name))
          .extract({ ...at, width: 8, height: 8 })
          .resize(1, 1)
          .raw()
          .toBuffer({ resolveWithObject: true });
        return [...data];
      };
      // Turned: the camera's lower left is the reader's upper left.
      near(await corner(true), [220, 150, 230], name);
      near(await corner(false), [20, 90, 30], name);
    }
  });

  test('a picture for print comes out in the colours of screens', async () => {
    const { space, channels } = await about(site, 'cmyk.jpg');
    assert.deepEqual([space, channels], ['srgb', 3]);
    const data = await sharp(publishedFile(site, 'cmyk.300.webp')).resize(1, 1).raw().toBuffer();
    near([...data], [200, 10, 25], 'cmyk');
  });

  test('forty million pixels become a picture as wide as pages use', async () => {
    const { width, height } = await about(site, 'forty.jpg');
    assert.deepEqual([width, height], [1520, 1145]);
  });

  test('a moving picture moves on, and has a version that does not', async () => {
    const [gif, webp, still] = [
      await about(site, 'moving.gif'),
      await about(site, 'moving.120.webp'),
      await about(site, 'moving.still.webp'),
    ];
    assert.deepEqual([gif.pages, webp.pages, still.pages ?? 1], [3, 3, 1]);
    assert.deepEqual(
      [gif.delay, webp.delay],
      [
        [100, 200, 300],
        [100, 200, 300],
      ],
    );
  });

  test('what few programs read has a plain form, which keeps what is transparent', async () => {
    assert.deepEqual(
      [(await about(site, 'glass.png')).hasAlpha, (await about(site, 'flat.jpg')).format],
      [true, 'jpeg'],
    );
    const wide = await about(site, 'wide.png');
    assert.deepEqual([wide.depth, wide.space], ['uchar', 'srgb']);
  });

  test('a drawing is published harmless', () => {
    const text = readFileSync(publishedFile(site, 'spans.svg'), 'utf8');
    assert.doesNotMatch(text, /evil|script|foreignObject/);
    assert.match(text, /<title>Spans<\/title>.*<path d="M0 9h90" stroke="#b3261e"\/>/s);
  });

  test('no file of the newsroom is published as it was', () => {
    const bytes = Object.values(pictures).map((picture) => picture.bytes);
    for (const [name, path] of published(site)) {
      if (!/\.(?:mp4|vtt)$/.test(name)) {
        assert.ok(!bytes.some((one) => one.equals(readFileSync(path))), name);
      }
    }
  });

  test('a page asks for nothing that is not there, with the size of every picture', async () => {
    const page = parseHTML(readFileSync(join(site.out, '2026/02/01/pictures/index.html'), 'utf8'));
    const base = 'https://harbour.example/2026/02/01/pictures/';
    const images = [...page.document.querySelectorAll('figure img')];
    assert.equal(images.length, Object.keys(pictures).length);
    const asked = [...page.document.querySelectorAll('figure img, figure source')].flatMap((one) =>
      [one.getAttribute('src') ?? '', ...(one.getAttribute('srcset') ?? '').split(', ')].filter(
        (address) => address !== '',
      ),
    );
    assert.ok(asked.length > 40);
    for (const address of asked) {
      const path = decodeURI(new URL(address.split(' ')[0] ?? '', base).pathname);
      assert.ok(statSync(join(site.out, path)).isFile(), path);
    }
    for (const image of images) {
      const path = decodeURI(new URL(image.getAttribute('src') ?? '', base).pathname);
      const { width, height, pageHeight } = await sharp(join(site.out, path)).metadata();
      assert.deepEqual(
        [image.getAttribute('width'), image.getAttribute('height')],
        [String(width), String(pageHeight ?? height)],
        path,
      );
    }
  });

  test('the first picture is fetched first and the others when they are near; a video shows its poster and no more', () => {
    const page = parseHTML(readFileSync(join(site.out, '2026/02/01/pictures/index.html'), 'utf8'));
    const [first, ...others] = page.document.querySelectorAll('figure img');
    assert.deepEqual(
      ['fetchpriority', 'loading', 'decoding'].map((name) => first?.getAttribute(name)),
      ['high', null, null],
    );
    for (const image of others) {
      assert.deepEqual(
        ['fetchpriority', 'loading', 'decoding'].map((name) => image.getAttribute(name)),
        [null, 'lazy', 'async'],
      );
    }
    const video = page.document.querySelector('video');
    assert.equal(video?.getAttribute('preload'), 'none');
    assert.match(video?.getAttribute('poster') ?? '', /-photo\.760\.jpg$/);
  });

  test('a writer has a small picture', () => {
    const html = readFileSync(join(site.out, 'by/ann/index.html'), 'utf8');
    assert.match(html, /-ann\.160\.avif 160w, \S+-ann\.320\.avif 320w" sizes="8rem"/);
    assert.ok(published(site).has('ann.160.avif') && !published(site).has('wide.160.avif'));
  });

  test('story.json tells of the file at the address', async () => {
    const story = readFileSync(join(site.out, '2026/02/01/pictures/story.json'), 'utf8');
    for (const { ending } of Object.values(pictures)) {
      const told = new RegExp(
        `"address": ?"/media/[0-9a-f]{16}-${ending.replace('.', '\\.')}"[^}]*"width": ?(\\d+)`,
      ).exec(story);
      assert.equal(
        Number(told?.[1]),
        (await sharp(publishedFile(site, ending)).metadata()).width,
        ending,
      );
    }
  });

  test('nothing is made twice, though all else is printed anew, and the bytes are those of a clean build', async () => {
    const [before, bytes] = [versions(site), bytesOf(site.out)];
    assert.ok(Object.keys(before).length > 40);
    await build(site, ['--clean']);
    assert.deepEqual(versions(site), before);
    assert.deepEqual(bytesOf(site.out), bytes);
    assert.deepEqual(await cleanBytes(site), bytes);
  });
});

/** Whether an EXIF block has a directory of places: tag 0x8825, in either order of bytes. */
function hasPlace(exif: Buffer | undefined): boolean {
  if (exif === undefined) return false;
  return exif.includes(Buffer.from([0x88, 0x25])) || exif.includes(Buffer.from([0x25, 0x88]));
}

function near(found: readonly number[], wanted: readonly number[], name: string): void {
  for (const [at, value] of wanted.entries()) {
    assert.ok(Math.abs((found[at] ?? 0) - value) < 24, `${name}: ${found} is not near ${wanted}`);
  }
}
