// Owns the tests of who sees a story: drafts, embargoes, withdrawals, and pages that outlive them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Newsroom, noon } from './newsroom.ts';

const address = '/2026/02/06/bridge/';
const hour = 3_600_000;

async function inNewsroom(work: (newsroom: Newsroom) => Promise<void>): Promise<void> {
  const newsroom = new Newsroom();
  try {
    newsroom.write('people/ada.md', '---\nname: Ada Stone\n---\nWrites.\n');
    await work(newsroom);
  } finally {
    newsroom.close();
  }
}

/** All that the site says, as one text. */
function everything({ edition }: Newsroom): string {
  const answers = [...edition.addresses()].map((one) => edition.answer(one) ?? one);
  return JSON.stringify([answers, edition.frame()]);
}

describe('a draft', () => {
  test('is in no output', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge', {
        status: 'draft',
        headline: 'Secret words',
        topics: ['Rail'],
        thread: 'works',
        aliases: ['/old/'],
      });
      await newsroom.gather();
      assert.doesNotMatch(everything(newsroom), /Secret|bridge|rail|works|old|2026/);
    }));

  test('is shown in a dev edition, and said to be one', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge', { status: 'draft' });
      await newsroom.gather({ hidden: true });
      assert.equal(newsroom.edition.story(address)?.hidden, 'draft');
      assert.equal(newsroom.edition.front().top.length, 1);
      await newsroom.gather();
      assert.equal(newsroom.edition.story(address), undefined);
    }));
});

describe('an embargo', () => {
  const embargo = new Date(noon + hour).toISOString();

  test('keeps a story out of everything, and the end of it is told', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge', { embargo, headline: 'Secret words' });
      const { nextEmbargo } = await newsroom.gather();
      assert.equal(nextEmbargo, '2026-03-01T14:00:00+01:00');
      assert.doesNotMatch(everything(newsroom), /Secret|bridge/);
    }));

  test('ends by itself: the next run publishes the story though nobody edited a file', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge', { embargo });
      await newsroom.gather();
      newsroom.settle();
      newsroom.now += hour;
      const { parsed, nextEmbargo } = await newsroom.gather();
      assert.deepEqual({ parsed, nextEmbargo }, { parsed: 0, nextEmbargo: undefined });
      assert.ok(newsroom.edition.story(address));
      const stale = newsroom.edition.stale();
      for (const touched of [address, `${address}story.json`, '/', '/desks/world/', '/archive/']) {
        assert.ok(stale.includes(touched), touched);
      }
    }));

  test('holds again when the clock is set back', () =>
    inNewsroom(async (newsroom) => {
      newsroom.now += hour;
      newsroom.story('bridge', { embargo });
      await newsroom.gather();
      newsroom.now -= hour;
      await newsroom.gather();
      assert.equal(newsroom.edition.story(address), undefined);
    }));
});

describe('a withdrawn story', () => {
  const fields = {
    ...{ headline: 'Bridge falls', standfirst: 'Private standfirst', topics: ['Rail'] },
    ...{ by: ['ada'], thread: 'works', aliases: ['/old/'], points: ['Private point'] },
    corrections: [{ date: '2026-02-07', text: 'Private correction' }],
    sources: [{ title: 'Private source' }],
  };
  const body = 'Private words. :said["Private saying,"]{by="Ann Lee"} she said.\n\n## Private part';

  test('answers with headline, date and reason, and nothing else of it is anywhere', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge', fields, body);
      await newsroom.gather();
      assert.match(everything(newsroom), /Private words/);
      newsroom.story(
        'bridge',
        { ...fields, status: 'withdrawn', withdrawn: 'It never fell.' },
        body,
      );
      await newsroom.gather();
      const answer = newsroom.edition.story(address);
      assert.equal(answer?.story.headline, 'Bridge falls');
      assert.equal(answer.story.withdrawn, 'It never fell.');
      assert.equal(answer.story.published.day, '2026-02-06');
      assert.doesNotMatch(everything(newsroom), /Private|Ann Lee/);
    }));

  test('names no list that it alone was in', () =>
    inNewsroom(async (newsroom) => {
      const gone = { ...fields, status: 'withdrawn', withdrawn: 'It never fell.' };
      newsroom.story('bridge', gone, body);
      newsroom.story('ferry', { topics: ['Boats'] });
      await newsroom.gather();
      for (const list of ['/topics/rail/', '/threads/works/', '/topics/boats/']) {
        const [page, feed] = [list, `${list}feed.atom`].map((at) => newsroom.edition.answer(at));
        assert.ok(page?.page === 'list' && feed?.page === 'feed', list);
        const name = list === '/topics/boats/' ? 'Boats' : 'Nothing is here any more';
        assert.deepEqual([page.name, feed.name], [name, name]);
      }
    }));

  test('keeps every page alive that was its own, empty', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('bridge', fields, body);
      await newsroom.gather();
      const before = [...newsroom.edition.addresses()];
      newsroom.story(
        'bridge',
        { ...fields, status: 'withdrawn', withdrawn: 'It never fell.' },
        body,
      );
      await newsroom.gather();
      // Whom it quoted is known no more; where that was published, the ledger lets the addresses stand.
      // A sitemap lists only what search engines may show.
      const quoted = /\/quotes\/|^\/said\/.|^\/sitemap\/2026-02\.xml$/;
      assert.deepEqual(
        [...newsroom.edition.addresses()],
        before.filter((one) => !quoted.test(one)),
      );
      const { edition } = newsroom;
      assert.deepEqual(edition.day('/2026/02/06/')?.stories, []);
      assert.deepEqual(edition.month('/2026/02/')?.days, []);
      assert.deepEqual(edition.year('/2026/')?.months, []);
      for (const list of ['/topics/rail/', '/threads/works/', '/by/ada/', '/desks/world/']) {
        assert.deepEqual(edition.list(list)?.stories, [], list);
        assert.equal(edition.listMonth(`${list}2026-02/`)?.stories.length, 0, list);
      }
      assert.deepEqual(edition.corrections('/corrections/')?.entries, []);
      assert.deepEqual(edition.corrections('/corrections/2026-02/')?.entries, []);
      assert.equal(edition.alias('/old/')?.target, address);
    }));
});

test('every desk and person has a page before any story has them', () =>
  inNewsroom(async (newsroom) => {
    await newsroom.gather();
    assert.equal(newsroom.edition.list('/desks/sport/')?.count, 0);
    assert.equal(newsroom.edition.list('/by/ada/')?.person?.name, 'Ada Stone');
    assert.equal(newsroom.edition.list('/topics/rail/'), undefined);
    assert.equal(newsroom.edition.digest('/nowhere/'), undefined);
  }));
