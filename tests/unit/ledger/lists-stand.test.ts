// Owns the proof of what becomes of lists that have nothing any more: what leads on, what stands empty
// without a name, and what no line joins to a withdrawn story.
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
  const lists = [
    '/said/martin-dow/',
    '/said/martin-dow/2026-02/',
    '/topics/dow-family/',
    '/topics/dow-family/2026-02/',
    '/threads/dow/',
    '/threads/dow/2026-02/',
  ];

  /** That the lists answer, empty and without a name, and that only site.jsonl still has their addresses. */
  async function stand(newsroom: PublishingNewsroom): Promise<void> {
    await newsroom.publish();
    for (const address of lists) {
      assert.ok([...newsroom.edition.addresses()].includes(address), address);
      assert.doesNotMatch(
        JSON.stringify(newsroom.edition.answer(address)).replaceAll(address, ''),
        /Dow|Martin/,
        address,
      );
    }
    for (const [file, text] of newsroom.ledger()) {
      assert.equal(/\/(?:said\/martin-dow|topics\/dow-family)\//.test(text), file === 'site.jsonl');
    }
    await sameAnew(newsroom);
    assert.deepEqual(await newsroom.publish(), []);
  }

  test('leaves the lists that it alone was in empty, and no line joins it to their names', () =>
    published(async (newsroom) => {
      // Its words may be left in the file: readers see none of them.
      const quotation = [...newsroom.edition.addresses()].find((one) =>
        /bridge\/quotes\/[^/]+\/$/.test(one),
      );
      newsroom.story('bridge', withdrawn, said('Martin Dow'));
      await stand(newsroom);
      assert.equal(newsroom.edition.alias(quotation ?? '')?.target, '/2026/02/06/bridge/');
    }));

  test('leaves those that an earlier version of it was in', () =>
    published(async (newsroom) => {
      newsroom.story('bridge', {}, 'Nothing was said.');
      await newsroom.publish();
      newsroom.story('bridge', withdrawn, 'Gone.');
      await stand(newsroom);
    }));
});
