// Owns the proof of what becomes of lists that have nothing any more: what leads on, what stands empty
// without a name, and what is forgotten with a withdrawn story.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openEdition } from '../../../src/edition/edition.ts';
import { site } from '../edition/newsroom.ts';
import { inPublishingNewsroom, type PublishingNewsroom } from './publishing-newsroom.ts';

const said = (by: string): string =>
  `She told us :said["that nobody was ever in danger"]{by="${by}"} at noon.`;
const empty = 'Nothing is here any more';

async function published(work: (newsroom: PublishingNewsroom) => Promise<void>): Promise<void> {
  await inPublishingNewsroom(async (newsroom) => {
    newsroom.story('bridge', { topics: ['Dow family'], thread: 'dow' }, said('Martin Dow'));
    newsroom.story('ferry', {}, said('Joan Pike'));
    await newsroom.publish();
    newsroom.settle();
    await work(newsroom);
  });
}

function textOf(newsroom: PublishingNewsroom): string {
  return JSON.stringify([...newsroom.ledger()]);
}

/** That what is stale and what is listed are the same as in an edition made anew. */
async function sameAnew(newsroom: PublishingNewsroom): Promise<void> {
  const store = newsroom.fresh({ parsed: false });
  await newsroom.gather({ store });
  const anew = openEdition(store);
  const addresses = [...newsroom.edition.addresses()].sort();
  assert.deepEqual(addresses, [...anew.addresses()].sort());
  for (const address of addresses) {
    assert.equal(newsroom.edition.digest(address), anew.digest(address), address);
  }
  store.close();
}

describe('the page of a speaker', () => {
  test('leads on to the one whose spelling it was joined to, with its months', () =>
    published(async (newsroom) => {
      newsroom.write(
        'site.yaml',
        `${site}speakers:\n  - { name: Joann Pike, also: [Joan Pike] }\n`,
      );
      await newsroom.publish();
      for (const old of ['/said/joan-pike/', '/said/joan-pike/2026-02/']) {
        assert.deepEqual(newsroom.edition.answer(old), {
          ...{ page: 'alias', address: old, target: '/said/joann-pike/', headline: 'Joann Pike' },
        });
        assert.ok([...newsroom.edition.addresses()].includes(old), old);
      }
      assert.equal(newsroom.edition.speaker('/said/joann-pike/')?.count, 1);
      await sameAnew(newsroom);
      newsroom.write('site.yaml', site);
      await newsroom.publish();
      assert.equal(newsroom.edition.speaker('/said/joan-pike/')?.name, 'Joan Pike');
    }));

  test('who is quoted no more names nobody, nor do a topic and a thread that are left', () =>
    published(async (newsroom) => {
      newsroom.story('bridge', {}, 'Nothing was said.');
      await newsroom.publish();
      for (const old of ['/said/martin-dow/', '/said/martin-dow/2026-02/']) {
        assert.equal(newsroom.edition.speaker(old)?.name, empty, old);
      }
      assert.equal(newsroom.edition.list('/topics/dow-family/')?.name, empty);
      assert.equal(newsroom.edition.list('/threads/dow/')?.name, empty);
      await sameAnew(newsroom);
    }));
});

describe('a withdrawn story', () => {
  const withdrawn = { status: 'withdrawn', withdrawn: 'It was wrong.' };
  const gone = [
    '/said/martin-dow/',
    '/said/martin-dow/2026-02/',
    '/topics/dow-family/',
    '/threads/dow/',
  ];

  test('takes the names of those whom it alone quoted out of the ledger and off the site', () =>
    published(async (newsroom) => {
      // Its words may be left in the file: readers see none of them.
      const quotation = [...newsroom.edition.addresses()].find((one) =>
        /bridge\/quotes\/[^/]+\/$/.test(one),
      );
      newsroom.story('bridge', withdrawn, said('Martin Dow'));
      assert.ok((await newsroom.stops()).length === 0);
      for (const address of gone) {
        assert.equal(newsroom.edition.answer(address), undefined, address);
        assert.ok(newsroom.edition.stale().includes(address), `${address} is taken away`);
      }
      await newsroom.publish();
      assert.doesNotMatch(textOf(newsroom), /dow[-f]|martin/i);
      assert.match(textOf(newsroom), /joan-pike/);
      assert.equal(newsroom.edition.alias(quotation ?? '')?.target, '/2026/02/06/bridge/');
      await sameAnew(newsroom);
      assert.deepEqual(await newsroom.publish(), []);
    }));

  test('takes with it what an earlier version of it quoted', () =>
    published(async (newsroom) => {
      newsroom.story('bridge', {}, 'Nothing was said.');
      await newsroom.publish();
      newsroom.settle();
      newsroom.story('bridge', withdrawn, 'Gone.');
      await newsroom.publish();
      for (const address of gone) {
        assert.ok(newsroom.edition.stale().includes(address), `${address} is taken away`);
      }
      assert.doesNotMatch(textOf(newsroom), /dow[-f]|martin/i);
      await sameAnew(newsroom);
    }));

  test('leaves the lists that others were in', () =>
    published(async (newsroom) => {
      newsroom.story('ferry', { topics: ['Dow family'] }, said('Martin Dow'));
      await newsroom.publish();
      newsroom.story('ferry', {}, 'Nothing was said.');
      newsroom.story('bridge', withdrawn, 'Gone.');
      await newsroom.publish();
      for (const address of gone.slice(0, 3)) {
        assert.ok(newsroom.edition.answer(address), address);
      }
      assert.equal(newsroom.edition.answer('/threads/dow/'), undefined);
      await sameAnew(newsroom);
    }));
});
