// Owns the proof of what a feed says of itself: where it lies, its hub, its archive, and what it says when
// it has nothing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLValidator } from 'fast-xml-parser';
import type { FeedAnswer, FeedStory, Summary } from '../../../src/edition/answers.ts';
import { XmlDocument } from 'libxml2-wasm';
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

  test('names a desk and a topic of one name once, in every form', () => {
    const topics = [
      { id: 'harbour', name: 'Harbour', address: '/topics/harbour/' },
      { id: 'sea', name: 'Sea', address: '/topics/sea/' },
    ];
    const answer = { ...feed, entries: [{ ...entry, deskName: 'HARBOUR', topics }] };
    const json = written(answer, '/topics/harbour/feed.json');
    assert.ok(json.includes('"tags":["HARBOUR","Sea"]'));
    const rss = written(answer, '/topics/harbour/feed.rss');
    assert.match(rss, /<category>HARBOUR<\/category>\s<category>Sea<\/category>/);
    assert.equal(rss.match(/<category>/g)?.length, 2);
    const atom = written(answer, '/topics/harbour/feed.atom');
    assert.deepEqual(atom.match(/label="[^"]*"/g), ['label="HARBOUR"', 'label="Sea"']);
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

describe('what is said and what is corrected', () => {
  const published = {
    ...{ iso: '2026-02-06T17:40:00+01:00', day: '2026-02-06', time: true },
    zone: 'Europe/Oslo',
  };
  const opinion: Summary = {
    ...{ name: 'bridge', address: '/2026/02/06/bridge/', headline: 'Close it', standfirst: 'Now.' },
    ...{ kind: 'opinion', desk: 'city', language: 'en', direction: 'ltr', published, minutes: 1 },
  };

  test('wears the kind of its story', () => {
    const said: FeedAnswer['entries'][number] = {
      ...{ of: 'said', feedId: 'tag:example.org,2026-02-06:/q/', id: 'q-aaaaaaaa', story: opinion },
      ...{ address: '/2026/02/06/bridge/quotes/q-aaaaaaaa/', words: 'We close it now.' },
      paragraph: 'p-aaaaaaaa',
    };
    const answer: FeedAnswer = { ...feed, of: 'speaker', entries: [said] };
    assert.match(written(answer, '/said/ann/feed.atom'), />Opinion: Close it<\/a>/);
  });

  test('is not told as older than the story that it corrects', () => {
    const corrected = (iso: string): string => {
      const date = { iso, day: iso.slice(0, 10), time: false, zone: 'Europe/Oslo' };
      const correction: FeedAnswer['entries'][number] = {
        ...{ of: 'correction', feedId: 'tag:example.org,2026-02-06:/c/', story: opinion },
        ...{ date, text: 'It was two.' },
      };
      const answer: FeedAnswer = { ...feed, of: 'corrections', entries: [correction] };
      return written(answer, '/corrections/feed.atom');
    };
    const sameDay = corrected('2026-02-06T00:00:00+01:00');
    assert.match(sameDay, /<title>Correction: Opinion: Close it<\/title>/);
    assert.match(sameDay, /<published>2026-02-06T17:40:00\+01:00<\/published>/);
    const later = corrected('2026-02-07T00:00:00+01:00');
    assert.match(later, /<published>2026-02-07T00:00:00\+01:00<\/published>/);
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

  test('keeps words from ending what they stand in, though what it cannot hold is left out', () => {
    const split = ']]\u0001> <b>&amp;</b> -\u0001- ';
    const text = xmlDocument({ root: { '#cdata': split, '@a': split } }, { comment: split });
    const read = XmlDocument.fromString(text);
    try {
      const whole = ']]> <b>&amp;</b> -- ';
      assert.equal(read.root.content.trim(), whole.trim());
      assert.equal(read.get('/root/@a')?.content, whole);
    } finally {
      read.dispose();
    }
  });
});
