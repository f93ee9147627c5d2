// Owns the proof that words break where readers of their language expect it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lettersOf, stretchesOf } from '../../../src/cards/stretches.ts';

function parts(text: string): string[] {
  return stretchesOf(text).map(
    ({ from, to, spaced }) => text.slice(from, to) + (spaced ? '' : '·'),
  );
}

describe('a text may be broken', () => {
  test('at spaces, but not at those that hold together', () => {
    assert.deepEqual(parts('a plan for 5\u00a0km'), ['a', 'plan', 'for', '5\u00a0km']);
    assert.deepEqual(parts('«\u202fOui\u202f» dit-il'), ['«\u202fOui\u202f»', 'dit-·', 'il']);
  });

  test('after a hyphen or a dash between words, not in F-16 or 22-1', () => {
    assert.deepEqual(parts('Zelenskyy-led F-16 22-1'), ['Zelenskyy-·', 'led', 'F-16', '22-1']);
    assert.deepEqual(parts('Moscow—Kyiv'), ['Moscow—·', 'Kyiv']);
  });

  test('between ideographs, with no comma at the beginning of a line and no bracket at its end', () => {
    assert.deepEqual(parts('大桥，「关闭」'), ['大·', '桥，·', '「关·', '闭」']);
    assert.deepEqual(parts('大桥 2026'), ['大·', '桥', '2026']);
  });

  test('letter by letter where a word has no end', () => {
    const [whole] = stretchesOf('ab👩‍🔧 c');
    assert.ok(whole);
    assert.deepEqual(lettersOf('ab👩‍🔧 c', whole), [
      { from: 0, to: 1, spaced: false },
      { from: 1, to: 2, spaced: false },
      { from: 2, to: 7, spaced: true },
    ]);
  });
});
