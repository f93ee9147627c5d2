import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isNothing, readAsked, spelled, writeAsked } from '../../../../src/client/search/asked.ts';

describe('a search in an address', () => {
  test('comes back as it was written, in any script', () => {
    const asked = {
      words: 'порт & “harbour” + ميناء',
      filters: { topic: 'A & B', year: '2025' },
      newest: true,
    };
    assert.deepEqual(readAsked(writeAsked(asked)), asked);
  });

  test('leaves out what is not asked for', () => {
    assert.equal(writeAsked({ words: '  bridge ', filters: {}, newest: false }), '?q=bridge');
    assert.deepEqual(readAsked('?q=bridge&desk=&order=oldest&x=1'), {
      ...{ words: 'bridge', filters: {}, newest: false },
    });
  });

  test('is nothing where only signs were typed', () => {
    const asked = (words: string) => ({ words, filters: {}, newest: true });
    assert.deepEqual([isNothing(asked(' …!')), isNothing(asked('a'))], [true, false]);
    assert.equal(isNothing({ ...asked(''), filters: { desk: 'city' } }), false);
  });
});

describe('words', () => {
  const words = (typed: string, language = 'en') => spelled(typed, language).words;

  test('are spelled as Pagefind spells those of an index', () => {
    assert.equal(words('  Café,  DON’T  well-known '), 'cafe dont wellknown');
    assert.equal(words('М’яч і Київ', 'uk'), 'мяч і киів'.normalize('NFD').replace(/\p{M}/gu, ''));
    assert.equal(words('مَدِينَة', 'ar'), 'مدينة');
    assert.equal(spelled('Café', 'en').asTyped, 'café');
  });

  test('in quotation marks are asked for in a row', () => {
    for (const typed of ['"the old bridge"', '“the old bridge”', '«the old bridge»']) {
      assert.deepEqual(spelled(typed, 'en'), {
        ...{ words: 'the old bridge', asTyped: 'the old bridge', exact: true },
      });
    }
    assert.equal(spelled('the "old" bridge', 'en').exact, false);
  });

  test('are told apart where a script leaves no spaces', () => {
    assert.ok(words('東京の港', 'ja').split(' ').length > 1);
  });
});
