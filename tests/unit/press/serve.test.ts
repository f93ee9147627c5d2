// Owns the proof that the preview is a plain static host: what it sends, and what it never sends.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { listen } from '../../../src/press/port.ts';
import { staticServer } from '../../../src/press/serve.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks for the path as it is written, which fetch() would tidy. */
function ask(port: number, path: string, options: { method?: string; headers?: object } = {}) {
  return new Promise<Answer>((done, fail) => {
    const { method = 'GET', headers = {} } = options;
    const asking = request({ port, path, method, headers: { ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asking.on('error', fail);
    asking.end();
  });
}

describe('a printed folder served as a plain host would', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'stet-serve-'));
  const folder = join(scratch, 'dist');
  const servers: Server[] = [];
  let port = 0;
  let under = 0;

  before(async () => {
    mkdirSync(join(folder, '2025/03/17/переговори'), { recursive: true });
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'index.html'), '<h1>Front</h1>');
    writeFileSync(join(folder, '404.html'), '<h1>Not here</h1>');
    writeFileSync(join(folder, '2025/03/17/переговори/index.html'), '<h1>Talks</h1>');
    writeFileSync(join(folder, 'feed.atom'), '<feed/>');
    writeFileSync(join(folder, 'film.mp4'), '0123456789');
    writeFileSync(join(folder, 'nothing.txt'), '');
    writeFileSync(join(scratch, 'secret.txt'), 'secret');
    symlinkSync(join(scratch, 'secret.txt'), join(folder, 'out.txt'));
    symlinkSync(join(folder, 'feed.atom'), join(folder, 'in.atom'));
    servers.push(staticServer({ folder, under: '/' }), staticServer({ folder, under: '/so/me/' }));
    [port, under] = await Promise.all(servers.map((server) => listen(server, 0))).then(
      ([first = 0, second = 0]) => [first, second],
    );
  });
  after(() => {
    servers.forEach((server) => server.close());
    rmSync(scratch, { recursive: true });
  });

  test('a folder answers with its index, in any script', async () => {
    const { status, headers, body } = await ask(port, `/2025/03/17/${encodeURI('переговори')}/`);
    assert.deepEqual([status, body], [200, '<h1>Talks</h1>']);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  });

  test('an address without its closing slash leads to the one with it and keeps the query', async () => {
    const way = `/2025/03/17/${encodeURI('переговори')}`;
    const { status, headers } = await ask(port, `${way}?a=1&b=2`);
    assert.deepEqual([status, headers['location']], [301, `${way}/?a=1&b=2`]);
  });

  test('what is not there answers 404 with the 404 page, also a folder without an index', async () => {
    for (const path of ['/nothing/', '/empty/', '/empty', '/index.html/', '/2025/']) {
      const { status, body } = await ask(port, path);
      assert.deepEqual([status, body], [404, '<h1>Not here</h1>'], path);
    }
  });

  test('no path leads out of the folder, and no link does', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/2025/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%00',
      '/%ff',
      '/out.txt',
    ]) {
      const { status, body } = await ask(port, path);
      assert.ok(status === 400 || status === 404, `${path} answers ${status}`);
      assert.doesNotMatch(body, /secret/);
    }
    assert.equal((await ask(port, '/in.atom')).status, 200);
  });

  test('a redirect never names another host', async () => {
    mkdirSync(join(folder, 'evil.example'));
    writeFileSync(join(folder, 'evil.example/index.html'), 'x');
    const { headers } = await ask(port, '//evil.example');
    assert.equal(headers['location'], '/evil.example/');
  });

  test('what was not changed since is not sent again', async () => {
    const { headers } = await ask(port, '/feed.atom');
    assert.equal(headers['content-type'], 'application/xml; charset=utf-8');
    const tag = await ask(port, '/feed.atom', { headers: { 'If-None-Match': headers['etag'] } });
    assert.deepEqual([tag.status, tag.body], [304, '']);
    const since = { 'If-Modified-Since': headers['last-modified'] };
    assert.equal((await ask(port, '/feed.atom', { headers: since })).status, 304);
    const other = { 'If-None-Match': '"other"', ...since };
    assert.equal((await ask(port, '/feed.atom', { headers: other })).status, 200);
  });

  test('a film is sent in the parts that a player asks for', async () => {
    const part = async (Range: string) => ask(port, '/film.mp4', { headers: { Range } });
    const middle = await part('bytes=2-4');
    assert.deepEqual(
      [middle.status, middle.body, middle.headers['content-range']],
      [206, '234', 'bytes 2-4/10'],
    );
    assert.equal((await part('bytes=7-')).body, '789');
    assert.equal((await part('bytes=-2')).body, '89');
    assert.equal((await part('bytes=5-900')).body, '56789');
    assert.equal((await part('bytes=10-')).status, 416);
    for (const unread of ['lines=1-2', 'bytes=5-2', 'bytes=-']) {
      assert.deepEqual(
        [(await part(unread)).status, (await part(unread)).body],
        [200, '0123456789'],
      );
    }
    const changed = { Range: 'bytes=0-1', 'If-Range': '"other"' };
    assert.equal((await ask(port, '/film.mp4', { headers: changed })).body, '0123456789');
  });

  test('HEAD tells of a page without sending it, and nothing can be written', async () => {
    const head = await ask(port, '/', { method: 'HEAD' });
    assert.deepEqual([head.status, head.body, head.headers['content-length']], [200, '', '14']);
    const put = await ask(port, '/', { method: 'PUT' });
    assert.deepEqual([put.status, put.headers['allow']], [405, 'GET, HEAD']);
    assert.equal((await ask(port, '/nothing.txt')).status, 200);
  });

  test('under a path the site lies there and nowhere else', async () => {
    assert.equal((await ask(under, '/so/me/')).body, '<h1>Front</h1>');
    const bare = await ask(under, '/so/me?x=1');
    assert.deepEqual([bare.status, bare.headers['location']], [301, '/so/me/?x=1']);
    assert.equal((await ask(under, '/')).status, 404);
    assert.equal((await ask(under, '/feed.atom')).status, 404);
  });
});
