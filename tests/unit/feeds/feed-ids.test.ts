// Owns the proof that what feed readers know a story by never changes once it was published: not by
// another name, another day, another address of the site, nor a clone without its cache.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Edition } from '../../../src/edition/edition.ts';
import { openEdition } from '../../../src/edition/edition.ts';
import { site as siteText } from '../edition/newsroom.ts';
import { inPublishingNewsroom, type PublishingNewsroom } from '../ledger/publishing-newsroom.ts';

const first = '/2026/02/06/bridge/';
const id = `tag:courier.example,2026-02-06:${first}`;
const body = 'Inspectors found cracks. :said["It will hold,"]{by="Ann Lee"} she said.';

/** The ids of a feed by what they are of. */
function idsIn(edition: Edition, address = '/feed.atom'): Record<string, string> {
  const answer = edition.answer(address);
  assert.equal(answer?.page, 'feed');
  return Object.fromEntries(answer.entries.map((entry) => [entry.story.headline, entry.feedId]));
}

async function publishedBridge(work: (newsroom: PublishingNewsroom) => Promise<void>) {
  await inPublishingNewsroom(async (newsroom) => {
    newsroom.story('bridge', { headline: 'Bridge' }, body);
    await newsroom.publish();
    assert.deepEqual(idsIn(newsroom.edition), { Bridge: id });
    await work(newsroom);
  });
}

async function published(newsroom: PublishingNewsroom): Promise<Record<string, string>> {
  await newsroom.publish();
  return idsIn(newsroom.edition);
}

describe('the id of a story in feeds', () => {
  test('stays when the story is renamed, again and again', () =>
    publishedBridge(async (newsroom) => {
      newsroom.remove('stories/bridge.md');
      newsroom.story('zebra', { headline: 'Bridge', aliases: [first] }, body);
      assert.deepEqual(await published(newsroom), { Bridge: id });
      newsroom.remove('stories/zebra.md');
      const aliases = [first, '/2026/02/06/zebra/'];
      newsroom.story('arch', { headline: 'Bridge', aliases, published: '2026-02-07' }, body);
      assert.deepEqual(await published(newsroom), { Bridge: id });
      newsroom.story('bridge', { headline: 'Other', published: '2026-02-08' }, 'Words.');
      const other = 'tag:courier.example,2026-02-08:/2026/02/08/bridge/';
      assert.deepEqual(await published(newsroom), { Other: other, Bridge: id });
    }));

  test('stays when the site moves, and is made of the new place for what is new', () =>
    publishedBridge(async (newsroom) => {
      const feed = newsroom.edition.answer('/feed.atom');
      newsroom.write('site.yaml', siteText.replace('courier.example/', 'paper.example/news/'));
      newsroom.story('ferry', { headline: 'Ferry', published: '2026-02-09' }, 'Words.');
      const ferry = 'tag:paper.example,2026-02-09:/news/2026/02/09/ferry/';
      assert.deepEqual(await published(newsroom), { Ferry: ferry, Bridge: id });
      const moved = newsroom.edition.answer('/feed.atom');
      assert.ok(feed?.page === 'feed' && moved?.page === 'feed');
      assert.deepEqual([feed.place, moved.place], ['https://courier.example/', feed.place]);
    }));

  test('is in the ledger, not in the cache', () =>
    publishedBridge(async (newsroom) => {
      newsroom.write('site.yaml', siteText.replace('courier.example', 'paper.example'));
      await newsroom.publish();
      const store = newsroom.fresh({ parsed: false });
      await newsroom.gather({ store });
      assert.deepEqual(idsIn(openEdition(store)), { Bridge: id });
      store.close();
      assert.match(newsroom.ledger().get('2026-02.jsonl') ?? '', new RegExp(`"id":"${id}"`));
      const front = /"kind":"front","place":"https:\/\/courier\.example\/"/;
      assert.match(newsroom.ledger().get('site.jsonl') ?? '', front);
    }));

  test('is that from which its quotations and corrections have theirs', () =>
    publishedBridge(async (newsroom) => {
      newsroom.remove('stories/bridge.md');
      const corrections = [{ date: '2026-02-07', text: 'It was two.' }];
      newsroom.story('arch', { headline: 'Bridge', aliases: [first], corrections }, body);
      await newsroom.publish();
      const { edition } = newsroom;
      assert.deepEqual(idsIn(edition, '/corrections/feed.atom'), { Bridge: `${id}#correction-1` });
      assert.match(
        idsIn(edition, '/said/ann-lee/feed.atom')['Bridge'] ?? '',
        /^tag:courier\.example,2026-02-06:\/2026\/02\/06\/bridge\/quotes\/q-[a-z2-7]{8}\/$/,
      );
    }));
});

