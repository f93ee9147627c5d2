// Owns the proof that a browser takes the version of a picture that its screen needs, and that nothing moves
// when it comes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator } from '@playwright/test';
import { build, type Scratch } from '../sites/printing.ts';
import { illustrated, samplePictures } from '../sites/sample-pictures.ts';
import { openReader } from './reader.ts';
import { serve, type Served } from './stage.ts';

let site: Scratch;
let preview: Served;

before(async () => {
  site = illustrated(await samplePictures(), ['photo.JPG', 'forty.jpg', 'wide.png', 'moving.gif']);
  const { code, said, errors } = await build(site);
  assert.equal(code, 0, said + errors);
  preview = await serve('/paper', site.out);
});

after(async () => {
  site[Symbol.dispose]();
});

/** Scrolls to a picture and waits until it has come: the version that was taken, and the width of its place. */
async function comeInto(image: Locator): Promise<{ from: string; place: number }> {
  const loaded = (one: Element): boolean =>
    one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0;
  await image.scrollIntoViewIfNeeded();
  await image.page().waitForFunction(loaded, await image.elementHandle());
  // The cast: what was waited for is an image.
  return image.evaluate((one) => {
    const { currentSrc, clientWidth } = one as HTMLImageElement;
    return { from: currentSrc, place: clientWidth };
  });
}

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
      const reader = await openReader(preview.address, options);
      await reader.page.goto('2026/02/01/pictures/', { waitUntil: 'load' });
      const seen = await comeInto(reader.page.locator('figure img').nth(1));
      const taken = Number(/-forty\.(\d+)\.avif$/.exec(seen.from)?.[1]);
      const needed = seen.place * scale;
      const enough = [480, 760, 1216, 1520].find((one) => one >= needed * 0.9);
      assert.equal(taken, enough, `${needed} are needed`);
      assert.deepEqual(reader.complaints, []);
      await reader.close();
    });
  }
});

test('nothing on the page moves when its pictures come', async () => {
  const reader = await openReader(preview.address, {
    viewport: { width: 390, height: 844 },
  });
  await reader.page.goto('2026/02/01/pictures/', { waitUntil: 'load' });
  const heights = (): Promise<number[]> =>
    reader.page
      .locator('figure img')
      .evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height));
  const before = await heights();
  for (const image of await reader.page.locator('figure img').all()) await comeInto(image);
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
    const reader = await openReader(preview.address, { reducedMotion });
    await reader.page.goto('2026/02/01/pictures/', { waitUntil: 'load' });
    const { from } = await comeInto(reader.page.locator('figure img').last());
    assert.match(from, ending);
    await reader.close();
  }
});
