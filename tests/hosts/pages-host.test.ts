// Owns the proof that Cloudflare's own server of Pages obeys `_headers` and `_redirects`, and that a site can be
// verified there. It is too large for everybody's node_modules: `.ci/install-more` puts it beside them where
// it may.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { release } from '../../src/press/release.ts';
import { verify } from '../../src/press/verify.ts';
import { freePort } from '../../src/press/port.ts';
import { siteFolder } from '../dist/printed.ts';

const program = resolve('node_modules/.hosts/node_modules/wrangler/bin/wrangler.js');
const skip = existsSync(program) ? false : 'wrangler is not installed';
const story = '2026/01/01/most/';

describe('wrangler pages dev', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-pages-'));
  const dist = join(folder, 'dist');
  let address = '';
  let end = (): void => undefined;

  before(async () => {
    cpSync(siteFolder('corpus'), dist, { recursive: true });
    await release({ out: dist, cache: join(folder, 'cache'), waiting: assert.fail });
    const port = await freePort(0);
    const args = ['pages', 'dev', dist, '--ip', '127.0.0.1', '--port', String(port)];
    const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
    const env = { ...inherited, HOME: folder, CI: 'true', WRANGLER_SEND_METRICS: 'false' };
    const child = spawn(process.execPath, [program, ...args], {
      ...{ cwd: folder, env, stdio: 'ignore', detached: true },
    });
    // Its own child serves.
    end = () => void (child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'));
    address = `http://127.0.0.1:${port}/`;
    for (let tries = 0; tries < 240; tries++) {
      const answer = await fetch(address).catch(() => undefined);
      await answer?.arrayBuffer();
      if (answer !== undefined) return;
      await pause(250);
    }
    throw new Error('wrangler did not answer within a minute.');
  });
  after(() => {
    end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('sends the headers of pages, frames, feeds and hashed files', async () => {
    const page = await fetch(address + story);
    assert.equal(page.status, 200);
    assert.equal(page.headers.get('content-security-policy'), "frame-ancestors 'none'");
    assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
    assert.match(page.headers.get('permissions-policy') ?? '', /camera=\(\)/);
    const html = await page.text();
    const frame = await fetch(`${address}${story}embed/`);
    assert.equal(frame.status, 200);
    assert.equal(frame.headers.get('content-security-policy'), null);
    const feed = await fetch(`${address}feed.atom`);
    assert.match(feed.headers.get('content-type') ?? '', /^application\/xml/);
    assert.equal(feed.headers.get('access-control-allow-origin'), '*');
    const [, hashed = ''] = /(_astro\/[^"]+)"/.exec(html) ?? [];
    const file = await fetch(address + hashed);
    assert.match(file.headers.get('cache-control') ?? '', /immutable/);
  });

  test('leads on from old addresses, and says what is not there', async () => {
    const lines = readFileSync(join(dist, '_redirects'), 'utf8').matchAll(/^(\/\S+) (\S+) 301$/gm);
    const moved = [...lines];
    assert.ok(moved.length > 0);
    for (const [, from = '', to = ''] of moved) {
      const answer = await fetch(address + from.slice(1), { redirect: 'manual' });
      assert.deepEqual([answer.status, answer.headers.get('location')], [301, to]);
    }
    const nothing = await fetch(`${address}not/here`);
    assert.equal(nothing.status, 404);
    assert.match(await nothing.text(), /<h1/);
  });

  test('has every file as it was released, by its own addresses of pages', async () => {
    const { signal } = new AbortController();
    const { findings, asked } = await verify({ site: address, signal, progress: () => undefined });
    assert.deepEqual(findings, []);
    assert.ok(asked > 100, `${asked} files were asked for`);
  });
});
