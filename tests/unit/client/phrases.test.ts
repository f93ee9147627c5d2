// Owns the proof that what the script is given to say how old a story is has a phrase for every number.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, words } from '../../../src/site/words/words.ts';

function told(language: string, years: number): string {
  // The cast: written by forms() of plural.ts.
  const phrases = JSON.parse(words(language).yearsOld) as Record<string, string>;
  const phrase = phrases[new Intl.PluralRules(language).select(years)] ?? phrases['other'] ?? '';
  return phrase.replace('#', new Intl.NumberFormat(language).format(years));
}

test('every number of years has its phrase, with the number where the phrase does not say it', () => {
  for (const language of languages) {
    for (let years = 1; years < 130; years++) assert.notEqual(told(language, years), '');
    for (let years = 3; years < 130; years++) {
      assert.match(told(language, years), /\p{Nd}/u, `${language} ${years}`);
    }
  }
});

test('the phrases follow the rules of their language', () => {
  assert.equal(told('en', 1), 'This story is 1 year old');
  assert.equal(told('en', 2), 'This story is 2 years old');
  assert.deepEqual(
    [1, 3, 5, 11, 21].map((years) => told('uk', years)),
    [
      'Цьому матеріалу 1 рік',
      'Цьому матеріалу 3 роки',
      'Цьому матеріалу 5 років',
      'Цьому матеріалу 11 років',
      'Цьому матеріалу 21 рік',
    ],
  );
  assert.deepEqual(
    [1, 2, 3, 11].map((years) => told('ar', years)),
    [
      'نُشرت هذه المادة قبل سنة',
      'نُشرت هذه المادة قبل سنتين',
      'نُشرت هذه المادة قبل 3 سنوات',
      'نُشرت هذه المادة قبل 11 سنة',
    ],
  );
});
