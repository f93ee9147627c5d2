// Owns the check of what others show of a link to the site, read by two programs that do: each fetches
// pages of a served folder, and finds a full card there.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import ogs from 'open-graph-scraper';
import sharp from 'sharp';
import { unfurl } from 'unfurl.js';
import { staticServer } from '../../src/press/serve.ts';

const place = mkdtempSync(join(tmpdir(), 'stet-shown-'));
const under = '/paper/';
let server: Server;
let root: string;

const files: Readonly<Record<string, string>> = {
  'site.yaml': `name: The Harbour Gazette
description: News of the harbour & the town.
address: https://gazette.example/
licence: https://creativecommons.org/licenses/by/4.0/
publisher: { name: Gazette Press }
desks: [{ id: city, name: City }]
`,
  'people/a-marsh.md': `---
name: Anna Marsh
links: [https://example.org/marsh, https://social.example/@marsh]
---
Writes of the harbour.
`,
  'stories/gate.md': `---
headline: The east lock gate is shut for repairs & nobody knows for how long it will be
short: East lock gate shut
standfirst: 'Boats must use the "west" gate until Friday.'
desk: city
kind: analysis
topics: [Harbour, Repairs]
by: [a-marsh, { name: Pat O'Neil }]
published: 2026-05-04T09:30+01:00
corrections: [{ date: 2026-05-06, text: There are two gates. }]
---
It was shut. :said["It will hold, but we would rather not ask it to,"]{by="Joan Pike" role="lock keeper"} she said.
`,
};

before(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(place, 'content', path, '..'), { recursive: true });
    writeFileSync(join(place, 'content', path), text);
  }
  mkdirSync(join(place, 'dist'));
  server = staticServer({ folder: join(place, 'dist'), under });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  assert.ok(typeof at === 'object' && at !== null);
  root = `http://127.0.0.1:${at.port}${under}`;
  await build(root);
});

after(() => {
  server.close();
  rmSync(place, { recursive: true, force: true });
});

async function build(address: string): Promise<void> {
  const places = ['--content', 'content', '--out', 'dist', '--cache', 'cache'];
  const args = ['build', ...places, '--now', '2026-06-01T12:00Z', '--address', address];
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const run = spawn(process.execPath, [resolve('src/cli/stet.ts'), ...args], { cwd: place, env });
  let said = '';
  run.stdout.on('data', (text) => (said += String(text)));
  run.stderr.on('data', (text) => (said += String(text)));
  const code = await new Promise((done) => run.on('close', done));
  assert.equal(code, 0, said);
}

const story = '2026/05/04/gate/';

async function quotation(): Promise<string> {
  const page = await (await fetch(root + story)).text();
  const [, path] = new RegExp(`"${root}(${story}quotes/[^"/]+/)"`).exec(page) ?? [];
  assert.ok(path !== undefined, 'the story names the page of its quotation');
  return path;
}

/** Fetches a picture and looks at it. */
async function looked(
  url: string | undefined,
): Promise<{ width: number; height: number; format?: string }> {
  assert.ok(url !== undefined);
  const answer = await fetch(url);
  assert.equal(answer.status, 200, url);
  return sharp(Buffer.from(await answer.arrayBuffer())).metadata();
}

