import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedIn } from '../../../src/components/quoted.ts';

test('Those whom a story quotes are named once each, with their pages; nobody without a letter to the name', () => {
  const said = (speaker?: string) => ({
    ...{ id: 'q-1a2b3c4d', words: 'We go', paragraph: 'p-1a2b3c4d' },
    ...(speaker !== undefined && { speaker }),
  });
  const quotations = [said('Ann Lee'), said(), said('Бо'), said('Ann Lee'), said('?!')];
  assert.deepEqual(quotedIn({ quotations }), [
    { name: 'Ann Lee', address: '/said/ann-lee/' },
    { name: 'Бо', address: '/said/бо/' },
  ]);
});
