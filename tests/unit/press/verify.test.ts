// Owns the proof that a live site is told apart from its release: each page that was tampered with, each file
// that is missing, each that was not to be there, and a release that the newsroom did not sign.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { keyFile, makeKey, privateKey, publicKey } from '../../../src/press/release-key.ts';
import { release } from '../../../src/press/release.ts';
import { staticServer } from '../../../src/press/serve.ts';
import { upload } from '../../../src/press/upload.ts';
import { verify, type Verified } from '../../../src/press/verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'stet-verify-'));
const out = join(folder, 'dist');
const live = join(folder, 'live');
const key = join(folder, 'key.pem');
const under = '/a/b/';
const waiting = (): void => undefined;

function write(root: string, path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

write(out, '_stet/build.json', '{"build":"1"}\n');
write(out, 'index.html', '<p>Front');
write(out, '404.html', '<p>Not here');
write(out, '_headers', '/*\n');
write(out, 'topics/порт/index.html', '<p>Порт');
write(
  out,
  'old/index.html',
  '<meta http-equiv="refresh" content="0; url=../topics/%D0%BF%D0%BE%D1%80%D1%82/">',
);
makeKey(key, []);
await release({
  ...{ out, cache: join(folder, 'cache') },
  key: privateKey(keyFile(key), key),
  waiting,
});
cpSync(out, live, { recursive: true });
const server = staticServer({ folder: live, under });
const site = await listening(server, under);

beforeEach(() => {
  rmSync(live, { recursive: true, force: true });
  cpSync(out, live, { recursive: true });
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function listening(one: Server, path: string): Promise<string> {
  return new Promise((done) => {
    one.listen(0, '127.0.0.1', () => {
      const address = one.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      done(`http://127.0.0.1:${port}${path}`);
    });
  });
}

const ask = (more: Partial<Parameters<typeof verify>[0]> = {}): Promise<Verified> =>
  verify({ site, signal: new AbortController().signal, progress: () => undefined, ...more });

const told = async (more?: Partial<Parameters<typeof verify>[0]>): Promise<string[]> =>
  (await ask(more)).findings.map(({ path, is }) => `${path} ${is}`);

describe('a live site', () => {
  test('that is as it was released has no findings, under a path and with a key', async () => {
    const verified = await ask({ key: publicKey(keyFile(`${key}.pub`), key) });
    assert.deepEqual(verified.findings, []);
    assert.equal(verified.asked, 5, 'what hosts keep for themselves is not asked for');
    assert.equal(verified.signature, 'good');
  });

  test('in which a page was tampered with, and one is missing, is told by name', async () => {
    write(live, 'topics/порт/index.html', '<p>Борт');
    rmSync(join(live, 'old'), { recursive: true });
    assert.deepEqual(await told(), ['old/index.html missing', 'topics/порт/index.html other']);
  });

  test('cannot hide a tampered page behind a manifest of its own, nor a key of its own', async () => {
    write(live, 'index.html', '<p>Forged');
    write(live, '_stet/build.json', '{"build":"2"}\n');
    const forged = join(folder, 'forged.pem');
    makeKey(forged, []);
    const signing = privateKey(keyFile(forged), forged);
    await release({ out: live, cache: join(folder, 'forged'), key: signing, waiting });
    const own = publicKey(keyFile(`${key}.pub`), key);
    assert.equal((await ask({ key: own })).signature, 'bad');
    const without = await ask();
    assert.deepEqual([without.signature, without.key?.by], ['good', 'site']);
    assert.deepEqual(await told({ against: out }), ['_stet/build.json other', 'index.html other']);
    rmSync(forged);
    rmSync(`${forged}.pub`);
  });

  test('that still has what a newer folder has not is told of it', async () => {
    const newer = join(folder, 'newer');
    cpSync(out, newer, { recursive: true });
    rmSync(join(newer, 'old'), { recursive: true });
    write(newer, '2026/index.html', '<p>Year');
    assert.deepEqual(await told({ against: newer }), [
      '2026/index.html missing',
      'old/index.html extra',
    ]);
  });

  test('without a manifest, or that answers anything with a page, is refused in plain words', async () => {
    rmSync(join(live, '.well-known/stet-manifest.json'));
    await assert.rejects(ask(), /stet-manifest\.json is not there/);
    write(live, '.well-known/stet-manifest.json', '<!doctype html>');
    await assert.rejects(ask(), /is no manifest/);
    await assert.rejects(ask({ site: 'http://127.0.0.1:9/' }), /cannot be reached/);
  });
});

test('a host may lead on from an old address by itself, but only to where its page leads', async () => {
  let to = `${under}topics/%D0%BF%D0%BE%D1%80%D1%82/`;
  const leading = createServer((request, response) => {
    if (request.url === `${under}old/`) response.writeHead(301, { Location: to }).end();
    else server.emit('request', request, response);
  });
  const address = await listening(leading, under);
  try {
    assert.deepEqual(await told({ site: address }), []);
    to = under;
    assert.deepEqual(await told({ site: address }), ['old/index.html other']);
    to = `${under}old/`;
    assert.deepEqual(await told({ site: address }), ['old/index.html other']);
  } finally {
    leading.closeAllConnections();
    leading.close();
  }
});

test('an upload is planned from the live site, from a manifest that was kept, or from nothing', async () => {
  assert.equal((await upload({ out })).length, 9);
  const kept = join(folder, 'kept.json');
  cpSync(join(live, '.well-known/stet-manifest.json'), kept);
  const paths = async (since: string) => (await upload({ out, since })).map(({ path }) => path);
  const own = ['stet-key.pem', 'stet-manifest.sig', 'stet-manifest.json'];
  const release = own.map((name) => `.well-known/${name}`);
  assert.deepEqual(await paths(kept), release);
  assert.deepEqual(await paths(site), release);
  await assert.rejects(upload({ out, since: join(folder, 'none.json') }), /is not there/);
  await assert.rejects(upload({ out, since: `${site}old/` }), /is not there/);
});
