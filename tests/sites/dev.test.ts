// Owns the proof that a newsroom at work sees what it writes: at once, with its mistakes, and never a broken site.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { listen } from '../../src/press/port.ts';
import { patience } from '../patience.ts';
import { build, scratchSite, start, type Scratch } from './printing.ts';
import { illustrated, samplePictures } from './sample-pictures.ts';

async function until<Value>(look: () => Promise<Value | undefined> | Value | undefined) {
  for (let end = performance.now() + patience; performance.now() < end; await pause(25)) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
  }
  throw new Error('What was waited for did not come.');
}

/** Starts a serving command and waits for its address; the port is the first free one from 4400. */
async function serve(site: Scratch, args: readonly string[]) {
  const { child, ended, said } = start(site, [...args, '--port', '4400']);
  const [, base = ''] = await until(
    () => /The site is at (http:\/\/localhost:\d+)\//.exec(said()) ?? undefined,
  );
  const read = async (path: string) => {
    const response = await fetch(base + path, { redirect: 'manual' });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const stop = async () => {
    child.kill('SIGINT');
    return ended;
  };
  return { base, read, said, stop };
}

/** Counts the times that an open page is told to load itself anew. */
async function openPage(base: string) {
  const client = await (await fetch(`${base}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${base.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  let reloads = 0;
  socket.addEventListener('message', ({ data }) => {
    if (String(data).includes('full-reload')) reloads++;
  });
  await until(() => socket.readyState === WebSocket.OPEN || undefined);
  await pause(200);
  return {
    /** Does something and waits until the page is loaded anew; gives how long that took. */
    async after(work: () => void): Promise<number> {
      const before = reloads;
      const started = performance.now();
      work();
      await until(() => reloads > before || undefined);
      return performance.now() - started;
    },
    close: () => socket.close(),
  };
}

describe('stet dev', () => {
  let site: Scratch;
  let server: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    site = illustrated(await samplePictures(), ['photo.JPG', 'spans.svg']);
    server = await serve(site, ['dev']);
  });

  after(async () => {
    assert.equal((await server.stop()).code, 0);
    site[Symbol.dispose]();
  });

  test('serves what is written, drafts too, shows each save, and keeps the last good state', async () => {
    const choir = '/2025/12/20/choir/';
    assert.equal((await server.read(choir)).status, 200);
    assert.match((await server.read('/2026/02/20/draft/')).text, /fish market/);
    assert.equal((await server.read('/nothing/')).status, 404);
    const bare = await server.read('/2025/12/20/choir?a=1');
    assert.deepEqual([bare.status, bare.headers.get('location')], [301, `${choir}?a=1`]);
    const picture = /src="(\/media\/[^"]+\.svg)"/.exec(
      (await server.read('/2026/02/06/bridge/')).text,
    );
    const media = await server.read(picture?.[1] ?? '/no-picture');
    assert.deepEqual([media.status, media.text.startsWith('<svg')], [200, true]);

    const page = await openPage(server.base);
    const file = join(site.content, 'stories/choir.md');
    const took = await page.after(() => appendFileSync(file, '\nThe last line.\n'));
    assert.ok(took < 5000, `the page was loaded anew after ${took} ms`);
    assert.match((await server.read(choir)).text, /The last line\./);

    const good = readFileSync(file, 'utf8');
    await page.after(() => writeFileSync(file, good.replace('headline:', 'headlin<b>:')));
    const broken = await server.read(choir);
    assert.match(broken.text, /The last line\./);
    assert.match(broken.text, /role="alert"[\s\S]*stories\/choir\.md:2:1[\s\S]*headlin&lt;b&gt;/);
    assert.match(server.said(), /stories\/choir\.md:2:1 /);
    await page.after(() => writeFileSync(file, good));
    assert.doesNotMatch((await server.read(choir)).text, /role="alert"/);

    await page.after(() => rmSync(file));
    assert.equal((await server.read(choir)).status, 404);
    page.close();
  });

  test('shows pictures in the versions that readers will get', async () => {
    const { text } = await server.read('/2026/02/01/pictures/');
    const versions = [...text.matchAll(/(\/media\/\S+\.avif) \d+w/g)].map(([, path = '']) => path);
    assert.equal(versions.length, 4);
    const answers = await Promise.all(versions.map((path) => server.read(path)));
    assert.deepEqual(
      answers.map(({ status, headers }) => `${status} ${headers.get('content-type')}`),
      versions.map(() => '200 image/avif'),
    );
    const drawing = /src="(\/media\/[^"]+\.svg)"/.exec(text)?.[1] ?? '';
    assert.doesNotMatch((await server.read(drawing)).text, /evil/);
    assert.equal((await server.read(versions[0]?.replace('.480.', '.481.') ?? '')).status, 404);
  });

  test('draws cards when they are asked for, of drafts too, and none where nothing is', async () => {
    const bridge = '/2026/02/06/bridge/';
    const { text } = await server.read(bridge);
    const [quotation = ''] = /quotes\/q-[a-z2-7]{8}\//.exec(text) ?? [];
    for (const page of [bridge, bridge + quotation, '/2026/02/20/draft/']) {
      const { status, headers } = await server.read(`${page}card.png`);
      assert.deepEqual([status, headers.get('content-type')], [200, 'image/png'], page);
    }
    assert.equal((await server.read('/2026/02/06/nothing/card.png')).status, 404);
  });
});

describe('stet dev, started on a mistake', () => {
  test('shows what is wrong with a broken site.yaml from the start, then the site once it is mended', async () => {
    using site = scratchSite('harbour');
    const file = join(site.content, 'site.yaml');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('name:', 'nam<i>:'));
    const server = await serve(site, ['dev']);
    const broken = await server.read('/');
    assert.equal(broken.status, 503);
    assert.match(broken.text, /role="alert"[\s\S]*site\.yaml:1:1[\s\S]*nam&lt;i&gt;/);
    const page = await openPage(server.base);
    await page.after(() => writeFileSync(file, good));
    const front = await server.read('/');
    assert.deepEqual([front.status, /Harbour Courier/.test(front.text)], [200, true]);
    page.close();
    await server.stop();
  });
});

describe('stet preview', () => {
  test('takes the next free port, says so, and serves the site under a path as at the root', async () => {
    using site = scratchSite('harbour');
    assert.equal((await build(site)).code, 0);
    const other = createServer();
    const taken = await listen(other, 4400);
    const server = await serve(site, ['preview', '--under', 'so/me']);
    other.close();
    assert.match(server.said(), taken === 4400 ? /Port 4400 is taken\./ : /The site is at/);
    const story = await server.read('/so/me/2026/02/06/bridge/');
    assert.equal(story.status, 200);
    const style = /src="([^"]+\.svg)"/.exec(story.text)?.[1] ?? '';
    const picture = new URL(style, `${server.base}/so/me/2026/02/06/bridge/`).pathname;
    assert.ok(picture.startsWith('/so/me/media/'), picture);
    assert.equal((await server.read(picture)).status, 200);
    assert.equal((await server.read('/so/me/nothing/')).status, 404);
    assert.equal((await server.read('/2026/02/06/bridge/')).status, 404);
    assert.equal((await server.stop()).code, 0);
  });

  test('says what to do where nothing is printed yet', async () => {
    using site = scratchSite('harbour');
    const { code, errors } = await start(site, ['preview']).ended;
    assert.equal(code, 1);
    assert.match(errors, /holds no printed site\. Print one first: npm run build\./);
  });
});
