// Owns the proof of how feeds are addressed and called.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  feedAddress,
  feedOfPage,
  isFeedId,
  readFeedAddress,
  readFeedMonth,
  storyFeedId,
  wayFrom,
} from '../../../src/site/feed-address.ts';

describe('the address of a feed', () => {
  test('says beside which page it lies, and in which form', () => {
    for (const page of ['/', '/desks/world/', '/topics/гавань/', '/corrections/']) {
      for (const form of ['atom', 'rss', 'json'] as const) {
        assert.deepEqual(readFeedAddress(feedAddress(page, form)), { page, form });
      }
    }
    for (const none of ['/feed/', '/feed.xml', '/desks/world/feeds.atom', '/a/feed.atom/']) {
      assert.equal(readFeedAddress(none), undefined, none);
    }
    assert.equal(readFeedMonth('/feed/2025-03.atom'), '2025-03');
    assert.equal(readFeedMonth('/feed/2025-03.rss'), undefined);
  });

  test('is there beside lists and beside nothing else', () => {
    assert.deepEqual(feedOfPage('/by/ann/'), {
      ...{ of: 'writer', id: 'ann', forms: ['atom', 'rss', 'json'] },
    });
    assert.deepEqual(feedOfPage('/threads/talks/')?.forms, ['atom']);
    for (const none of ['/about/', '/by/', '/by/ann/2025-03/', '/constructor/a/', '/archive/']) {
      assert.equal(feedOfPage(none), undefined, none);
    }
  });

  test('is led to from another by a way that holds under any path', () => {
    assert.equal(wayFrom('/feed.atom', '/feeds/feed.css'), './feeds/feed.css');
    assert.equal(wayFrom('/by/ann/feed.rss', '/topics/ö/'), '../../topics/%C3%B6/');
  });
});

describe('the id of a story in feeds', () => {
  test('is a tag URI of its host, its day and its address', () => {
    const story = { address: '/2025/03/17/порт/', day: '2025-03-17' };
    const id = storyFeedId('https://example.org/news/', story);
    const path = '/news/2025/03/17/%D0%BF%D0%BE%D1%80%D1%82/';
    assert.equal(id, `tag:example.org,2025-03-17:${path}`);
    assert.equal(
      storyFeedId('http://[::1]:4321/', story).slice(0, 18),
      'tag:1,2025-03-17:/',
      'whatever the host is called',
    );
    for (const site of ['https://example.org/', 'http://[::1]:4321/', 'https://приклад.укр/']) {
      assert.ok(isFeedId(storyFeedId(site, story)), site);
    }
    for (const none of ['', 'https://example.org/', 'tag:example.org:/', 'tag:a b,2025-03-17:/']) {
      assert.equal(isFeedId(none), false, none);
    }
  });
});
