import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearest } from '../../../src/site/nearest.ts';

const fields = ['headline', 'standfirst', 'kind', 'desk', 'topics', 'by', 'published', 'updated'];

test('a slip of one or two letters finds the field that was meant', () => {
  assert.equal(nearest('headlin', fields), 'headline');
  assert.equal(nearest('hedaline', fields), 'headline');
  assert.equal(nearest('Headline', fields), 'headline');
  assert.equal(nearest('standfrist', fields), 'standfirst');
  assert.equal(nearest('desks', fields), 'desk');
  assert.equal(nearest('topic', fields), 'topics');
});

test('a word that is near nothing is not guessed at', () => {
  for (const typed of ['author', 'title', 'x', '', 'b', 'photograph']) {
    assert.equal(nearest(typed, fields), undefined, typed);
  }
});

test('of two names as near the earlier is meant', () => {
  assert.equal(nearest('pager', ['page', 'paper']), 'page');
});

test('a name itself is always nearest, and very long words are answered at once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1 }), (names) => {
      const typed = names[0] ?? '';
      const found = nearest(typed, names) ?? assert.fail(typed);
      assert.equal(found.trim().toLowerCase(), typed.trim().toLowerCase());
    }),
  );
  assert.equal(nearest('x'.repeat(1_000_000), fields), undefined);
});
