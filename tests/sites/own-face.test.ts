// Owns the proof that a publication's own typeface reaches its pages, alone and whole.
import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { build, bytesOf, cleanBytes, scratchSite } from './printing.ts';

const faces = resolve('src/faces');

test('pages are set in the typeface that site.yaml names, and ask for no other', async () => {
  using site = scratchSite('harbour');
  assert.equal((await build(site)).code, 0);

  const slanted = join(site.content, 'courier-slanted.woff2');
  copyFileSync(join(faces, 'newsreader-further-italic.woff2'), slanted);
  const named = 'face: { text: Harbour Courier, files: [courier-slanted.woff2] }\n';
  appendFileSync(join(site.content, 'site.yaml'), named);
  const { code, errors } = await build(site);
  assert.equal(code, 0, errors);

  const [file, more] = readdirSync(join(site.out, 'media')).filter((one) => /woff2$/.test(one));
  assert.match(file ?? '', /^[0-9a-f]{16}-courier-slanted\.woff2$/);
  assert.equal(more, undefined);
  assert.deepEqual(readFileSync(join(site.out, 'media', file ?? '')), readFileSync(slanted));
  const pages = readdirSync(site.out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(site.out, path), 'utf8') }))
    // An old address shows nothing but where it leads; where nothing is, and in a frame on another's
    // page, nothing is fetched.
    .filter(({ path, html }) => path !== '404.html' && !html.includes('http-equiv="refresh"'))
    .filter(({ path }) => !path.endsWith('embed/index.html'));
  assert.ok(pages.length > 10);
  for (const { path, html } of pages) {
    assert.match(
      html,
      new RegExp(`src:url\\([./a-z:]*/media/${file}\\) format\\('woff2'\\)`),
      path,
    );
    assert.ok(html.includes(":root{--face:'Harbour Courier'}"), path);
    assert.doesNotMatch(html, /@font-face\s*{[^}]*Newsreader/, path);
  }
  assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
});
