// Owns the proof that a page over the budget is never taken for a light one, however it is made up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gzippedBytes, overBudget, weightBudget } from '../../../src/press/weigh.ts';
import { random } from '../../random.ts';

/** Text of letters of one alphabet by chance; the fewer and the more unlike each other, the better it compresses. */
function words(seed: number, length: number, alphabet: string): string {
  const chance = random(seed);
  const letters = [...alphabet];
  return Array.from({ length }, () => letters[Math.floor(chance() ** 2 * letters.length)]).join('');
}

const alphabets = [
  'ab ',
  'etaoin shrdlu',
  'абвгґдеєжзиії кл',
  '0123456789abcdef',
  '中文報紙今日 a',
];

const page = fc
  .record({
    style: fc.nat(9000),
    text: fc.nat(30_000),
    seed: fc.nat(),
    alphabet: fc.constantFrom(...alphabets),
    repeats: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ style, text, seed, alphabet, repeats }) => {
    const body = words(seed, text, alphabet).repeat(repeats);
    return `<head><style>${words(seed + 1, style, '.{}:;abcdefgh')}</style></head>${body}`;
  });

test('what is told of a page is what gzip makes of it', () => {
  fc.assert(
    fc.property(page, (html) => {
      const bytes = Buffer.from(html);
      const gzipped = gzippedBytes(bytes);
      assert.equal(overBudget(bytes), gzipped > weightBudget ? gzipped : undefined);
    }),
    { seed: 20260206, numRuns: 150 },
  );
});

test('a page near the budget is weighed to the byte', () => {
  const over: number[] = [];
  for (let length = 17_000; length < 26_000; length += 250) {
    const bytes = Buffer.from(`<style>a{}</style>${words(5, length, 'etaoin shrdlucmfwypvbgk')}`);
    const gzipped = gzippedBytes(bytes);
    assert.equal(overBudget(bytes) ?? 0, gzipped > weightBudget ? gzipped : 0);
    if (gzipped > weightBudget) over.push(length);
  }
  assert.ok(over.length > 0 && over[0] !== 17_000, 'the budget lies in between');
});