describe('open-graph-scraper', () => {
  test('finds the full card of a story', async () => {
    const { result } = await ogs({ url: root + story });
    assert.equal(result.ogTitle, 'East lock gate shut');
    assert.equal(result.ogDescription, 'Boats must use the “west” gate until Friday.');
    assert.equal(result.ogUrl, root + story);
    assert.equal(result.ogSiteName, 'The Harbour Gazette');
    assert.equal(result.ogType, 'article');
    assert.equal(result.twitterCard, 'summary_large_image');
    assert.equal(result.articleAuthor, `${root}by/a-marsh/`);
    assert.equal(result.articlePublishedTime, '2026-05-04T08:30:00+00:00');
    assert.equal(result.articleModifiedTime, '2026-05-06');
    assert.equal(result.articleSection, 'City');
    assert.equal(result.articleTag, 'Repairs');
    const [image] = result.ogImage ?? [];
    assert.match(image?.alt ?? '', /^The east lock gate is shut/);
    assert.deepEqual([String(image?.width), String(image?.height)], ['1200', '630']);
    const { width, height, format } = await looked(image?.url);
    assert.deepEqual([width, height, format], [1200, 630, 'png']);
  });

  test('finds the card of a quotation, with the words and who said them', async () => {
    const path = await quotation();
    const { result } = await ogs({ url: root + path });
    assert.equal(
      result.ogTitle,
      '“It will hold, but we would rather not ask it to” — Joan Pike, lock keeper',
    );
    assert.match(
      result.ogDescription ?? '',
      /^Joan Pike, lock keeper — The east lock gate is shut/,
    );
    assert.equal(result.ogUrl, root + path);
    const [image] = result.ogImage ?? [];
    assert.equal(image?.url, `${root}${path}card.png`);
    assert.equal(image.alt, result.ogTitle);
    assert.equal((await looked(image?.url)).width, 1200);
  });

  test('finds a modest one of the front page, a desk and a writer', async () => {
    for (const [path, title, type] of [
      ['', 'The Harbour Gazette', 'website'],
      ['desks/city/', 'City', 'website'],
      ['by/a-marsh/', 'Anna Marsh', 'profile'],
    ]) {
      const { result } = await ogs({ url: `${root}${path}` });
      assert.deepEqual(
        [result.ogTitle, result.ogType, result.ogUrl],
        [title, type, `${root}${path}`],
      );
      assert.ok((result.ogDescription ?? '') !== '');
    }
  });
});

describe('unfurl.js', () => {
  test('finds the full card of a story, and its icon', async () => {
    const { title, description, favicon, open_graph: card, ...rest } = await unfurl(root + story);
    assert.match(title ?? '', /^The east lock gate is shut for repairs & nobody/);
    assert.equal(description, 'Boats must use the “west” gate until Friday.');
    assert.equal(favicon, `${root}favicon.svg`);
    assert.equal(card?.title, 'East lock gate shut');
    assert.equal(card?.url, root + story);
    assert.equal(card?.images?.[0]?.url, `${root}${story}card.png`);
    assert.deepEqual([card?.images?.[0]?.width, card?.images?.[0]?.height], [1200, 630]);
    assert.equal(rest.author, 'Anna Marsh and Pat O’Neil');
  });

  test('finds the card of a quotation', async () => {
    const path = await quotation();
    const { open_graph: card, twitter_card: twitter } = await unfurl(root + path);
    assert.match(card?.title ?? '', /^“It will hold.*” — Joan Pike, lock keeper$/);
    assert.equal(card?.images?.[0]?.url, `${root}${path}card.png`);
    assert.equal(twitter?.card, 'summary_large_image');
  });
});

describe('who keeps the site beside their programs', () => {
  test('finds a manifest that holds under any path, and icons of the size that it tells', async () => {
    const url = `${root}manifest.webmanifest`;
    const answer = await fetch(url);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/manifest\+json/);
    // The cast: what is not so fails below.
    const manifest = (await answer.json()) as Record<string, string> & {
      icons: { src: string; sizes: string; type: string }[];
    };
    assert.equal(manifest['name'], 'The Harbour Gazette');
    assert.equal(new URL(manifest['start_url'] ?? '', url).href, root);
    assert.equal(new URL(manifest['scope'] ?? '', url).href, root);
    assert.deepEqual([manifest['lang'], manifest['dir']], ['en', 'ltr']);
    assert.ok(manifest.icons.length >= 3);
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height, format } = await looked(new URL(src, url).href);
      assert.equal(type, format === 'svg' ? 'image/svg+xml' : 'image/png');
      if (format === 'png') assert.equal(`${width}x${height}`, sizes);
    }
    const touch = await looked(`${root}apple-touch-icon.png`);
    assert.deepEqual([touch.width, touch.height], [180, 180]);
  });

  test('and who follows its writers finds their accounts and pages', async () => {
    const page = await (await fetch(root + story)).text();
    assert.match(page, /<meta name="fediverse:creator" content="@marsh@social\.example">/);
    assert.match(page, /<link rel="author" href="[./]+\/by\/a-marsh\/">/);
    assert.match(
      page,
      /<link rel="license" href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/">/,
    );
    assert.match(page, /<meta name="robots" content="max-image-preview:large">/);
  });
});
