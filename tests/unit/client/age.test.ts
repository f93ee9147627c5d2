import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yearsBetween } from '../../../src/client/age.ts';

const years = (then: string, now: string) => yearsBetween(new Date(then), new Date(now));

test('a story grows a year older on its day, not before', () => {
  assert.equal(years('2020-05-04T12:00Z', '2021-05-04T11:59Z'), 0);
  assert.equal(years('2020-05-04T12:00Z', '2021-05-04T12:00Z'), 1);
  assert.equal(years('2020-05-04', '2030-01-01T00:00Z'), 9);
  assert.equal(years('2025-12-31T23:00-05:00', '2027-01-01T03:59Z'), 0);
});

test('one of the 29th of February waits for the first of March', () => {
  assert.equal(years('2024-02-29', '2025-02-28T23:59Z'), 0);
  assert.equal(years('2024-02-29', '2025-03-01T00:00Z'), 1);
  assert.equal(years('2024-02-29', '2028-02-29T00:00Z'), 4);
});

test('one that a wrong clock has not come to is of no age', () => {
  assert.ok(years('2026-02-01', '2025-03-01T00:00Z') < 1);
});
