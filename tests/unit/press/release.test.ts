// Owns the proof that a release tells of every file, reads what changed and no more, and is signed by the
// newsroom's key alone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openStore } from '../../../src/edition/store.ts';
import { readManifest } from '../../../src/hosting/manifest.ts';
import { begin } from '../../../src/press/ends.ts';
import { Records } from '../../../src/press/records.ts';
import {
  isSignedBy,
  keyFile,
  makeKey,
  privateKey,
  publicKey,
} from '../../../src/press/release-key.ts';
import { release, withdrawRelease } from '../../../src/press/release.ts';

const folder = mkdtempSync(join(tmpdir(), 'stet-release-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const out = join(folder, 'dist');
const cache = join(folder, 'cache');
const waiting = () => assert.fail('nobody else works here');

function write(path: string, text: string): void {
  mkdirSync(join(out, path, '..'), { recursive: true });
  writeFileSync(join(out, path), text);
}

const manifest = () => readFileSync(join(out, '.well-known/stet-manifest.json'), 'utf8');
const told = () => new Map(readManifest(manifest())?.map((file) => [file.path, file]));

write('_stet/build.json', '{"build":"1"}\n');
write('index.html', '<p>Front');
write('.well-known/security.txt', 'Contact: x');
write(
  'old/index.html',
  '<head><noscript><meta http-equiv="refresh" content="0; url=../2026/"></noscript>',
);
write('2026/index.html', '<p>Year');

describe('a release', () => {
  test('tells of every file by size and digest, and where a page leads on', async () => {
    const { files, digested } = await release({ out, cache, waiting });
    assert.deepEqual([files, digested], [5, 5]);
    const front = told().get('index.html');
    assert.equal(front?.size, 8);
    assert.equal(front.sha256, createHash('sha256').update('<p>Front').digest('hex'));
    assert.equal(told().get('old/index.html')?.to, '2026/index.html');
    assert.ok(told().has('.well-known/security.txt'));
    assert.ok(!told().has('.well-known/stet-manifest.json'), 'it does not tell of itself');
  });

  test('reads again what changed alone, and is the same as one that reads everything', async () => {
    const before = manifest();
    const time = statSync(join(out, '.well-known/stet-manifest.json')).mtimeMs;
    assert.equal((await release({ out, cache, waiting })).digested, 0);
    assert.equal(statSync(join(out, '.well-known/stet-manifest.json')).mtimeMs, time);
    write('index.html', '<p>Fresh');
    assert.equal((await release({ out, cache, waiting })).digested, 1);
    assert.notEqual(manifest(), before);
    const warm = manifest();
    await release({ out, cache: join(folder, 'other-cache'), waiting });
    assert.equal(manifest(), warm);
  });

  test('is withdrawn whole', async () => {
    makeKey(join(folder, 'first.pem'), []);
    await release({
      out,
      cache,
      waiting,
      key: privateKey(keyFile(join(folder, 'first.pem')), 'x'),
    });
    withdrawRelease(out);
    const { files } = await release({ out, cache, waiting });
    assert.equal(files, 5);
    assert.throws(() => statSync(join(out, '.well-known/stet-manifest.sig')));
    assert.throws(() => statSync(join(out, '.well-known/stet-key.pem')));
  });

  test('is withdrawn by the next build before it writes a page', async () => {
    const built = join(folder, 'built');
    cpSync(out, built, { recursive: true });
    await release({ out: built, cache, waiting });
    const records = new Records(openStore(':memory:'));
    begin(built, { key: 'k', forget: false }, records);
    assert.throws(() => statSync(join(built, '.well-known/stet-manifest.json')));
    assert.ok(statSync(join(built, '.well-known/security.txt')).isFile());
    await assert.rejects(release({ out: built, cache, waiting }), /did not come to its end/);
  });

  test('is refused of a folder that a build did not finish, or that is none of ours', async () => {
    write('_stet/build.json', '{"printing":"1"}\n');
    await assert.rejects(release({ out, cache, waiting }), /did not come to its end/);
    await assert.rejects(release({ out: folder, cache, waiting }), /holds no printed site/);
    write('_stet/build.json', '{"build":"1"}\n');
  });
});

describe('a key', () => {
  const file = join(folder, 'courier.pem');

  test('is made once, for its owner alone, and not where it would be published', () => {
    const fingerprint = makeKey(file, [out]);
    assert.match(fingerprint, /^[0-9a-f]{32}$/);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.throws(() => makeKey(file, [out]), /never written over/);
    assert.throws(() => makeKey(join(out, 'key.pem'), [out]), /which is published/);
    assert.throws(() => makeKey('public/key.pem', []), /which is published/);
    assert.throws(() => makeKey(join(folder, 'no/key.pem'), [out]), /There is no folder/);
    const half = join(folder, 'half.pem');
    writeFileSync(`${half}.pub`, 'of another');
    assert.throws(() => makeKey(half, [out]), /half\.pem\.pub is there already/);
    assert.ok(!existsSync(half));
  });

  test('signs a release, which its public half confirms and no other', async () => {
    await release({ out, cache, waiting, key: privateKey(keyFile(file), file) });
    const signature = readFileSync(join(out, '.well-known/stet-manifest.sig'), 'utf8');
    const shown = readFileSync(join(out, '.well-known/stet-key.pem'), 'utf8');
    assert.equal(shown, readFileSync(`${file}.pub`, 'utf8'));
    assert.ok(isSignedBy(publicKey(shown, 'x'), Buffer.from(manifest()), signature));
    assert.ok(!isSignedBy(publicKey(shown, 'x'), Buffer.from(`${manifest()} `), signature));
    makeKey(join(folder, 'other.pem'), []);
    const other = publicKey(keyFile(join(folder, 'other.pem.pub')), 'x');
    assert.ok(!isSignedBy(other, Buffer.from(manifest()), signature));
  });

  test('of another kind, or none at all, is refused in plain words', () => {
    assert.throws(
      () => privateKey('nothing', 'STET_RELEASE_KEY'),
      /STET_RELEASE_KEY holds no private/,
    );
    assert.throws(() => privateKey(keyFile(`${file}.pub`), file), /holds no private Ed25519 key/);
    assert.throws(() => keyFile(join(folder, 'nowhere')), /cannot be read/);
  });
});
