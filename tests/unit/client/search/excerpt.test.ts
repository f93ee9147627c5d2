import assert from 'node:assert/strict';
import { test } from 'node:test';
import { densest } from '../../../../src/client/search/excerpt.ts';

const places = (...at: number[]) => at.map((one) => ({ at: one, score: 1 }));

test('an excerpt begins a few words before where most of the words stand', () => {
  assert.equal(densest(500, places(10, 200, 205, 210, 400)), 194);
  assert.equal(densest(500, [...places(10), { at: 300, score: 3 }]), 294);
});

test('an excerpt never begins before the text nor leaves room behind it', () => {
  assert.equal(densest(500, places(2)), 0);
  assert.equal(densest(500, places(499)), 468);
  assert.equal(densest(20, places(15)), 0);
  assert.equal(densest(500, []), 0);
});
