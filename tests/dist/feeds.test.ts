// Owns the checks of printed feeds: that each is valid, that every feed reader has of it what the story
// says, that it is whole, and that nothing in it leads nowhere.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { decodeAddress, fileOf } from '../../src/site/address.ts';
import { instant } from '../../src/site/dates.ts';
import { storyFeedId } from '../../src/site/feed-address.ts';
import { words } from '../../src/site/words/words.ts';
import { modified } from '../../src/story/stamps.ts';
import type { Block, Story } from '../../src/story/story.ts';
import { atomRule, checkRss, jsonRule } from './feed-rules.ts';
import { printedFeeds, readers, type PrintedFeed, type ReadEntry } from './feeds.ts';
import { lettersOf, passages, printedStories } from './passages.ts';
import { allSites, printedPages } from './printed.ts';

for (const site of allSites()) {
  const feeds = printedFeeds(site);
  const stories = new Map(printedStories(site).map(({ story }) => [story.address, story]));
  const address = siteAddress(site);
  const ready = [...stories.values()].filter(({ status }) => status === 'ready');

  describe(`the feeds of ${address}`, () => {
    test('are valid, each in its form', () => {
      const rules = { atom: atomRule(), rss: checkRss, json: jsonRule() };
      assert.ok(feeds.length > 8, `${feeds.length} feeds`);
      for (const { file, form, text } of feeds) {
        try {
          rules[form](text);
        } catch (fault) {
          throw new Error(`${file}: ${String(fault)}`, { cause: fault });
        }
      }
    });

    for (const [name, read] of Object.entries(readers)) {
      test(`say to ${name} what the stories say`, async () => {
        let compared = 0;
        for (const feed of feeds) {
          for (const entry of await read(feed)) {
            const story = stories.get(decodeAddress(pathOf(entry.url, address)) ?? '');
            if (!story || /^(?:said|corrections)\//.test(feed.file)) continue;
            compareEntry(entry, { story, address, feed });
            compared += 1;
          }
        }
        assert.ok(compared > ready.length, `${compared} entries were compared`);
      });
    }

    test('tell each story whole: text, points, notes, corrections, sources', async () => {
      for (const feed of feeds.filter(({ file }) => /^feed(?:\.|\/)/.test(file))) {
        for (const { url, html = '' } of await whole(feed)) {
          const story = stories.get(decodeAddress(pathOf(url, address)) ?? '');
          assert.ok(story, `${feed.file}: ${url}`);
          const told = lettersOf(textOf(html));
          const wanted = [...passages(story).slice(2), ...besides(story)];
          const missing = wanted.filter((one) => !told.includes(lettersOf(one)));
          assert.deepEqual(missing, [], `${feed.file}: ${url}`);
        }
      }
    });

    test('hold every published story in the archive behind the site’s, once, and no other', () => {
      const found: string[] = [];
      const seen = new Set<string>();
      for (let file = nextArchive(site, 'feed.atom', address); file !== undefined;) {
        assert.ok(!seen.has(file), `${file} leads back to itself`);
        seen.add(file);
        const text = readFileSync(join(site, file), 'utf8');
        assert.equal(text.includes('<fh:archive/>'), seen.size > 1, `${file} is closed, or open`);
        found.push(
          ...[...text.matchAll(/<entry[ >].*?<id>([^<]*)<\/id>/gs)].map(([, id]) => id ?? ''),
        );
        file = nextArchive(site, file, address);
      }
      const wanted = ready.map((story) => idOf(story, address));
      assert.deepEqual(found.sort(), wanted.sort());
    });

    test('have whole links, each to something that is there', async () => {
      for (const feed of feeds) {
        for (const { html = '', url } of await whole(feed)) {
          for (const link of linksOf(html)) {
            assert.match(link, /^(?:https?|mailto|tel):/, `${feed.file}: ${url}`);
            if (!link.startsWith(address)) continue;
            const [page = '', anchor] = link.split('#');
            const file = join(site, fileOf(decodeAddress(pathOf(page, address)) ?? ''));
            assert.ok(existsSync(file), `${feed.file}: ${link}`);
            // Where the newsroom itself wrote an anchor, it has to see to it.
            if (anchor === undefined || page !== url) continue;
            const id = decodeURIComponent(anchor);
            assert.ok(readFileSync(file, 'utf8').includes(`id="${id}"`), `${feed.file}: ${link}`);
          }
        }
      }
    });

    test('are found from their pages and from every story', () => {
      const files = new Set(feeds.map(({ file }) => file));
      const named = new Set<string>();
      for (const { address: at, document, redirect, embed, file } of printedPages(site)) {
        const links = [...document.querySelectorAll('link[rel=alternate][type]')]
          .filter((link) =>
            /^application\/(?:atom|rss|feed)\+/.test(link.getAttribute('type') ?? ''),
          )
          .map((link) => new URL(link.getAttribute('href') ?? '', `https://x.example${at}`));
        for (const { pathname } of links) {
          const feed = decodeURIComponent(pathname).slice(1);
          assert.ok(files.has(feed), `${file} names ${feed}`);
          named.add(feed);
        }
        const isStory = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(at) && !redirect && !embed;
        if (isStory)
          assert.deepEqual(
            links.map(({ pathname }) => pathname),
            ['/feed.atom'],
            file,
          );
      }
      const unnamed = [...files].filter((file) => !named.has(file) && !file.startsWith('feed/'));
      assert.deepEqual(unnamed, []);
    });
  });
}

function siteAddress(site: string): string {
  const [, page] = /<link>([^<]*)<\/link>/.exec(readFileSync(join(site, 'feed.rss'), 'utf8')) ?? [];
  assert.ok(page !== undefined);
  return page;
}

/** Root-relative. */
function pathOf(url: string | undefined, address: string): string {
  return `/${url?.startsWith(address) === true ? url.slice(address.length) : ''}`;
}

function idOf({ address, published }: Story, site: string): string {
  return storyFeedId(site, { address, day: published.day });
}

function compareEntry(
  entry: ReadEntry,
  { story, address, feed }: { story: Story; address: string; feed: PrintedFeed },
): void {
  const { headline, standfirst, kind, language, published, topics } = story;
  const label = kind === 'report' ? '' : `${words(language).kinds[kind]}: `;
  const wanted: ReadEntry = {
    id: idOf(story, address),
    title: label + headline,
    summary: standfirst,
    published: instant(published),
    updated: instant(modified(story) ?? published),
  };
  for (const [field, value] of Object.entries(wanted)) {
    // The cast: the names are those of the object above.
    const found = entry[field as keyof ReadEntry];
    if (found === undefined) continue;
    // What stands in a description of RSS is HTML; not all readers know it.
    const isHtml = feed.form === 'rss' && field === 'summary' && found !== value;
    const read = isHtml ? textOf(String(found)) : found;
    assert.equal(read, value, `${feed.file}: ${field} of ${story.path}`);
  }
  assert.equal(entry.id, wanted.id);
  if (entry.categories) {
    const [desk, ...others] = entry.categories;
    assert.ok(desk !== undefined, `${feed.file}: ${story.path}`);
    // A topic that has the desk's name is not told again.
    const told = topics.map(({ name }) => name).filter((name) => !isNamed(name, desk));
    assert.deepEqual(others, told, `${feed.file}: ${story.path}`);
  }
  if (entry.authors) assert.equal(entry.authors.length, Math.max(1, story.by.length));
}

function isNamed(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

async function whole(feed: PrintedFeed): Promise<ReadEntry[]> {
  return (await readers['feedsmith']?.(feed)) ?? [];
}

function documentOf(html: string): Document {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

function textOf(html: string): string {
  return documentOf(html).body.textContent ?? '';
}

/** What a page tells outside of its passages. */
function besides({ sources, footnotes, sections, opening, picture }: Story): string[] {
  const blocks = [
    ...opening,
    ...sections.map((one) => one.blocks),
    ...footnotes.map((one) => one.blocks),
  ];
  return [
    ...sources.map(({ title }) => title),
    ...[picture ?? [], ...blocks].flat().flatMap(captions),
  ];
}

function captions(block: Block): string[] {
  switch (block.type) {
    case 'figure':
    case 'video':
    case 'audio':
      return [block.caption?.text ?? '', block.credit ?? ''];
    case 'quotation':
      return [block.speaker ?? '', block.role ?? ''];
    case 'embed':
      return [block.title.text];
    case 'code':
      return [block.text];
    default:
      return [];
  }
}

/** The file of the archive document before a feed. */
function nextArchive(site: string, file: string, address: string): string | undefined {
  const text = readFileSync(join(site, file), 'utf8');
  const [, href] = /<link rel="prev-archive"[^>]* href="([^"]*)"/.exec(text) ?? [];
  return href === undefined ? undefined : pathOf(href, address).slice(1);
}

function linksOf(html: string): string[] {
  const document = documentOf(html);
  return ['href', 'src', 'poster'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? ''),
  );
}
