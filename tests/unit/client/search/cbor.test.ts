import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeCbor, type Cbor } from '../../../../src/client/search/cbor.ts';
import { readCbor } from '../../../../src/search/cbor.ts';

const { value } = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.nat(0xffffffff),
    fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.toWellFormed()),
    fc.array(tie('value'), { maxLength: 40 }),
  ),
}));

test('what the browser writes is what the press reads', () => {
  fc.assert(
    fc.property(value, (written) => {
      assert.deepEqual(readCbor(writeCbor(written)), written);
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('numbers take the shortest form', () => {
  const bytes = (number: number) => Buffer.from(writeCbor(number)).toString('hex');
  assert.deepEqual([23, 24, 255, 256, 65_535, 65_536].map(bytes), [
    ...['17', '1818', '18ff', '190100', '19ffff', '1a00010000'],
  ]);
});

test('what is cut short, of another type or followed by something is refused', () => {
  for (const hex of ['82', '8201', '6161', '40', '0101', 'f6', '1b0000000000000001']) {
    const bytes = Buffer.from(hex, 'hex');
    if (hex === '6161') assert.equal(readCbor(bytes), 'a');
    else assert.throws(() => readCbor(bytes), hex);
  }
});
