import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from '../../../src/press/utf8.ts';

test('Text becomes the bytes that Node itself gives', () => {
  const texts = ['', 'plain', '“Шість” — 6 реакторів', '🗞 👩🏽‍💻', 'ستة'.repeat(400_000)];
  for (const text of texts) assert.ok(utf8(text).equals(Buffer.from(text)), text.slice(0, 40));
});

test('Also where half a letter is missing, and on any text', () => {
  for (const text of ['\ud800', 'a\udc00b', '\ud83d 🗞']) {
    assert.deepEqual(utf8(text), Buffer.from(text));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => utf8(text).equals(Buffer.from(text))),
  );
});

test('What was made before stays as it was', () => {
  const first = utf8('“one”');
  utf8('“two” and more');
  assert.equal(first.toString(), '“one”');
});
