// Owns the proof that what is kept is made once, and that no more is kept than fits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kept } from '../../../src/site/kept.ts';

test('what is kept is made once, and the oldest is let go first', () => {
  const kept = new Kept<string>(2);
  const made: string[] = [];
  const ask = (key: string): string =>
    kept.of(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  assert.deepEqual(['a', 'b', 'a', 'b'].map(ask), ['A', 'B', 'A', 'B']);
  assert.deepEqual(made, ['a', 'b']);
  ask('c');
  ask('b');
  assert.deepEqual(made, ['a', 'b', 'c']);
  ask('a');
  assert.deepEqual(made, ['a', 'b', 'c', 'a']);
});
