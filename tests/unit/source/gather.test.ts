// Owns the tests of gathering: what is read and parsed again, and what a stop leaves untouched.
import assert from 'node:assert/strict';
import { existsSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { inNewsroom, storyText, type Newsroom } from '../edition/newsroom.ts';

const old = new Date('2026-01-01T00:00:00Z');

/** A small real picture: one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Makes every file of a newsroom look as if nobody had written it lately. */
function age(newsroom: Newsroom, ...paths: string[]): void {
  for (const path of paths) utimesSync(join(newsroom.content, path), old, old);
}

describe('gathering', () => {
  test('a second run parses nothing', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge');
      newsroom.story('ferry');
      assert.equal((await newsroom.gather()).parsed, 2);
      const again = await newsroom.gather();
      assert.equal(again.parsed, 0);
      assert.equal(again.stories, 2);
    }));

  test('a file that was touched and not changed is not parsed', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge');
      await newsroom.gather();
      utimesSync(join(newsroom.content, 'stories/bridge.md'), new Date(), new Date());
      assert.equal((await newsroom.gather()).parsed, 0);
    }));

  test('a change that keeps size and time is seen while the file is young', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge', { headline: 'One' });
      await newsroom.gather();
      const now = new Date();
      utimesSync(join(newsroom.content, 'stories/bridge.md'), now, now);
      await newsroom.gather();
      newsroom.story('bridge', { headline: 'Two' });
      utimesSync(join(newsroom.content, 'stories/bridge.md'), now, now);
      await newsroom.gather();
      assert.equal(newsroom.edition.story('/2026/02/06/bridge/')?.story.headline, 'Two');
    }));

  test('an old file with its old size and time is not even read', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge', { headline: 'One' });
      age(newsroom, 'stories/bridge.md');
      await newsroom.gather();
      newsroom.story('bridge', { headline: 'Two' });
      age(newsroom, 'stories/bridge.md');
      await newsroom.gather();
      assert.equal(newsroom.edition.story('/2026/02/06/bridge/')?.story.headline, 'One');
    }));

  test('worker threads and the main thread come to the same edition', () =>
    inNewsroom(async (newsroom) => {
      for (let number = 0; number < 90; number++) {
        newsroom.story(`story-${number}`, { topics: [`Topic ${number % 7}`] });
      }
      const { parsed } = await newsroom.gather({ workers: 2 });
      assert.equal(parsed, 90);
      const here = newsroom.fresh({ parsed: false });
      await newsroom.gather({ store: here, workers: 0 });
      const digests = (store: typeof here): unknown[] =>
        store.all('SELECT path, parsed, address, surface FROM story ORDER BY path');
      assert.deepEqual(digests(newsroom.store), digests(here));
      here.close();
    }));

  test('a stop leaves the edition as it was, and keeps what was parsed', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge', { headline: 'One' });
      await newsroom.gather();
      const before = newsroom.edition.digest('/2026/02/06/bridge/');
      newsroom.story('bridge', { headline: 'Two' });
      newsroom.story('bad', { desk: 'wrld' });
      const refused = await newsroom.gather();
      assert.deepEqual(
        refused.problems.map(({ id }) => id),
        ['edition/desk'],
      );
      assert.equal(newsroom.edition.digest('/2026/02/06/bridge/'), before);
      newsroom.story('bad', { desk: 'world' });
      const mended = await newsroom.gather();
      assert.equal(mended.parsed, 1);
      assert.equal(newsroom.edition.story('/2026/02/06/bridge/')?.story.headline, 'Two');
    }));

  test('problems of unchanged files are told at every run', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bad', { published: '2 Jan 2026' });
      newsroom.story('other', { topics: ['Rail'] });
      newsroom.story('third', { topics: ['rail'] });
      const first = await newsroom.problems();
      assert.ok(first.includes('story/date') && first.includes('edition/topic-spelling'));
      assert.deepEqual(await newsroom.problems(), first);
      newsroom.remove('stories/bad.md');
      assert.deepEqual(await newsroom.problems(), ['edition/topic-spelling']);
      assert.deepEqual(await newsroom.problems(), ['edition/topic-spelling']);
    }));

  test('a wrong site.yaml is told together with the problems of stories', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bad', { published: '2 Jan 2026' });
      newsroom.write('site.yaml', 'nam: The Courier\n');
      const ids = await newsroom.problems();
      assert.ok(ids.includes('story/date') && ids.includes('site/field'), ids.join());
    }));

  test('a story that cannot be parsed is not called missing', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge', { related: ['ferry'] }, 'See [it](ferry.md).');
      newsroom.story('ferry', { published: 'soon' });
      assert.deepEqual(await newsroom.problems(), ['story/date']);
    }));

  test('what a stopped story refers to is looked for all the same', () =>
    inNewsroom(async (newsroom) => {
      const fields = { headline: undefined, desk: 'wrld', by: ['nobody'], related: ['lock'] };
      newsroom.story('bridge', fields, 'See [it](/nowhere/).');
      assert.deepEqual(await newsroom.problems(), [
        'edition/desk',
        'edition/link',
        'edition/person',
        'edition/story',
        'story/missing',
      ]);
    }));

  test('a picture that changes or goes is seen by the story that shows it', () =>
    inNewsroom(async (newsroom) => {
      newsroom.write('stories/a.png', png);
      newsroom.story('bridge', { picture: { file: 'a.png', alt: 'A bridge', credit: 'Ann' } });
      assert.deepEqual(await newsroom.problems(), []);
      const picture = newsroom.edition.story('/2026/02/06/bridge/')?.story.picture;
      assert.equal(picture?.file.width, 1);
      assert.deepEqual(
        [...newsroom.edition.media()].map(({ path }) => path),
        ['stories/a.png'],
      );
      newsroom.write('stories/a.png', 'no picture');
      assert.ok((await newsroom.problems()).includes('picture/unreadable'));
      newsroom.remove('stories/a.png');
      assert.deepEqual(await newsroom.problems(), ['story/file-missing']);
    }));

  test('what editors leave beside a story is no story', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge');
      for (const name of ['.bridge.md.swp', 'bridge.md~', '#bridge.md#', '.#bridge.md', '4913']) {
        newsroom.write(`stories/${name}`, 'half a');
      }
      const { stories, problems } = await newsroom.gather();
      assert.deepEqual({ stories, problems }, { stories: 1, problems: [] });
    }));

  test('a folder that is linked in is read, and one that leads in a circle is told', () =>
    inNewsroom(async (newsroom) => {
      newsroom.write('../elsewhere/bridge.md', storyText());
      symlinkSync(join(newsroom.folder, 'elsewhere'), join(newsroom.content, 'stories/linked'));
      assert.equal((await newsroom.gather()).stories, 1);
      symlinkSync(newsroom.content, join(newsroom.content, 'stories/circle'));
      assert.deepEqual(await newsroom.problems(), ['source/loop']);
    }));

  test('a run that is stopped keeps what it had parsed and changes no edition', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('first');
      await newsroom.gather();
      for (let number = 0; number < 20; number++) newsroom.story(`story-${number}`);
      const stop = new AbortController();
      const { gather } = await import('../../../src/source/gather.ts');
      const { content, store, now } = newsroom;
      const stopped = await gather({
        ...{ content, store, now, workers: 0, hidden: false, signal: stop.signal },
        progress: (done) => {
          if (done === 5) stop.abort();
        },
      });
      assert.equal(stopped.parsed, 4, 'the fifth file read was known');
      assert.equal(newsroom.edition.front().top.length, 1);
      assert.equal((await newsroom.gather()).parsed, 16);
      assert.equal(newsroom.edition.front().top.length, 7);
    }));

  test('a cache that is no database is made anew', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge');
      const path = join(newsroom.folder, 'other.sqlite');
      writeFileSync(path, 'This is no database at all, it is a text.'.repeat(200));
      const { openStore } = await import('../../../src/edition/store.ts');
      const store = openStore(path);
      assert.equal((await newsroom.gather({ store })).parsed, 1);
      store.close();
      assert.ok(existsSync(path));
    }));

  test('a content folder that is missing is told, and the edition stays', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge');
      await newsroom.gather();
      renameSync(newsroom.content, join(newsroom.folder, 'away'));
      assert.deepEqual(await newsroom.problems(), ['source/content']);
      assert.equal(newsroom.edition.front().top.length, 1);
      rmSync(join(newsroom.folder, 'away'), { recursive: true });
    }));
});
