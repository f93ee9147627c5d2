// Owns the proof that cards are whole pictures of the right size, small, and the same for the same card.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { drawCard } from '../../../src/cards/draw-card.ts';
import type { Card } from '../../../src/share/card.ts';
import { arabicStory, quotationWith, readPng, storyWith } from './samples.ts';

const long = 'Nobody was ever in danger, and we close it now so that we never have to. '.repeat(9);
const cards: Record<string, Card> = {
  'a story': storyWith('Harbour bridge to close for eleven weeks'),
  'one word': storyWith('Budget'),
  'one word without end': storyWith('a'.repeat(400)),
  'a headline that is too long': storyWith(
    'Inspectors who spent eleven weeks underneath the harbour bridge say that its bearings were made to last thirty years, not forty',
  ),
  'a story in Arabic': arabicStory,
  'a story in Ukrainian': storyWith('Міст закриють на одинадцять тижнів', 'uk'),
  'a quotation': quotationWith('We close it now so that we never have to close it in a hurry.'),
  'a quotation of 650 characters': quotationWith(long),
};

describe('a card', () => {
  for (const [name, card] of Object.entries(cards)) {
    test(`of ${name} is a whole PNG of 1200 by 630 under 120 KB, with its margins free`, async () => {
      const png = await drawCard(card, []);
      assert.ok(png.length < 120_000, `${png.length} bytes`);
      const { data, info } = await sharp(png)
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      assert.deepEqual([info.width, info.height], [1200, 630]);
      assert.ok(new Set(data).size > 20, 'letters are there, with smooth edges');
      const { at } = readPng(png);
      for (let y = 0; y < 630; y++) {
        // A mark that opens a quotation hangs outside the edge of the words.
        for (const x of [0, 8, 1191, 1199]) assert.equal(at(x, y), 0, `ink at ${x}, ${y}`);
        if (y < 50 || y > 580) for (let x = 0; x < 1200; x += 3) assert.equal(at(x, y), 0);
      }
    });
  }

  test('has the same bytes for the same card', async () => {
    const first = await drawCard(arabicStory, []);
    await drawCard(quotationWith('No.'), []);
    assert.deepEqual(await drawCard(arabicStory, []), first);
  });

  test('is light for a story and dark for a quotation, in the colours of the pages', async () => {
    const story = readPng(await drawCard(storyWith('Budget'), []));
    const quotation = readPng(await drawCard(quotationWith('No.'), []));
    assert.deepEqual([...story.palette.subarray(0, 3)], [0xff, 0xfd, 0xf9]);
    assert.deepEqual([...quotation.palette.subarray(0, 3)], [0x16, 0x15, 0x0f]);
    assert.deepEqual([...story.palette.subarray(48, 51)], [0x1b, 0x1a, 0x17]);
  });

  test('shows the name of the publication alone where no typeface has the letters of the words', async () => {
    const without = await drawCard(storyWith('大桥将关闭十一周', 'zh-Hans'), []);
    const other = await drawCard(storyWith('渡轮周一开始运行', 'zh-Hans'), []);
    assert.deepEqual(without, other);
    assert.notDeepEqual(without, await drawCard(storyWith('Budget'), []));
  });

  test('leaves out pictures and signs that no typeface has, and the space they leave', async () => {
    const plain = await drawCard(storyWith('Harbour bridge closes'), []);
    assert.deepEqual(await drawCard(storyWith('Harbour 🌉 bridge closes 👩‍🔧'), []), plain);
  });
});
