import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outsideLink } from '../../../src/components/outside-link.ts';

test('an e-mail address can be written to', () => {
  const text = 'desk@example.org';
  assert.deepEqual(outsideLink(text), { text, href: 'mailto:desk@example.org' });
});

test('a web address is a link without its scheme', () => {
  const href = 'https://example.org/contact/';
  assert.deepEqual(outsideLink(href), { text: 'example.org/contact', href });
});

test('a Creative Commons licence goes by its short name', () => {
  const href = 'https://creativecommons.org/licenses/by-sa/4.0/';
  assert.deepEqual(outsideLink(href), { text: 'CC BY-SA 4.0', href });
});

test('words that are no address stay words, and no other scheme becomes a link', () => {
  for (const text of ['Ask at the desk', 'javascript:alert(1)', 'a@b @c']) {
    assert.deepEqual(outsideLink(text), { text });
  }
});