describe('an id that only the ledger tells', () => {
  test('reaches every feed that was printed before the ledger came', () =>
    publishedBridge(async (newsroom) => {
      newsroom.remove('stories/bridge.md');
      const corrections = [{ date: '2026-02-07', text: 'It was two.' }];
      newsroom.story('arch', { headline: 'Bridge', aliases: [first], corrections }, body);
      await newsroom.publish();
      const ledger = newsroom.ledger();
      newsroom.remove('ledger');
      await newsroom.gather();
      newsroom.settle();
      const feeds = ['/feed.json', '/corrections/feed.atom', '/said/ann-lee/feed.atom'];
      const before = feeds.map((feed) => newsroom.edition.digest(feed));
      for (const [name, text] of ledger) newsroom.write(`ledger/${name}`, text);
      await newsroom.gather();
      const { edition } = newsroom;
      assert.deepEqual(idsIn(edition, '/corrections/feed.atom'), { Bridge: `${id}#correction-1` });
      for (const [number, feed] of feeds.entries()) {
        assert.notEqual(edition.digest(feed), before[number], feed);
        assert.ok(edition.stale().includes(feed), feed);
      }
    }));
});

describe('a feed', () => {
  test('goes on at the old address of a writer', () =>
    inPublishingNewsroom(async (newsroom) => {
      newsroom.write('people/ann.md', '---\nname: Ann\n---\nWrites.\n');
      newsroom.story('bridge', { by: ['ann'] });
      await newsroom.publish();
      newsroom.remove('people/ann.md');
      newsroom.write('people/ann-lee.md', '---\nname: Ann\naliases: [/by/ann/]\n---\nWrites.\n');
      newsroom.story('bridge', { by: ['ann-lee'] });
      await newsroom.publish();
      const { edition } = newsroom;
      for (const form of ['atom', 'rss', 'json']) {
        const old = edition.answer(`/by/ann/feed.${form}`);
        assert.deepEqual(old, edition.answer(`/by/ann-lee/feed.${form}`));
        assert.ok([...edition.addresses()].includes(`/by/ann/feed.${form}`));
      }
    }));

  test('goes on at the old address of a speaker whose spellings were joined', () =>
    publishedBridge(async (newsroom) => {
      newsroom.write('site.yaml', `${siteText}speakers: [{ name: Ann B. Lee, also: [Ann Lee] }]\n`);
      await newsroom.publish();
      const { edition } = newsroom;
      const old = edition.answer('/said/ann-lee/feed.atom');
      assert.equal(old?.page === 'feed' && old.beside, '/said/ann-b-lee/');
      assert.ok([...edition.addresses()].includes('/said/ann-lee/feed.atom'));
    }));

  test('of a list that lost its last story stays, empty', () =>
    inPublishingNewsroom(async (newsroom) => {
      newsroom.story('bridge', { topics: ['Rail'], thread: 'works' }, body);
      await newsroom.publish();
      newsroom.story('bridge', {}, 'Words.');
      await newsroom.publish();
      const { edition } = newsroom;
      const addresses = new Set(edition.addresses());
      for (const list of ['/topics/rail/', '/threads/works/', '/said/ann-lee/']) {
        const feed = edition.answer(`${list}feed.atom`);
        assert.deepEqual(feed?.page === 'feed' && feed.entries, [], list);
        assert.ok(addresses.has(`${list}feed.atom`));
      }
      assert.equal(edition.answer('/threads/works/feed.rss'), undefined);
    }));
});
