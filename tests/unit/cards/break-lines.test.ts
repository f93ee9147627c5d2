// Owns the proof that lines break where they should, over arbitrary widths.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { breakLines, type Piece } from '../../../src/cards/break-lines.ts';

const word = (width: number, loose = false): Piece => ({ width, gap: 1, loose });

describe('lines', () => {
  test('hold every piece once, in order, none wider than the measure, the last not of one word', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(widths, (all) => {
        const pieces = all.map((width) => word(width));
        const starts = breakLines(pieces, { measure: 30, most: 40, alone: false });
        if (starts === undefined) return;
        assert.equal(starts[0], 0);
        for (const [line, first] of starts.entries()) {
          const end = starts[line + 1] ?? pieces.length;
          assert.ok(end > first);
          const width = all.slice(first, end).reduce((sum, one) => sum + one + 1, -1);
          assert.ok(width <= 30);
          if (starts.length > 1 && line === starts.length - 1) assert.ok(end - first > 1);
        }
      }),
    );
  });

  test('are as few as can be, and even', () => {
    const pieces = Array.from({ length: 8 }, () => word(4));
    assert.deepEqual(breakLines(pieces, { measure: 34, most: 9, alone: false }), [0, 4]);
  });

  test('end in no short word where they can do without', () => {
    const pieces = [word(8), word(8), word(2, true), word(8), word(8)];
    const starts = breakLines(pieces, { measure: 24, most: 3, alone: false });
    assert.deepEqual(starts, [0, 2]);
  });

  test('are none where they are too many, or one word would stand alone', () => {
    const pieces = [word(20), word(20), word(20)];
    assert.equal(breakLines(pieces, { measure: 20, most: 2, alone: true }), undefined);
    assert.equal(breakLines(pieces, { measure: 20, most: 3, alone: false }), undefined);
    assert.deepEqual(breakLines(pieces, { measure: 20, most: 3, alone: true }), [0, 1, 2]);
  });
});
