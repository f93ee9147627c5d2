// Owns the proof that fingerprints are near for like words and far for unlike ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bitsApart } from '../../../src/edition/likeness.ts';
import { fingerprint } from '../../../src/ledger/fingerprint.ts';

const text =
  'The harbour bridge will close on Sunday night after inspectors found cracks in the bearings that ' +
  'carry two of its spans, the Port Authority said.';

function apart(a: string, b: string): number {
  return bitsApart(fingerprint(a), fingerprint(b));
}

test('a fingerprint is 16 hexadecimal digits, however long the words are', () => {
  for (const words of ['', 'Bridge', text, text.repeat(500), 'Гавань 港口 ميناء']) {
    assert.match(fingerprint(words), /^[0-9a-f]{16}$/);
  }
});

test('it stays for ever: ledgers are compared with it', () => {
  assert.equal(fingerprint(text), '112dd31993f1a46b');
  assert.equal(fingerprint('港口关闭。'), fingerprint('港口关闭'));
  assert.equal(fingerprint(''), '0000000000000000');
});

test('it hears words alone: not case, signs or spaces, nor how a letter is composed', () => {
  assert.equal(apart(text, text.toUpperCase().replaceAll(' ', ' — ')), 0);
  assert.equal(apart('Qu’il café', 'qu il cafe\u0301'), 0);
});

test('the more is changed, the further it is away', () => {
  const one = apart(text, text.replace('Sunday', 'Monday'));
  const five = apart(text, text.replace('will close on Sunday night after', 'shuts as'));
  const all = apart(
    text,
    'Farmers in the north sold less grain this winter than ever before, and prices rose.',
  );
  assert.ok(one > 0 && one < 14, `${one} bits for a word`);
  assert.ok(five < 24, `${five} bits for a clause`);
  assert.ok(all > 25, `${all} bits for other words`);
});

test('it knows the order of the words', () => {
  assert.ok(apart(text, text.split(' ').toReversed().join(' ')) > 4);
});
