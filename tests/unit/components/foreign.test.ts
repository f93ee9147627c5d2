import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreign } from '../../../src/components/foreign.ts';

test("words in the page's own language are not marked", () => {
  const marked = foreign({ language: 'en', direction: 'ltr' }, 'en');
  assert.deepEqual(marked, { lang: undefined, dir: undefined });
});

test('words in another language say which, and which way they run', () => {
  const marked = foreign({ language: 'ar', direction: 'rtl' }, 'en');
  assert.deepEqual(marked, { lang: 'ar', dir: 'rtl' });
});
