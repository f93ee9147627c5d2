// Owns the proof of what folder may be printed into, and of what is swept out of it.
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { outProblems, readMarker, sweep, writeMarker } from '../../../src/press/out.ts';
import { projectFolder } from '../../../src/press/project.ts';

let scratch = '';

function idsFor(out: string): string[] {
  return outProblems(out, join(scratch, 'content')).map(({ id }) => id);
}

describe('the folder of the printed site', () => {
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'stet-out-'));
    mkdirSync(join(scratch, 'content'));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  describe('a folder to print into', () => {
    test('may be missing, empty, or one that Stet made', () => {
      const out = join(scratch, 'deep/dist');
      assert.deepEqual(idsFor(out), []);
      mkdirSync(out, { recursive: true });
      assert.deepEqual(idsFor(out), []);
      writeMarker(out, { build: 'abc' });
      writeFileSync(join(out, 'index.html'), '');
      assert.deepEqual(idsFor(out), []);
      assert.deepEqual(readMarker(out), { build: 'abc' });
    });

    test('may hold the repository that it is published from', () => {
      mkdirSync(join(scratch, 'dist/.git'), { recursive: true });
      assert.deepEqual(idsFor(join(scratch, 'dist')), []);
    });

    test('may not hold what somebody else put there', () => {
      mkdirSync(join(scratch, 'home'));
      writeFileSync(join(scratch, 'home/thesis.txt'), 'years of work');
      assert.deepEqual(idsFor(join(scratch, 'home')), ['press/out']);
      mkdirSync(join(scratch, 'home/_stet'));
      writeFileSync(join(scratch, 'home/_stet/build.json'), '{"name":"another"}');
      assert.deepEqual(idsFor(join(scratch, 'home')), ['press/out']);
    });

    test('may not lie in the content nor around it, also through a link', () => {
      assert.deepEqual(idsFor(join(scratch, 'content')), ['press/out-inside']);
      assert.deepEqual(idsFor(join(scratch, 'content/dist')), ['press/out-inside']);
      assert.deepEqual(idsFor(scratch), ['press/out-around-content']);
      symlinkSync(join(scratch, 'content'), join(scratch, 'link'));
      assert.deepEqual(idsFor(join(scratch, 'link/dist')), ['press/out-inside']);
    });

    test('may not be Stet itself, nor hold it, nor lie in its source', () => {
      for (const out of [
        '.',
        '..',
        'src',
        'src/printed',
        'public/site',
        '.stet',
        'node_modules/x',
      ]) {
        assert.deepEqual(idsFor(join(projectFolder, out)), ['press/out-is-project'], out);
      }
      assert.deepEqual(idsFor(join(projectFolder, 'dist-of-a-test')), []);
    });

    test('may not be a file', () => {
      writeFileSync(join(scratch, 'dist'), '');
      assert.deepEqual(idsFor(join(scratch, 'dist')), ['press/out-not-folder']);
    });
  });

  test('a sweep leaves what is known, the marker and a repository, and no empty folder', () => {
    const out = join(scratch, 'dist');
    writeMarker(out, { build: 'abc' });
    for (const folder of ['.git', 'a/b', 'c']) mkdirSync(join(out, folder), { recursive: true });
    for (const file of ['.git/HEAD', 'a/b/index.html', 'a/index.html', 'c/old.html', 'old.txt']) {
      writeFileSync(join(out, file), '');
    }
    assert.equal(sweep(out, new Set(['a/index.html'])), 3);
    assert.deepEqual(readdirSync(out).sort(), ['.git', '_stet', 'a']);
    assert.deepEqual(readdirSync(join(out, 'a')), ['index.html']);
    assert.ok(existsSync(join(out, '.git/HEAD')));
  });
});
