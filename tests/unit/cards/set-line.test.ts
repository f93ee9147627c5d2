// Owns the proof that letters join and run as their script wants, and that lines keep to their measure.
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, test } from 'node:test';
import { fit } from '../../../src/cards/fit.ts';
import { readyPassage, type Passage } from '../../../src/cards/passage.ts';
import { setLine, widthOf } from '../../../src/cards/set-line.ts';
import { manners } from '../../../src/cards/typeface.ts';

async function ready(text: string, language = 'en', direction: 'ltr' | 'rtl' = 'ltr') {
  const passage = await readyPassage(text, {
    language,
    direction,
    manner: manners.headline,
    own: [],
  });
  assert.ok(passage, `every letter of ${text} has a font`);
  return passage;
}

/** The shapes of a text from left to right, each by a short name of its own. */
function outlines(passage: Passage): string[] {
  const { glyphs } = setLine(passage, 0, passage.text.length);
  return glyphs.map(({ outline }) => hash('sha256', JSON.stringify(outline)).slice(0, 8));
}

describe('Arabic', () => {
  test('letters take their joined forms: in a word they are not those that stand alone', async () => {
    const joined = outlines(await ready('بين', 'ar', 'rtl'));
    for (const letter of 'بين') {
      const [alone = ''] = outlines(await ready(letter, 'ar', 'rtl'));
      assert.ok(!joined.includes(alone), `${letter} is joined to its neighbours`);
    }
  });

  test('runs from right to left: what is read first stands farthest right', async () => {
    const [seen] = [outlines(await ready('د ر', 'ar', 'rtl'))];
    const [dal] = outlines(await ready('د', 'ar', 'rtl'));
    const [ra] = outlines(await ready('ر', 'ar', 'rtl'));
    assert.deepEqual(seen, [ra, dal]);
  });

  test('lets Latin words and figures run from left to right within it', async () => {
    const [ra, dal] = outlines(await ready('د ر', 'ar', 'rtl'));
    const latin = outlines(await ready('F 25'));
    assert.equal(latin.length, 3);
    assert.deepEqual(outlines(await ready('د F 25 ر', 'ar', 'rtl')), [ra, ...latin, dal]);
    const figures = outlines(await ready('د 25', 'ar', 'rtl')).slice(0, 2);
    assert.deepEqual(outlines(await ready('د 52', 'ar', 'rtl')).slice(0, 2), figures.reverse());
  });

  test('turns brackets to face what they enclose', async () => {
    const [left, letter, right] = outlines(await ready('(د)', 'ar', 'rtl'));
    assert.equal(letter, outlines(await ready('د', 'ar', 'rtl'))[0]);
    // The same two shapes as from left to right, where what opens stands on the left.
    assert.deepEqual(outlines(await ready('د)', 'ar', 'rtl')), [left, letter]);
    assert.deepEqual(outlines(await ready('(د', 'ar', 'rtl')), [letter, right]);
    assert.deepEqual(outlines(await ready('(د)', 'ar', 'ltr')), [left, letter, right]);
    assert.notEqual(left, right);
  });
});

describe('a passage', () => {
  test('is set from the fonts of its scripts, letter by letter', async () => {
    const { fonts, text } = await ready('Łódź Київ جسر');
    const files = new Set(fonts.map(({ source }) => source.file.replace(/^.*\//, '')));
    assert.equal(fonts.length, text.length);
    for (const name of ['newsreader-latin-', 'newsreader-latin-ext', 'cyrillic', 'amiri-arabic']) {
      assert.ok(
        [...files].some((file) => file.includes(name)),
        name,
      );
    }
  });

  test('is none where a letter or a figure has no font', async () => {
    const setting = { language: 'en', manner: manners.headline, own: [] };
    assert.equal(await readyPassage('大桥', setting), undefined);
    assert.equal(await readyPassage('Bridge 大', setting), undefined);
    assert.equal(await readyPassage('🌉', setting), undefined);
  });
});

const headlines = [
  'Trump and Putin to talk Tuesday, with land and a nuclear plant on the table',
  'Harbour bridge to close for eleven weeks',
  'Inspectors who spent eleven weeks underneath the harbour bridge say that its bearings were made to last thirty years, not forty',
  'Telecommunications understanding circumnavigated',
];

describe('lines that are fitted', () => {
  for (const headline of headlines) {
    test(`keep to their measure, without a word alone: ${headline.slice(0, 30)}`, async () => {
      const passage = await ready(headline);
      const sizes = [104, 88, 74, 62, 50, 45];
      const fitted = fit(passage, { width: 1056, height: 330, sizes });
      assert.ok(fitted);
      const { size, leading, lines } = fitted;
      for (const { width } of lines) assert.ok(width * size <= 1058, `${width * size} pixels`);
      assert.ok(size + (lines.length - 1) * leading <= 331);
      const last = lines.at(-1);
      const word = widthOf(passage, headline.lastIndexOf(' ') + 1, headline.length);
      assert.ok(lines.length === 1 || (last && last.width > word * 1.05), 'a word stands alone');
    });
  }

  test('are about as long as one another', async () => {
    const fitted = fit(await ready(headlines[0] ?? ''), { width: 1056, height: 330, sizes: [80] });
    const widths = fitted?.lines.map(({ width }) => width) ?? [];
    assert.equal(widths.length, 3);
    assert.ok(Math.min(...widths) > 0.85 * Math.max(...widths));
  });
});
