// Owns the proof of which stories a feed holds, and that what was corrected long after comes back into it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openEdition, type Edition } from '../../../src/edition/edition.ts';
import { inNewsroom, site, type Newsroom } from './newsroom.ts';

const correction = (date: string) => ({ corrections: [{ date, text: 'It was two.' }] });

/** The stories of a feed, in its order. */
function namesIn(edition: Edition, address = '/feed.atom'): string[] {
  const answer = edition.answer(address);
  assert.equal(answer?.page, 'feed', address);
  return answer.entries.map(({ story }) => story.name);
}

/** Five stories in five days, `a` the oldest; feeds of two. */
async function withFive(work: (newsroom: Newsroom) => Promise<void>): Promise<void> {
  await inNewsroom(async (newsroom) => {
    newsroom.write('site.yaml', `${site}feeds: { entries: 2 }\n`);
    for (const [number, name] of [...'abcde'].entries()) write(newsroom, name, number + 1);
    assert.deepEqual(await newsroom.problems(), []);
    await work(newsroom);
  });
}

function write(newsroom: Newsroom, name: string, day: number, more = {}): void {
  const desk = day % 2 === 1 ? 'city' : 'world';
  newsroom.story(name, { published: `2026-02-0${day}`, desk, topics: ['Rail'], ...more });
}

describe('a feed', () => {
  test('holds the newest, and those that were corrected since the oldest of them', () =>
    withFive(async (newsroom) => {
      assert.deepEqual(namesIn(newsroom.edition), ['e', 'd']);
      write(newsroom, 'a', 1, correction('2026-02-02'));
      write(newsroom, 'b', 2, correction('2026-02-06T10:00Z'));
      write(newsroom, 'd', 4, correction('2026-02-06'));
      await newsroom.gather();
      const { edition } = newsroom;
      assert.deepEqual(namesIn(edition), ['e', 'd', 'b']);
      assert.deepEqual(namesIn(edition, '/topics/rail/feed.json'), ['e', 'd', 'b']);
      assert.deepEqual(namesIn(edition, '/desks/city/feed.rss'), ['e', 'c']);
      assert.deepEqual(namesIn(edition, '/feed/2026-02.atom'), ['e', 'd', 'c', 'b', 'a']);
    }));

  test('holds a story that was corrected on the day of all that is newer', () =>
    withFive(async (newsroom) => {
      write(newsroom, 'a', 1, correction('2026-02-06'));
      newsroom.story('f', { published: '2026-02-06T10:00Z' });
      newsroom.story('g', { published: '2026-02-06T11:00Z' });
      await newsroom.gather();
      assert.deepEqual(namesIn(newsroom.edition), ['g', 'f', 'a']);
    }));

  test('holds no more corrected stories than new ones, those that were corrected last', () =>
    withFive(async (newsroom) => {
      for (const [day, name] of [...'abc'].entries()) {
        write(newsroom, name, day + 1, correction(`2026-02-1${3 - day}`));
      }
      await newsroom.gather();
      assert.deepEqual(namesIn(newsroom.edition), ['e', 'd', 'b', 'a']);
    }));

  test('lets a corrected story go when as many new ones have come since', () =>
    withFive(async (newsroom) => {
      write(newsroom, 'a', 1, correction('2026-02-06'));
      await newsroom.gather();
      assert.deepEqual(namesIn(newsroom.edition), ['e', 'd', 'a']);
      newsroom.settle();
      write(newsroom, 'f', 7);
      write(newsroom, 'g', 8);
      await newsroom.gather();
      assert.deepEqual(namesIn(newsroom.edition), ['g', 'f']);
      const stale = newsroom.edition.stale();
      for (const feed of ['/feed.atom', '/topics/rail/feed.rss']) assert.ok(stale.includes(feed));
    }));

  test('that has a corrected story knows when that is edited, named anew or withdrawn', () =>
    withFive(async (newsroom) => {
      const corrected = correction('2026-02-09');
      write(newsroom, 'a', 1, corrected);
      await newsroom.gather();
      const changes = [
        { headline: 'Another' },
        { topics: ['Rail', 'Ports'] },
        { status: 'withdrawn', withdrawn: 'It was wrong.' },
      ];
      for (const change of changes) {
        newsroom.settle();
        const before = newsroom.edition.digest('/topics/rail/feed.atom');
        write(newsroom, 'a', 1, { ...corrected, ...change });
        await newsroom.gather();
        assert.ok(newsroom.edition.stale().includes('/topics/rail/feed.json'));
        assert.notEqual(newsroom.edition.digest('/topics/rail/feed.atom'), before);
        const afresh = newsroom.fresh({ parsed: false });
        await newsroom.gather({ store: afresh });
        const edition = openEdition(afresh);
        assert.deepEqual(newsroom.edition.answer('/feed.atom'), edition.answer('/feed.atom'));
        afresh.close();
      }
      assert.deepEqual(namesIn(newsroom.edition), ['e', 'd']);
    }));
});
