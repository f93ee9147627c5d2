// Owns the proof that what lies in dist for hosts follows what was published: redirects, security.txt,
// packed files; and that nothing of it stays when it is wanted no more.
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  build,
  bytesOf,
  cleanBytes,
  printedSite,
  scratchSite,
  start,
  type Scratch,
} from './printing.ts';

function addAlias(site: Scratch, alias: string): void {
  const file = join(site.content, 'stories/choir.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('desk: culture', `desk: culture\naliases: [${alias}]`));
}

async function built(site: Scratch, ...args: string[]): Promise<void> {
  const { code, said, errors } = await build(site, args);
  assert.equal(code, 0, said + errors);
}

describe('dist', { concurrency: 2 }, () => {
  test('leads on from an address as soon as it is an old one, and no longer', async () => {
    using site = await printedSite();
    const line = '/alte-lieder/ /2025/12/20/choir/ 301\n';
    const redirects = (): string => readFileSync(join(site.out, '_redirects'), 'utf8');
    assert.ok(!redirects().includes(line));
    const before = readFileSync(join(site.content, 'stories/choir.md'));
    addAlias(site, '/alte-lieder/');
    await built(site);
    assert.ok(redirects().includes(line));
    assert.match(readFileSync(join(site.out, '.htaccess'), 'utf8'), /\^alte-lieder/);
    assert.match(readFileSync(join(site.out, 'vercel.json'), 'utf8'), /\/alte-lieder\//);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
    writeFileSync(join(site.content, 'stories/choir.md'), before);
    await built(site);
    assert.ok(!redirects().includes('alte-lieder'));
  });

  test('says where a fault in security is reported, until that runs out', async () => {
    using site = await printedSite();
    const settings = 'security: { contact: guard@harbour.example, expires: 2026-03-01 }\n';
    appendFileSync(join(site.content, 'site.yaml'), settings);
    await built(site);
    const file = join(site.out, '.well-known/security.txt');
    assert.equal(
      readFileSync(file, 'utf8'),
      [
        'Contact: mailto:guard@harbour.example',
        'Expires: 2026-03-01T00:00:00+00:00',
        'Preferred-Languages: en',
        'Canonical: https://harbour.example/news/.well-known/security.txt',
        '',
      ].join('\n'),
    );
    const late = await start(site, ['build', '--now', '2026-03-02T00:00Z']).ended;
    assert.equal(late.code, 0);
    assert.match(late.said, /\[site\/security-ended\]/);
    assert.ok(!existsSync(file));
  });

  test('holds text packed beside itself, made anew only where it changed, until it is not asked for', async () => {
    using site = await printedSite();
    await built(site, '--compress');
    const packed = Object.keys(bytesOf(site.out)).filter((file) => /\.(?:br|gz)$/.test(file));
    for (const page of ['index.html', 'feed.atom', '2025/12/20/choir/story.json']) {
      assert.ok(packed.includes(`${page}.br`) && packed.includes(`${page}.gz`), page);
    }
    for (const file of packed) {
      const bytes = readFileSync(join(site.out, file));
      const unpacked = file.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
      assert.deepEqual(unpacked, readFileSync(join(site.out, file.slice(0, -3))), file);
      assert.doesNotMatch(file, /\.(?:png|jpg|webp|avif|woff2|pf_\w+)\.(?:br|gz)$/);
    }
    const again = await build(site, ['--compress', '--json']);
    // The shape is the one that src/press/publish.ts documents as Published.
    assert.equal((JSON.parse(again.said) as { printed: number }).printed, 0);
    appendFileSync(join(site.content, 'stories/choir.md'), '\nA sentence more.\n');
    await built(site, '--compress');
    const clean = await cleanBytes(site, {}, ['--compress']);
    assert.deepEqual(bytesOf(site.out), clean);
    await built(site);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });
});

describe('stet hosting', { concurrency: 2 }, () => {
  test('prints what a server has to be told of the site as it was built last', async () => {
    using empty = scratchSite('harbour');
    using site = await printedSite();
    const early = await start(empty, ['hosting', 'nginx']).ended;
    assert.equal(early.code, 1);
    assert.match(early.errors, /Nothing was built yet/);
    addAlias(site, '/alte-lieder/');
    await built(site);
    const { code, said } = await start(site, ['hosting', 'nginx', '--root', '/srv/news']).ended;
    assert.equal(code, 0);
    assert.ok(said.includes('"/news/alte-lieder/" "/news/2025/12/20/choir/";'));
    assert.ok(said.includes('alias "/srv/news/";'));
    const other = await start(site, ['hosting', 'nginx', '--at', '/']).ended;
    assert.ok(other.said.includes('"/alte-lieder/" "/2025/12/20/choir/";'));
    const unknown = await start(site, ['hosting', 'iis']).ended;
    assert.equal(unknown.code, 1);
    assert.match(unknown.errors, /It knows apache, caddy/);
  });
});
