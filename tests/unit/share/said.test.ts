import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidTitle } from '../../../src/share/said.ts';

const of = { id: 'q-1a2b3c4d', paragraph: 'p-1a2b3c4d' };

test('A quotation is named by its words in the marks of their language, and by who said them', () => {
  const words = 'We close it now';
  assert.equal(
    saidTitle({ ...of, words, speaker: 'Ines Calder' }, 'en'),
    '“We close it now” — Ines Calder',
  );
  assert.equal(saidTitle({ ...of, words: 'Ми йдемо' }, 'uk'), '«Ми йдемо»');
  const own = '“We go,” she wrote, “and soon.”';
  assert.equal(saidTitle({ ...of, words: own, speaker: 'Bo' }, 'en'), `${own} — Bo`);
});

test('Long words are cut between two of them, and one long word inside', () => {
  const long = saidTitle({ ...of, words: 'The bearings, '.repeat(20).trim() }, 'en');
  assert.match(long, /^“(?:The bearings, )*The(?: bearings)?…”$/);
  assert.ok(long.length < 100, long);
  const smile = saidTitle({ ...of, words: '😀'.repeat(100) }, 'en');
  assert.ok(smile.isWellFormed() && smile.length < 100, smile);
});
