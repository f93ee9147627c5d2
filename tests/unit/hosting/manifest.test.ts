// Owns the proof that a manifest has the same bytes for the same files, and that nothing else is taken for one.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askable, manifestText, readManifest } from '../../../src/hosting/manifest.ts';
import { addressOfFile, fileOfLink, hostedAt } from '../../../src/site/release-address.ts';

const sha256 = 'a'.repeat(64);
const file = (path: string) => ({ path, size: 1, sha256 });

describe('a manifest', () => {
  test('is the same whatever the order in which files are found, and is read back whole', () => {
    const files = [file('b/index.html'), { ...file('a.html'), to: 'b/index.html' }, file('Z')];
    const text = manifestText(files);
    assert.equal(manifestText(files.toReversed()), text);
    assert.deepEqual(
      readManifest(text)?.map(({ path }) => path),
      ['Z', 'a.html', 'b/index.html'],
    );
    assert.equal(readManifest(text)?.[1]?.to, 'b/index.html');
    assert.equal(text.split('\n').length, files.length + 3, 'a line a file');
  });

  test('is nothing else: no page, no path that leads out, no digest that is none', () => {
    const wrong = [file('../a'), file('/a'), file(''), { ...file('a'), sha256: 'A'.repeat(64) }];
    for (const one of [...wrong, { ...file('a'), size: 1.5 }, { ...file('a'), to: '..' }]) {
      assert.equal(readManifest(manifestText([one])), undefined, JSON.stringify(one));
    }
    for (const text of [
      '',
      '<!doctype html>',
      '[]',
      'null',
      '{"files":[]}',
      '{"form":"x","files":[]}',
    ]) {
      assert.equal(readManifest(text), undefined, text);
    }
    assert.deepEqual(readManifest(manifestText([])), []);
  });
});

test('what hosts keep for themselves is not asked for, nor what was compressed beside a file', () => {
  const paths = ['.htaccess', '_headers', 'a.txt', 'a.txt.br', 'a.txt.gz', 'data.gz', 'x/_headers'];
  assert.deepEqual(
    askable(paths.map(file)).map(({ path }) => path),
    ['a.txt', 'data.gz', 'x/_headers'],
  );
});

test('a file is asked for at the address of its page, at the root and under a path', () => {
  assert.equal(addressOfFile('index.html'), '/');
  assert.equal(addressOfFile('2026/index.html'), '/2026/');
  assert.equal(addressOfFile('notindex.html'), '/notindex.html');
  const site = 'https://a.example/news/';
  assert.equal(hostedAt(site, 'topics/порт/index.html'), encodeURI(`${site}topics/порт/`));
  assert.equal(hostedAt(site, 'is it #1?.txt'), `${site}is%20it%20%231%3F.txt`);
  assert.equal(fileOfLink('old/a/index.html', '../../2026/b/#p'), '2026/b/index.html');
  assert.equal(fileOfLink('old.html', '%D0%BF/'), 'п/index.html');
  assert.equal(fileOfLink('old.html', 'https://elsewhere.example/'), undefined);
});
