// Owns the proof that a page and the press name the same versions of a picture.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  pictureMarkup,
  pictureVersions,
  posterAddress,
  publishedSize,
} from '../../../src/site/picture-address.ts';

const photo = { address: '/media/0123456789abcdef-bridge.jpg', width: 1520, height: 1000 };
const stem = '/media/0123456789abcdef-bridge';

function addresses(picture: typeof photo, portrait = false): string[] {
  return pictureVersions(picture, portrait).map(({ address }) => address);
}

/** Every address that a page asks for, decoded. */
function asked(picture: typeof photo, use: 'column' | 'portrait'): string[] {
  const { sources, src, srcset = '' } = pictureMarkup(picture, use);
  const sets = [...sources.map((source) => source.srcset), srcset, src];
  return sets
    .flatMap((set) => set.split(', '))
    .map((one) => decodeURI(one.split(' ')[0] ?? ''))
    .filter((one) => one !== '');
}

describe('a photograph', () => {
  test('has each form at each width, and its own address is that of the largest', () => {
    assert.deepEqual(addresses(photo), [
      ...['480.avif', '480.webp', '480.jpg', '760.avif', '760.webp', '760.jpg'].map(
        (end) => `${stem}.${end}`,
      ),
      ...['1216.avif', '1216.webp', '1216.jpg', '1520.avif', '1520.webp'].map(
        (end) => `${stem}.${end}`,
      ),
      photo.address,
    ]);
  });

  test('is never made wider than it is, nor in two widths that are all but one', () => {
    const widths = (width: number) => [
      ...new Set(pictureVersions({ ...photo, width }, false).map((one) => one.width)),
    ];
    assert.deepEqual(widths(300), [300]);
    assert.deepEqual(widths(500), [500]);
    assert.deepEqual(widths(600), [480, 600]);
    assert.deepEqual(widths(1200), [480, 760, 1200]);
  });

  test('of a writer has small versions besides', () => {
    const portrait = addresses(photo, true);
    assert.ok(portrait.includes(`${stem}.160.avif`) && portrait.includes(`${stem}.320.jpg`));
    assert.deepEqual(
      addresses(photo).filter((one) => !portrait.includes(one)),
      [],
    );
  });
});

test('every address that a page asks for is one that the press makes', () => {
  for (const ending of ['jpg', 'jpeg', 'png', 'gif', 'svg']) {
    for (const width of [40, 160, 170, 320, 480, 481, 760, 1139, 1520]) {
      const picture = { ...photo, address: `${stem}-міст.${ending}`, width };
      for (const use of ['column', 'portrait'] as const) {
        const made = new Set(addresses(picture, use === 'portrait'));
        for (const one of asked(picture, use)) assert.ok(made.has(one), `${one} at ${width}`);
      }
      assert.ok(addresses(picture).includes(posterAddress(picture)), `poster ${ending} ${width}`);
      assert.equal(new Set(addresses(picture, true)).size, addresses(picture, true).length);
    }
  }
});

test('a drawing is one file, and a moving picture stands still for those who want it', () => {
  const drawing = { ...photo, address: `${stem}.svg` };
  assert.deepEqual(addresses(drawing), [drawing.address]);
  assert.deepEqual(pictureMarkup(drawing, 'column'), { sources: [], src: drawing.address });
  const moving = { ...photo, address: `${stem}.gif`, width: 300 };
  assert.deepEqual(addresses(moving), [moving.address, `${stem}.300.webp`, `${stem}.still.webp`]);
  assert.deepEqual(pictureMarkup(moving, 'column').sources[0], {
    type: 'image/webp',
    srcset: `${stem}.still.webp`,
    media: '(prefers-reduced-motion: reduce)',
  });
});

test('a picture is published at its own size, or at the largest that pages use', () => {
  assert.deepEqual(publishedSize({ width: 640, height: 480 }, false), { width: 640, height: 480 });
  assert.deepEqual(publishedSize({ width: 7300, height: 5500 }, false), {
    width: 1520,
    height: 1145,
  });
  assert.deepEqual(publishedSize({ width: 800, height: 48_000 }, false), {
    width: 200,
    height: 12_000,
  });
  assert.deepEqual(publishedSize({ width: 90_000, height: 2 }, false), { width: 1520, height: 1 });
  assert.deepEqual(publishedSize({ width: 1520, height: 760 }, true), { width: 760, height: 380 });
});
