// Owns the tests of what becomes of quotation marks in words that are set in marks themselves.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { insideMarks } from '../../../src/site/words/inside-marks.ts';

describe('words that are set in the marks of their language', () => {
  const nested: [language: string, words: string, inside: string][] = [
    ['en', 'He told me “no” and I left', 'He told me ‘no’ and I left'],
    ['en', 'It was “no” and “no” again', 'It was ‘no’ and ‘no’ again'],
    ['en', '“No” is no answer', '‘No’ is no answer'],
    ['en', 'What I got was “no”', 'What I got was ‘no’'],
    [
      'en',
      'She read “the sign says ‘shut’ in red” to us',
      'She read ‘the sign says “shut” in red’ to us',
    ],
    ['en', 'No part of this was ‘hidden’', 'No part of this was ‘hidden’'],
    ['en', 'I said ‘the “old” one’, didn’t I', 'I said ‘the “old” one’, didn’t I'],
    ['en', 'It’s 6” wide', 'It’s 6” wide'],
    ['en', 'the dogs’ owner said “it’s ours” twice', 'the dogs’ owner said ‘it’s ours’ twice'],
    ['uk', 'Він сказав «ні» мені', 'Він сказав „ні“ мені'],
    ['uk', 'Опори „старі“', 'Опори „старі“'],
    ['ar', 'قال «لا» ثم ذهب', 'قال ‹لا› ثم ذهب'],
    ['de', 'Er sagte „nein“ zu mir', 'Er sagte ‚nein‘ zu mir'],
    ['fr', 'Il a dit «\u202Fnon\u202F» deux fois', 'Il a dit “non” deux fois'],
    ['sv', 'Han sa ”nej” till mig', 'Han sa ’nej’ till mig'],
  ];
  for (const [language, words, inside] of nested) {
    test(`hold “${words}” as an inner quotation (${language})`, () => {
      assert.deepEqual(insideMarks(words, language), { words: inside, own: false });
    });
  }

  test('bring their own marks where these stand around all of them or around the first of several parts', () => {
    for (const words of [
      '“We go now.”',
      '“We go,” she wrote, “and soon.”',
      '“We go,” she wrote, “and soon”.',
      '“We go,” she wrote.',
    ]) {
      assert.deepEqual(insideMarks(words, 'en'), { words, own: true });
    }
    const ukrainian = '«Ми йдемо», — сказала вона, — «і скоро».';
    assert.equal(insideMarks(ukrainian, 'uk').own, true);
  });

  test('have no marks that open and none close', () => {
    for (const words of ['We “go', 'We ”go', '“', '”', '', '‘“’”']) {
      assert.doesNotThrow(() => insideMarks(words, 'en'));
    }
    assert.equal(insideMarks('We “go', 'en').words, 'We “go');
  });
});
