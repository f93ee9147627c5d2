// Owns the proof that the index of search holds what is published and no more, that a publication makes of
// it what changed alone, and that it ends in the same bytes as one from nothing.
import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { build, bytesOf, cleanBytes, printedSite, scratchSite, type Scratch } from './printing.ts';

const choir = 'stories/choir.md';

/** Folders of the index with the headlines of what can be found in each. */
function folders({ out }: Scratch): Record<string, string[]> {
  const list = join(out, 'search/index.json');
  if (!existsSync(list)) return {};
  // The cast: as src/press/search.ts writes it.
  const { parts } = JSON.parse(readFileSync(list, 'utf8')) as { parts: { folder: string }[] };
  return Object.fromEntries(
    parts.map(({ folder }) => {
      const files = readdirSync(join(out, 'search', folder));
      const results = files.filter((file) => file.endsWith('.pf_fragment'));
      return [folder, results.map((file) => headlineIn(join(out, 'search', folder, file))).sort()];
    }),
  );
}

function headlineIn(file: string): string {
  // The cast: as src/search/pagefind-files.ts writes it.
  return (JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as { headline: string })
    .headline;
}

/** Names of parts without the digest of what they hold. */
const partsIn = (site: Scratch): string[] =>
  Object.keys(folders(site)).map((folder) => folder.replace(/-[0-9a-f]{8}$/, ''));

function edit(site: Scratch, path: string, change: (text: string) => string): void {
  const file = join(site.content, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

async function published(site: Scratch, args: string[] = []): Promise<void> {
  const { code, said, errors } = await build(site, args);
  assert.equal(code, 0, said + errors);
}

describe('the index of search', { concurrency: 2 }, () => {
  test('holds every published story once, by year, month and day, and nothing hidden', async () => {
    using site = await printedSite();
    assert.deepEqual(partsIn(site), ['2025', '2026', '2026-02', '2026-02-10']);
    const all = Object.values(folders(site)).flat();
    assert.equal(new Set(all).size, all.length);
    assert.equal(all.length, 6);
    assert.ok(all.some((headline) => headline.includes('choir')));
    const kept = bytesOf(join(site.out, 'search'));
    await published(site);
    assert.deepEqual(bytesOf(join(site.out, 'search')), kept);
  });

  test('is made anew for the year of an edited story alone, and ends as one from nothing', async () => {
    using site = await printedSite();
    const before = Object.keys(folders(site));
    appendFileSync(join(site.content, choir), '\nAn encore followed.\n');
    await published(site);
    const after = Object.keys(folders(site));
    const changed = after.filter((folder) => !before.includes(folder));
    assert.deepEqual(
      changed.map((folder) => folder.slice(0, 5)),
      ['2025-'],
    );
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });

  test('opens a day for a newer story, closes the one before, and takes it back', async () => {
    using site = scratchSite('harbour');
    edit(site, 'site.yaml', (text) => `${text}cards: off\n`);
    await published(site);
    const first = bytesOf(site.out);
    const text = readFileSync(join(site.content, choir), 'utf8');
    const newer = join(site.content, 'stories/newer.md');
    writeFileSync(newer, text.replace('2025-12-20', '2026-02-14').replace('again', 'once more'));
    await published(site);
    assert.deepEqual(partsIn(site), ['2025', '2026', '2026-02', '2026-02-14']);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
    rmSync(newer);
    await published(site);
    assert.deepEqual(bytesOf(site.out), first);
  });

  test('follows the name of a writer and loses a story that is withdrawn', async () => {
    using site = await printedSite();
    edit(site, 'people/m-okafor.md', (text) => text.replace(/^name: .*/m, 'name: Maria Okafor'));
    edit(site, choir, (text) =>
      text.replace('kind: review', 'status: withdrawn\nwithdrawn: Not so.'),
    );
    await published(site);
    assert.deepEqual(partsIn(site), ['2026', '2026-02', '2026-02-10']);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });

  test('comes back whole where the printed folder or what was kept of it is gone', async () => {
    using site = await printedSite();
    const first = bytesOf(site.out);
    rmSync(site.out, { recursive: true });
    await published(site);
    assert.deepEqual(bytesOf(site.out), first);
    rmSync(join(site.folder, '.stet/search'), { recursive: true });
    await published(site, ['--clean']);
    assert.deepEqual(bytesOf(site.out), first);
  });

  test('goes with the page of search where site.yaml says so', async () => {
    using site = await printedSite();
    edit(site, 'site.yaml', (text) => `${text}search: off\n`);
    await published(site);
    assert.equal(existsSync(join(site.out, 'search')), false);
    assert.doesNotMatch(
      readFileSync(join(site.out, 'index.html'), 'utf8'),
      /search\/|rel="search"/,
    );
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });
});
