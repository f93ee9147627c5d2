// Owns the proof that press/quick-runtime.ts prints what Astro's own runtime prints, byte for byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import sharp from 'sharp';
import type { Block } from '../../src/story/story.ts';
import { sheetMark } from '../../src/site/address.ts';
import { compile } from '../../src/press/compile.ts';
import { projectFolder } from '../../src/press/project.ts';
import { everything } from './everything.ts';
import { now, scratchSite, start, type Scratch } from './printing.ts';

type Entry = typeof import('../../src/press/entry.ts');

/** Every type of block, so that a new one is forgotten neither here nor by the runtime. */
const types: Record<Block['type'], true> = {
  paragraph: true,
  subheading: true,
  'pull-quote': true,
  quotation: true,
  list: true,
  figure: true,
  video: true,
  audio: true,
  embed: true,
  table: true,
  code: true,
  facts: true,
  timeline: true,
  note: true,
  divider: true,
};

const quay = `---
headline: Pictures in many versions
standfirst: One moves.
desk: city
published: 2026-02-04
picture: { file: quay.png, alt: A quay, credit: us }
---
Words.

::figure[A quay]{file="quay.png" alt="A <quay>" credit="Photo: us"}

::figure[A mill]{file="mill.gif" alt="A mill" credit="Film: us"}

::video[The quay]{file="gate.mp4" captions="gate.vtt" poster="quay.png" credit="Film: us"}
`;

const arabic = `---
headline: الجسر مغلق
standfirst: حتى الربيع.
desk: city
language: ar
published: 2026-02-03
---
أغلق الجسر يوم الأحد، وتعبر السفن بدلا منه.
`;

async function writeStories({ content }: Scratch): Promise<void> {
  const folder = join(content, 'stories/2026');
  writeFileSync(join(folder, 'everything.md'), everything);
  writeFileSync(join(folder, 'arabic.md'), arabic);
  for (const name of ['gate.mp4', 'gate.vtt', 'horn.mp3', 'horn.txt']) {
    writeFileSync(join(folder, name), `WEBVTT ${name}`);
  }
  writeFileSync(join(folder, 'quay.md'), quay);
  const wide = { width: 800, height: 20, channels: 3, background: '#b3261e' } as const;
  const red = await sharp({ create: wide }).png().toBuffer();
  const black = await sharp({ create: { ...wide, background: '#1b1a17' } })
    .png()
    .toBuffer();
  writeFileSync(join(folder, 'quay.png'), red);
  await sharp([red, black], { join: { animated: true } }).toFile(join(folder, 'mill.gif'));
}

/** Compiles with Astro's own runtime, beside the project so that its packages are found. */
function compileByAstro(folder: string): string {
  const compiler = join(projectFolder, 'src/press/compiler.ts');
  const { status, stderr } = spawnSync(process.execPath, [compiler, folder], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, STET_RUNTIME: 'astro' },
  });
  assert.equal(status, 0, stderr);
  return join(folder, 'server/entry.mjs');
}

async function load(entry: string): Promise<Entry> {
  // The cast: the entry's own types, compiled.
  return (await import(pathToFileURL(entry).href)) as Entry;
}

/** The page with its styles in the places of their marks. */
function withSheets({ html, sheets }: { html: string; sheets: readonly string[] }): string {
  return sheets.reduce((page, css, number) => page.replace(sheetMark(number), () => css), html);
}

test('Every page is byte for byte what Astro itself would print', async () => {
  using site = scratchSite('harbour');
  await writeStories(site);
  const cache = join(site.folder, 'cache');
  const built = await start(site, ['build', '--now', now, '--cache', cache]).ended;
  assert.equal(built.code, 0, built.errors);
  process.env['STET_EDITION'] = join(cache, 'edition.sqlite');
  const folder = join(projectFolder, '.stet', `by-astro-${process.pid}`);
  try {
    const astro = await load(compileByAstro(folder));
    const quick = await load((await compile()).entry);
    const seen = new Set<string>();
    // Cards are pictures, which the press draws without a page.
    const addresses = [...quick.currentEdition().addresses()].filter(
      (address) => !address.endsWith('/card.png'),
    );
    for (const address of addresses) {
      const [ours, theirs] = [await quick.render(address), await astro.renderByAstro(address)];
      assert.equal(ours.status, theirs.status, address);
      const isPage = 'html' in ours;
      const type = isPage ? 'text/html' : ours.headers.get('content-type');
      assert.equal(type, theirs.headers.get('content-type'), address);
      const text = isPage ? withSheets(ours) : await ours.text();
      assert.equal(text, await theirs.text(), address);
      for (const [, type = ''] of text.matchAll(/"type":"([a-z-]+)"/g)) seen.add(type);
    }
    for (const nowhere of ['/no-such-page/', '/topics/none/', '/2026/02/06/none/story.txt']) {
      assert.equal((await quick.render(nowhere)).status, 404, nowhere);
    }
    assert.ok(addresses.length > 60);
    assert.deepEqual(
      Object.keys(types).filter((type) => !seen.has(type)),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
