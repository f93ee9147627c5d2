// Owns the proof of what a feed says of itself: where it lies, its hub, its archive, and what it says when
// it has nothing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLValidator } from 'fast-xml-parser';
import type { FeedAnswer, FeedStory } from '../../../src/edition/answers.ts';
import { writeFeed } from '../../../src/feeds/write-feed.ts';
import { xmlDocument } from '../../../src/feeds/xml.ts';
import { site, tellBody } from '../share/told-story.ts';

const { story, deskName } = tellBody('Words.');
const entry: FeedStory = {
  ...{ of: 'story', feedId: 'tag:example.org,2026-02-06:/a/', story, made: ['x'], deskName },
  ...{ by: [], topics: [] },
};
const feed: FeedAnswer = {
  ...{ page: 'feed', of: 'topic', name: 'Harbour & sea', beside: '/topics/harbour/' },
  ...{ place: 'https://first.example/', entries: [entry] },
};

function written(answer: FeedAnswer, address: string, more: Partial<typeof site> = {}): string {
  const { text } = writeFeed(answer, { address, site: { ...site, ...more } });
  if (!address.endsWith('.json')) assert.equal(XMLValidator.validate(text), true);
  return text;
}

describe('a feed', () => {
  test('names itself, its page, and by its id the place where it lay first', () => {
    const atom = written(feed, '/topics/harbour/feed.atom');
    assert.match(atom, /<title>Harbour &amp; sea — Northhaven Courier<\/title>/);
    assert.match(atom, /<id>https:\/\/first\.example\/topics\/harbour\/feed\.atom<\/id>/);
    const self = 'https://example.org/news/topics/harbour/feed.atom';
    assert.ok(atom.includes(`<link rel="self" type="application/atom+xml" href="${self}"/>`));
    assert.ok(!atom.includes('fh:archive'));
    const rss = written(feed, '/topics/harbour/feed.rss');
    assert.match(rss, /<link>https:\/\/example\.org\/news\/topics\/harbour\/<\/link>/);
  });

  test('is signed by the publication where nobody signs', () => {
    assert.match(written(feed, '/topics/harbour/feed.rss'), /<dc:creator>Northhaven Courier</);
  });

  test('names the hub and the licence that site.yaml gives, in every form', () => {
    const more = {
      licence: 'https://example.org/terms/',
      feeds: { entries: 30, hub: 'https://hub.example/' },
    };
    const atom = written(feed, '/topics/harbour/feed.atom', more);
    assert.ok(atom.includes('<link rel="hub" href="https://hub.example/"/>'));
    assert.ok(atom.includes('<link rel="license" href="https://example.org/terms/"/>'));
    const rss = written(feed, '/topics/harbour/feed.rss', more);
    assert.ok(rss.includes('<atom:link rel="hub" href="https://hub.example/"/>'));
    const json = written(feed, '/topics/harbour/feed.json', more);
    assert.ok(json.includes('"hubs":[{"type":"WebSub","url":"https://hub.example/"}]'));
    for (const form of ['atom', 'rss', 'json']) {
      assert.ok(!written(feed, `/topics/harbour/feed.${form}`).includes('hub'), form);
    }
  });

  test('of a closed month is an archive document that leads back and to what is current', () => {
    const month: FeedAnswer = {
      ...{ page: 'feed', of: 'site', beside: '/', place: 'https://first.example/' },
      ...{ month: '2026-02', earlier: '/feed/2025-12.atom', entries: [entry] },
    };
    const open = written(month, '/feed/2026-02.atom');
    assert.ok(!open.includes('fh:archive'));
    const closed = written({ ...month, closed: true }, '/feed/2026-02.atom');
    assert.ok(closed.includes('<fh:archive/>'));
    const archive = 'https://example.org/news/feed/2025-12.atom';
    assert.ok(closed.includes(`rel="prev-archive" type="application/atom+xml" href="${archive}"`));
    const current = 'https://example.org/news/feed.atom';
    assert.ok(closed.includes(`rel="current" type="application/atom+xml" href="${current}"`));
    assert.ok(!closed.includes('next-archive'));
  });

  test('in which nothing is yet is valid', () => {
    for (const form of ['atom', 'rss', 'json']) {
      const text = written({ ...feed, entries: [] }, `/topics/harbour/feed.${form}`);
      assert.ok(!/<entry|<item|lastBuildDate/.test(text), form);
    }
  });
});

describe('XML', () => {
  test('holds what it can hold, whatever is put into it', () => {
    const all = `a & b < c > d "e" 'f' ]]> g \u0001\u000b\ufffe \ud800 — h`;
    const text = xmlDocument(
      { root: { '@a': all, words: all, html: { '#cdata': all } } },
      { comment: 'a -- b -' },
    );
    assert.equal(XMLValidator.validate(text), true);
    assert.ok(text.isWellFormed());
    assert.doesNotMatch(text, /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  });
});
