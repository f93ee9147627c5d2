import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inRow, languageName } from '../../../src/site/words/names.ts';
import { languages, speaks, words } from '../../../src/site/words/words.ts';

type Phrase = (first: number, second: string) => string;

/** Every label by its path, functions called with the count or words that they take. */
function labels(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  // The cast: every function among the labels takes a count or a name, or two names, and gives text.
  if (typeof value === 'function') return [[path, (value as Phrase)(2, 'two')]];
  if (typeof value !== 'object' || value === null) return [[path, '']];
  return Object.entries(value).flatMap(([key, inner]) => labels(inner, `${path}.${key}`));
}

describe('labels', () => {
  for (const language of languages) {
    test(`lack nothing in ${language} and hold no markup`, () => {
      const told = labels(words(language));
      const paths = (of: string) =>
        labels(words(of))
          .map(([path]) => path)
          .sort();
      assert.deepEqual(paths(language), paths('en'));
      const faulty = told.filter(
        ([, label]) => label.trim() === '' || /[<>]|undefined/.test(label),
      );
      assert.deepEqual(faulty, []);
    });
  }

  test('are in the language asked for, not in English', () => {
    const english = new Map(labels(words('en')));
    // Names and signs are the same in every language.
    const same = /Markdown|JSON|language|direction|comma|inMonth|archiveOf/;
    for (const language of languages.filter((one) => one !== 'en')) {
      const left = labels(words(language)).filter(
        ([path, label]) => english.get(path) === label && !same.test(path + label),
      );
      assert.deepEqual(left, [], language);
    }
  });

  test('of a variety are those of its language, of an unknown language English', () => {
    assert.equal(words('ar-EG').direction, 'rtl');
    assert.equal(words('uk-UA').archive, words('uk').archive);
    assert.equal(words('fr').archive, 'Archive');
    assert.deepEqual([speaks('en-GB'), speaks('fr')], [true, false]);
  });
});

describe('counts', () => {
  const counted = (language: string, counts: number[]) => counts.map(words(language).stories);

  test('follow the rules of English', () => {
    assert.deepEqual(counted('en', [0, 1, 2]), ['0 stories', '1 story', '2 stories']);
    assert.deepEqual(counted('en', [12345]), ['12,345 stories']);
  });

  test('follow the rules of Ukrainian', () => {
    assert.deepEqual(counted('uk', [1, 3, 5, 11, 21, 104]), [
      '1 матеріал',
      '3 матеріали',
      '5 матеріалів',
      '11 матеріалів',
      '21 матеріал',
      '104 матеріали',
    ]);
  });

  test('follow the rules of Arabic', () => {
    assert.deepEqual(counted('ar', [1, 2, 3, 11, 100]), [
      'مادة واحدة',
      'مادتان',
      '3 مواد',
      '11 مادة',
      '100 مادة',
    ]);
  });
});

describe('names', () => {
  const row = (count: number, language: string) =>
    inRow(count, language)
      .map((part) => ('text' in part ? part.text : 'ABC'.charAt(part.name)))
      .join('');

  test('stand in a row as the language puts them', () => {
    assert.deepEqual(
      [1, 2, 3].map((count) => row(count, 'en-GB')),
      ['A', 'A and B', 'A, B and C'],
    );
    assert.equal(row(2, 'uk'), 'A і B');
  });

  test('of languages are their own', () => {
    assert.deepEqual(['uk', 'ar', 'en'].map(languageName), ['Українська', 'العربية', 'English']);
  });
});
