import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { partsOf, type MonthCount } from '../../../src/search/parts.ts';

/** Every month of the years, each with so many stories. */
function months(years: readonly number[], count: number): MonthCount[] {
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => ({
      month: `${year}-${String(index + 1).padStart(2, '0')}`,
      count,
    })),
  );
}

const names = (counts: readonly MonthCount[], open: string) =>
  partsOf(counts, open).map(({ name }) => name);

describe('the parts of the index', () => {
  test('are the closed years, the closed months and days of the open one, and its newest day', () => {
    assert.deepEqual(names(months([2025, 2023, 2024], 9), '2025-03-17'), [
      ...['2023', '2024', '2025', '2025-03', '2025-03-17'],
    ]);
  });

  test('are the shorter the more stories there are', () => {
    const of2024 = (count: number) =>
      names(months([2024, 2025], count), '2025-01-02').filter((name) => name.startsWith('2024'));
    assert.deepEqual(of2024(50), ['2024']);
    assert.deepEqual(of2024(51), ['2024h1', '2024h2']);
    assert.deepEqual(of2024(101), ['2024q1', '2024q2', '2024q3', '2024q4']);
    assert.equal(of2024(500).length, 12);
    assert.deepEqual(of2024(500)[6], '2024-07');
  });

  test('hold each day once, whatever day is the newest and however many stories there are', () => {
    for (const open of ['2025-01-01', '2025-01-02', '2025-03-01', '2025-12-31']) {
      for (const count of [1, 60, 150, 5000]) {
        const parts = partsOf(months([2024, 2025], count), open);
        for (let at = Date.parse('2024-01-01'); at <= Date.parse(open); at += 86_400_000) {
          const day = new Date(at).toISOString().slice(0, 10);
          const found = parts.filter(({ first, last }) => day >= first && day <= last);
          assert.equal(found.length, 1, `${day} of ${open}, ${count}`);
        }
        assert.equal(new Set(parts.map(({ name }) => name)).size, parts.length);
      }
    }
  });

  test('of closed years do not change when another day, month or year opens', () => {
    const counts = months([2023, 2024, 2025, 2026], 60);
    const closed = (open: string) => partsOf(counts, open).slice(0, 4);
    assert.deepEqual(closed('2025-03-17'), closed('2025-03-18'));
    assert.deepEqual(closed('2025-03-17'), closed('2025-04-01'));
    assert.deepEqual(closed('2025-03-17'), closed('2026-01-01'));
  });
});
