import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { partsOf } from '../../../src/search/parts.ts';

const names = (years: string[], open: string) => partsOf(years, open).map(({ name }) => name);

/** The part that a day falls in; an error if it is none or more than one. */
function partOf(years: string[], open: string, day: string): string | undefined {
  const [found, ...more] = partsOf(years, open).filter(
    ({ first, last }) => day >= first && day <= last,
  );
  assert.deepEqual(more, []);
  return found?.name;
}

describe('the parts of the index', () => {
  test('are the closed years, the closed months and days of the open one, and its newest day', () => {
    assert.deepEqual(names(['2025', '2023', '2024'], '2025-03-17'), [
      ...['2023', '2024', '2025', '2025-03', '2025-03-17'],
    ]);
  });

  test('hold each day once, whatever day is the newest', () => {
    for (const open of ['2025-01-01', '2025-01-02', '2025-03-01', '2025-12-31']) {
      const years = ['2024', '2025'];
      assert.equal(partOf(years, open, '2024-01-01'), '2024', open);
      assert.equal(partOf(years, open, '2024-12-31'), '2024', open);
      assert.equal(partOf(years, open, open), open);
      for (let at = Date.parse('2025-01-01'); at < Date.parse(open); at += 86_400_000) {
        const day = new Date(at).toISOString().slice(0, 10);
        const month = open.slice(0, 7);
        assert.equal(partOf(years, open, day), day < `${month}-01` ? '2025' : month, day);
      }
    }
  });

  test('of closed years do not change when another day or year opens', () => {
    const closed = (open: string) => partsOf(['2023', '2024', open.slice(0, 4)], open).slice(0, 2);
    assert.deepEqual(closed('2025-03-17'), closed('2025-03-18'));
    assert.deepEqual(closed('2025-03-17'), closed('2026-01-01'));
  });
});
