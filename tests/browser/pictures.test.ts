// Owns the proof that a browser takes the version of a picture that its screen needs, and that nothing moves
// when it comes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '@playwright/test';
import { build, type Scratch } from '../sites/printing.ts';
import { illustrated, samplePictures } from '../sites/sample-pictures.ts';
import { startPreview, type Preview } from './preview.ts';
import { launch, openReader } from './reader.ts';

let site: Scratch;
let browser: Browser;
let preview: Preview;

before(async () => {
  browser = await launch();
  site = illustrated(await samplePictures(), ['photo.JPG', 'forty.jpg', 'wide.png', 'moving.gif']);
  const { code, said, errors } = await build(site);
  assert.equal(code, 0, said + errors);
  preview = await startPreview('/paper', site.out);
});

after(async () => {
  await preview.stop();
  await browser.close();
  site[Symbol.dispose]();
});

const screens = [
  { name: 'a telephone', width: 390, height: 844, scale: 3 },
  { name: 'a cheap telephone', width: 360, height: 640, scale: 2 },
  { name: 'a screen', width: 1280, height: 900, scale: 1 },
  { name: 'a fine screen', width: 1440, height: 900, scale: 2 },
];

describe('a picture of 1520 pixels', () => {
  for (const { name, width, height, scale } of screens) {
    test(`comes to ${name} in the version nearest to its place`, async () => {
      const options = { viewport: { width, height }, deviceScaleFactor: scale };
      const reader = await openReader(browser, preview.address, options);
      await reader.page.goto('2026/02/01/pictures/', { waitUntil: 'load' });
      const seen = await reader.page
        .locator('figure img')
        .nth(1)
        .evaluate(async (image) => {
          if (!(image instanceof HTMLImageElement)) return undefined;
          image.scrollIntoView();
          await image.decode();
          return { from: image.currentSrc, place: image.clientWidth };
        });
      const taken = Number(/-forty\.(\d+)\.avif$/.exec(seen?.from ?? '')?.[1]);
      const needed = (seen?.place ?? 0) * scale;
      const enough = [480, 760, 1216, 1520].find((one) => one >= needed * 0.9);
      assert.equal(taken, enough, `${needed} are needed`);
      assert.deepEqual(reader.complaints, []);
      await reader.close();
    });
  }
});

test('nothing on the page moves when its pictures come', async () => {
  const reader = await openReader(browser, preview.address, {
    viewport: { width: 390, height: 844 },
  });
  await reader.page.goto('2026/02/01/pictures/', { waitUntil: 'load' });
  const heights = (): Promise<number[]> =>
    reader.page
      .locator('figure img')
      .evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height));
  const before = await heights();
  await reader.page.evaluate(async () => {
    const images = [...document.querySelectorAll('figure img')];
    for (const image of images) {
      if (!(image instanceof HTMLImageElement)) continue;
      image.scrollIntoView();
      await image.decode();
    }
  });
  const after = await heights();
  assert.ok(before.length > 1);
  // A smaller copy has whole pixels too, so that its shape is not to a hair that of the picture.
  const moved = before.map((height, at) => Math.abs(height - (after[at] ?? 0)));
  assert.ok(Math.max(...moved) < 0.5, moved.join());
  assert.deepEqual(reader.complaints, []);
  await reader.close();
});

test('a moving picture stands still for a reader who asked for less motion', async () => {
  for (const [reducedMotion, ending] of [
    ['reduce', /-moving\.still\.webp$/],
    ['no-preference', /-moving\.120\.webp$/],
  ] as const) {
    const reader = await openReader(browser, preview.address, { reducedMotion });
    await reader.page.goto('2026/02/01/pictures/', { waitUntil: 'load' });
    const taken = await reader.page
      .locator('figure img')
      .last()
      .evaluate(async (image) => {
        if (!(image instanceof HTMLImageElement)) return '';
        image.scrollIntoView();
        await image.decode();
        return image.currentSrc;
      });
    assert.match(taken, ending);
    await reader.close();
  }
});
