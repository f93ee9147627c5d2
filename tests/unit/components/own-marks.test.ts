import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasOwnMarks } from '../../../src/components/own-marks.ts';

test('Words with a quotation in double marks bring their own; single marks and Ukrainian inner ones are inside', () => {
  assert.ok(hasOwnMarks('“We go,” she wrote, “and soon.”'));
  assert.ok(hasOwnMarks('Опори «старі».'));
  for (const words of ['We go', 'No part of this was ‘hidden’', 'Опори „старі“', 'It’s 6” wide']) {
    assert.equal(hasOwnMarks(words), false, words);
  }
});
