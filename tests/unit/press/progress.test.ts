// Owns the proof that long work tells how far it has come, on a terminal and in a log.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { number, Progress } from '../../../src/press/progress.ts';

let told = '';
const write = (text: string) => (told += text);
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('the progress of long work', () => {
  beforeEach(() => {
    told = '';
  });

  test('is one line at a terminal, rewritten and wiped at the end', async () => {
    const progress = new Progress({ isTTY: true, columns: 60, write });
    progress.at('Printing', 0, 12_000);
    await wait(120);
    progress.at('Printing', 1_500, 12_000);
    assert.match(told, /^\rPrinting 1,500 of 12,000, [\d,]+ a second\u001b\[K$/);
    progress.end();
    assert.ok(told.endsWith('\r\u001b[K'));
    assert.doesNotMatch(told, /\n/);
  });

  test('never breaks the line of a narrow terminal', async () => {
    const progress = new Progress({ isTTY: true, columns: 20, write });
    progress.at('Printing', 0, 12_000);
    await wait(120);
    progress.at('Printing', 1_500, 12_000);
    assert.equal(told, '\rPrinting 1,500 of 1\u001b[K');
  });

  test('is a plain line every few seconds in a log, and none for short work', async () => {
    const progress = new Progress({ write });
    progress.at('Printing', 0, 9);
    await wait(50);
    progress.at('Printing', 5, 9);
    assert.equal(told, '');
    await wait(3000);
    progress.at('Printing', 8, 9);
    progress.at('Printing', 9, 9);
    progress.end();
    assert.match(told, /^Printing 8 of 9, \d+ a second\n$/);
  });
});

test('numbers are grouped alike in every language of the machine', () => {
  assert.deepEqual([0, 999, 1000, 1234567].map(number), ['0', '999', '1,000', '1,234,567']);
});
