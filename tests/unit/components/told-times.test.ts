import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldTimes } from '../../../src/components/told-times.ts';
import type { Said, Summary } from '../../../src/edition/answers.ts';
import { momentAt } from '../../../src/site/dates.ts';

const published = momentAt(0, 'UTC');
const updated = momentAt(86_400_000, 'UTC');
const story: Summary = {
  ...{ name: 'a', address: '/a/', headline: 'A', standfirst: 'A.', kind: 'report', desk: 'city' },
  ...{ language: 'en', direction: 'ltr', published, minutes: 1 },
};
const said: Said = { id: 'q-1', words: 'We go', paragraph: 'p-1', address: '/a/q/', story };

test('Words are told with the day of their story, and with that of its update where there was one', () => {
  assert.deepEqual(toldTimes(said, 'en'), [{ name: 'Published', moment: published }]);
  assert.deepEqual(toldTimes({ ...said, story: { ...story, updated } }, 'en'), [
    { name: 'Published', moment: published },
    { name: 'Updated', moment: updated },
  ]);
});
