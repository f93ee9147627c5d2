// Owns the proof of how places are written where a journalist clicks them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesIn } from '../../../src/source/places.ts';

test('a file lies in the content folder as that was typed; one of a published site at its address', () => {
  const { file } = placesIn('/tmp/site/content', 'content');
  assert.equal(file('stories/bridge.md').path, 'content/stories/bridge.md');
  const published = 'https://courier.example/.well-known/stet-ledger/2026-02.jsonl';
  assert.equal(file(published).path, published);
});
