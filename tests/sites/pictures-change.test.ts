// Owns the proof that versions of pictures come and go with their stories, and that a picture which cannot
// be shown stops the publication.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openStore } from '../../src/edition/store.ts';
import { build, bytesOf, cleanBytes, printedSite } from './printing.ts';
import {
  about,
  colours,
  drawing,
  frames,
  illustrated,
  photograph,
  published,
  samplePictures,
  versions,
} from './sample-pictures.ts';

const few = ['photo.JPG', 'moving.gif', 'spans.svg'];

describe('pictures that come and go', { concurrency: 2 }, () => {
  test('go with their story, are made anew when they change, and not when they come back', async () => {
    using site = illustrated(await samplePictures(), few);
    await build(site);
    const before = versions(site);
    const story = join(site.content, 'stories/2026/pictures.md');
    const text = readFileSync(story, 'utf8');
    rmSync(story);
    await build(site);
    assert.deepEqual(
      [...published(site).keys()].filter((name) => /^(?:photo|moving|spans)\./.test(name)),
      [],
    );
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
    writeFileSync(story, text);
    await build(site);
    assert.deepEqual(versions(site), before);
    const other = await colours(800, 600).jpeg().toBuffer();
    writeFileSync(join(site.content, 'stories/2026/photo.JPG'), other);
    await build(site);
    assert.equal((await about(site, 'photo.jpg')).width, 800);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
    const gone = Object.keys(before).filter((name) => versions(site)[name] === undefined);
    assert.ok(gone.length > 0, 'versions of the old photograph are forgotten');
  });

  test('a build that is killed while it makes them is made good by the next', async () => {
    using site = illustrated(await samplePictures(), few);
    const half = join(site.folder, '.stet/pictures/0-1.2.half');
    await build(site);
    const bytes = bytesOf(site.out);
    // As a kill leaves them: a folder half full, and one picture not made.
    const [first = ''] = readdirSync(join(site.folder, '.stet/pictures'));
    rmSync(join(site.folder, '.stet/pictures', first), { recursive: true });
    writeFileSync(half, 'half');
    rmSync(site.out, { recursive: true });
    await build(site);
    assert.deepEqual(bytesOf(site.out), bytes);
    assert.ok(!versions(site)['0-1.2.half']);
  });
});

describe('a picture that cannot be shown', { concurrency: 2 }, () => {
  const damaged: Record<string, () => Promise<Buffer>> = {
    'cut.jpg': async () => half(await photograph()),
    'cut.png': async () => half(await colours(300, 200).png().toBuffer()),
    'cut.webp': async () => half(await colours(300, 200).webp().toBuffer()),
    'cut.avif': async () => half(await colours(300, 200).avif({ effort: 0 }).toBuffer()),
    'cut.gif': async () => half(await frames()),
    'drawing.png': async () => Buffer.from(drawing),
    'words.jpg': async () => Buffer.from('words'),
  };

  test('stops the publication when it is read, with dist as it was, and is read once', async () => {
    using site = await printedSite();
    const before = bytesOf(site.out);
    const folder = join(site.content, 'stories/2026');
    for (const [name, bytes] of Object.entries(damaged)) {
      writeFileSync(join(folder, name), await bytes());
    }
    const { code, said } = await build(site);
    assert.equal(code, 1);
    for (const name of Object.keys(damaged)) {
      assert.match(said, new RegExp(`content/stories/2026/${name}  This picture cannot be read`));
    }
    assert.equal(said.match(/\[picture\/unreadable\]/g)?.length, Object.keys(damaged).length);
    assert.deepEqual(bytesOf(site.out), before);
    const store = openStore(join(site.folder, '.stet/edition.sqlite'));
    const known = store.all('SELECT path FROM media WHERE trouble IS NOT NULL');
    store.close();
    assert.equal(known.length, Object.keys(damaged).length);
    assert.equal((await build(site)).said, said);
  });
});

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * 0.6));
}
