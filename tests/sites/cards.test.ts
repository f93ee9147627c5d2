// Owns the proof that cards are printed with their pages, drawn once for what they show, and gone with it.
import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { build, bytesOf, cleanBytes, printedSite, type Scratch } from './printing.ts';

const budget = 'stories/budget.md';

/** Every printed card, by its path in the printed folder. */
function cards({ out }: Scratch): string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('card.png'),
  );
}

/** When each card was drawn, by its file in the cache. */
function drawn({ folder }: Scratch): Map<string, bigint> {
  const kept = join(folder, '.stet/cards');
  if (!existsSync(kept)) return new Map();
  const files = readdirSync(kept, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file, statSync(file, { bigint: true }).mtimeNs]),
  );
}

/** The files of the cache that were written since. */
function drawnSince(site: Scratch, before: ReadonlyMap<string, bigint>): string[] {
  return [...drawn(site)].filter(([file, time]) => before.get(file) !== time).map(([file]) => file);
}

function edit(site: Scratch, path: string, change: (text: string) => string): void {
  const file = join(site.content, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

describe('cards', { concurrency: 2 }, () => {
  test('lie beside every story and every quotation, whole and under 120 KB', async () => {
    using site = await printedSite();
    const printed = cards(site);
    assert.ok(printed.some((path) => path.includes('/quotes/')));
    for (const path of printed) {
      const file = join(site.out, path);
      assert.ok(statSync(file).size < 120_000, path);
      const { width, height, format } = await sharp(file).metadata();
      assert.deepEqual([width, height, format], [1200, 630, 'png'], path);
    }
    const pages = readdirSync(site.out, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /^\d{4}\/\d\d\/\d\d\/[^/]+\/(?:quotes\/[^/]+\/)?index\.html$/.test(path),
    );
    assert.deepEqual(printed.map(dirname).sort(), pages.map(dirname).sort());
  });

  test('are drawn once: not for an edited body, not for a clean build, one for an edited headline', async () => {
    using site = await printedSite();
    const before = drawn(site);
    assert.equal(before.size, cards(site).length);
    edit(site, budget, (text) => `${text}\nA sentence more.\n`);
    assert.equal((await build(site)).code, 0);
    await build(site, ['--clean']);
    assert.deepEqual(drawnSince(site, before), []);

    const bytes = bytesOf(site.out);
    edit(site, budget, (text) => text.replace(/^headline: .*$/m, 'headline: Another headline'));
    assert.equal((await build(site)).code, 0);
    assert.equal(drawnSince(site, before).length, 1);
    const after = bytesOf(site.out);
    const changed = cards(site).filter((path) => bytes[path] !== after[path]);
    assert.equal(changed.length, 1);
    assert.match(changed[0] ?? '', /\/budget\/card\.png$/);
    assert.deepEqual(after, await cleanBytes(site));
  });

  test('go with their story, from the cache too, and all of them where site.yaml switches them off', async () => {
    using site = await printedSite();
    const all = cards(site).length;
    rmSync(join(site.content, budget));
    assert.equal((await build(site)).code, 0);
    assert.ok(!cards(site).some((path) => path.includes('/budget/')));
    assert.equal(drawn(site).size, cards(site).length);
    assert.ok(cards(site).length < all);

    appendFileSync(join(site.content, 'site.yaml'), 'cards: off\n');
    assert.equal((await build(site)).code, 0);
    assert.deepEqual(cards(site), []);
    assert.equal(drawn(site).size, 0);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });
});
