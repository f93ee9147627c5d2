// Owns the proof that files come and go whole, also where a file becomes a folder.
import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { copyAtomically, removeFile, writeAtomically } from '../../../src/press/write.ts';

let out = '';

describe('what is written', () => {
  beforeEach(() => (out = mkdtempSync(join(tmpdir(), 'stet-write-'))));
  afterEach(() => rmSync(out, { recursive: true }));

  test('a file is written into folders that do not exist yet, and leaves nothing half written', () => {
    writeAtomically(out, 'a/b/index.html', 'one', 'test');
    writeAtomically(out, 'a/b/index.html', 'two', 'test');
    assert.equal(readFileSync(join(out, 'a/b/index.html'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(join(out, '_stet')), []);
  });

  test('a folder removed behind our back is made again', () => {
    writeAtomically(out, 'a/one.txt', '1', 'test');
    rmSync(join(out, 'a'), { recursive: true });
    writeAtomically(out, 'a/two.txt', '2', 'test');
    assert.equal(readFileSync(join(out, 'a/two.txt'), 'utf8'), '2');
  });

  test('what was a file may become a folder, and a folder a file', () => {
    writeAtomically(out, 'about', 'a file', 'test');
    writeAtomically(out, 'about/index.html', 'a page', 'test');
    assert.equal(readFileSync(join(out, 'about/index.html'), 'utf8'), 'a page');
    writeAtomically(out, 'about', 'a file again', 'test');
    assert.equal(readFileSync(join(out, 'about'), 'utf8'), 'a file again');
  });

  test('a removed file takes its empty folders with it and no others', () => {
    writeAtomically(out, '2025/03/a/index.html', '', 'test');
    writeAtomically(out, '2025/b.html', '', 'test');
    removeFile(out, '2025/03/a/index.html');
    assert.deepEqual(readdirSync(join(out, '2025')), ['b.html']);
    removeFile(out, '2025/03/a/index.html');
    removeFile(out, '2025');
    assert.ok(existsSync(join(out, '2025/b.html')));
  });

  test('a copy can be read by everybody, and a refused one is not there', () => {
    const from = join(out, 'from.png');
    writeFileSync(from, 'picture');
    chmodSync(from, 0o600);
    copyAtomically(out, 'media/a.png', from, () => undefined);
    assert.equal(statSync(join(out, 'media/a.png')).mode & 0o777, 0o644);
    const refuse = () => {
      throw new Error('not this one');
    };
    assert.throws(() => copyAtomically(out, 'media/b.png', from, refuse), /not this one/);
    assert.ok(!existsSync(join(out, 'media/b.png')));
  });
});
