// Owns the proof, by real builds, of which sitemaps a publication rewrites.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, bytesOf, scratchSite, type Bytes, type Scratch } from './printing.ts';

const hour = 60 * 60 * 1000;
const published = Date.parse('2026-04-01T09:00Z');

async function printed(site: Scratch, now: number): Promise<Bytes> {
  const at = new Date(now).toISOString();
  const { code, said, errors } = await build(site, ['--now', at]);
  assert.equal(code, 0, said + errors);
  return bytesOf(site.out);
}

/** Names of files whose bytes differ, of those that are for search engines. */
function rewritten(before: Bytes, after: Bytes): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => /sitemap/.test(name) && before[name] !== after[name]).sort();
}

function news(site: Scratch): string {
  return readFileSync(join(site.out, 'news-sitemap.xml'), 'utf8');
}

test('a sitemap is rewritten where its own stories change, that of news by the clock', async () => {
  using site = scratchSite('harbour');
  const first = await printed(site, published);

  // Words alone change no time.
  const stories = join(site.content, 'stories');
  appendFileSync(join(stories, '2026/bridge.md'), '\nA sentence more.\n');
  const edited = await printed(site, published);
  assert.deepEqual(rewritten(first, edited), []);

  // A story in a new month leaves the months before as they are.
  writeFileSync(
    join(stories, 'april.md'),
    '---\nheadline: April begins\nstandfirst: It does.\ndesk: city\n' +
      'published: 2026-04-01T09:00Z\n---\nIt begins.\n',
  );
  const added = await printed(site, published);
  assert.deepEqual(rewritten(edited, added), [
    'news-sitemap.xml',
    'sitemap.xml',
    'sitemap/2026-04.xml',
  ]);
  assert.match(news(site), /<news:title>April begins</);

  assert.deepEqual(rewritten(added, await printed(site, published + 47 * hour)), []);
  const later = await printed(site, published + 49 * hour);
  assert.deepEqual(rewritten(added, later), ['news-sitemap.xml']);
  assert.doesNotMatch(news(site), /April begins/);
  const others = Object.keys(later).filter(
    (name) =>
      !/^(?:news-sitemap\.xml|_stet\/.*|\.stet.*)$/.test(name) && later[name] !== added[name],
  );
  assert.deepEqual(others, [], 'the clock reaches nothing else');
});
