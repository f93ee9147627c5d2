import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lastVisit, most, newSince, signOf, withVisit } from '../../../src/client/visits.ts';

const ids = ['p-aaaaaaaa', 'p-bbbbbbbb', 'p-cccccccc', 'p-bbbbbbbb-2'];
const seen = (some: readonly string[]) => some.map(signOf).join('');

describe('a visit', () => {
  test('is found again as it was', () => {
    const visit = { seen: seen(ids), stopped: 'p-bbbbbbbb-2' };
    assert.deepEqual(lastVisit(withVisit(undefined, '/a/', visit), '/a/'), visit);
    assert.equal(lastVisit(undefined, '/a/'), undefined);
  });

  test('takes the place of the one before, and leaves those of other stories', () => {
    const first = withVisit(undefined, '/a/', { seen: 'aaaaaaaa', stopped: 'p-aaaaaaaa' });
    const second = withVisit(first, '/b/', { seen: 'bbbbbbbb' });
    const third = withVisit(second, '/a/', { seen: 'cccccccc' });
    assert.deepEqual(lastVisit(third, '/a/'), { seen: 'cccccccc' });
    assert.deepEqual(lastVisit(third, '/b/'), { seen: 'bbbbbbbb' });
  });

  test('is forgotten after many others, the oldest first', () => {
    let text: string | undefined;
    for (let number = 0; number < most; number++) {
      text = withVisit(text, `/${number}/`, { seen: 'aaaaaaaa' });
    }
    text = withVisit(text, '/0/', { seen: 'bbbbbbbb' });
    text = withVisit(text, '/new/', { seen: 'aaaaaaaa' });
    assert.equal(lastVisit(text, '/1/'), undefined);
    assert.deepEqual(lastVisit(text, '/0/'), { seen: 'bbbbbbbb' });
    assert.deepEqual(lastVisit(text, '/2/'), { seen: 'aaaaaaaa' });
  });

  test('in a text that somebody else wrote is none, and the next is kept all the same', () => {
    for (const text of ['', 'x', '7', 'null', '[]', '{"/a/":7}', '{"/a/":{"seen":7}}']) {
      assert.equal(lastVisit(text, '/a/'), undefined, text);
      const visit = { seen: 'aaaaaaaa' };
      assert.deepEqual(lastVisit(withVisit(text, '/a/', visit), '/a/'), visit, text);
    }
  });
});

describe('new paragraphs', () => {
  test('are those that the last visit did not have', () => {
    assert.deepEqual(newSince({ seen: seen(['p-aaaaaaaa', 'p-cccccccc']) }, ids), [
      'p-bbbbbbbb',
      'p-bbbbbbbb-2',
    ]);
    assert.deepEqual(newSince({ seen: seen(ids) }, ids), []);
  });

  test('of the same words as one that was seen are not new', () => {
    assert.deepEqual(newSince({ seen: seen(ids.slice(0, 3)) }, ids), []);
  });

  test('are none where the whole story is another', () => {
    assert.deepEqual(newSince({ seen: 'zzzzzzzz' }, ids), []);
    assert.deepEqual(newSince({ seen: '' }, ids), []);
  });
});
