// Owns the check that what search engines are told of the site is valid, whole and true.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileOf } from '../../src/site/address.ts';
import { instant } from '../../src/site/dates.ts';
import type { Story } from '../../src/story/story.ts';
import { allSites, printedFiles, printedPages, type Page } from './printed.ts';
import { listedIn, mapFiles, schema } from './sitemaps.ts';

/** The site's public place, as its front page names it. */
function placeOf(pages: readonly Page[]): string {
  const front = pages.find(({ address }) => address === '/');
  return front?.document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
}

/** The file of a whole address of the site. */
function fileAt(place: string, loc: string): string {
  assert.ok(loc.startsWith(place), `${loc} is of this site`);
  return fileOf(`/${decodeURIComponent(loc.slice(place.length))}`);
}

function isUnlisted({ document }: Page): boolean {
  const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  return /noindex/.test(robots);
}

/** The last change of a story by its own JSON, W3C. */
function lastChange(story: Pick<Story, 'published' | 'updated' | 'corrections'>): string {
  const { published, updated, corrections } = story;
  const all = [published, ...(updated ? [updated] : []), ...corrections.map(({ date }) => date)];
  const latest = Math.max(...all.map(instant));
  const last = all.find((moment) => instant(moment) === latest) ?? published;
  return last.time ? last.iso : last.day;
}

for (const [number, site] of allSites().entries()) {
  const pages = printedPages(site);
  const place = placeOf(pages);
  const listed = mapFiles(site).flatMap((file) => listedIn(site, file));

  describe(`the sitemaps of site ${number + 1}`, () => {
    test('are valid by the schemas of sitemaps.org and of both extensions', () => {
      const urlset = schema('urlset');
      for (const file of [...mapFiles(site), 'news-sitemap.xml']) {
        assert.doesNotThrow(() => urlset(readFileSync(join(site, file))), file);
      }
      assert.doesNotThrow(() => schema('siteindex')(readFileSync(join(site, 'sitemap.xml'))));
      const wrong = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>';
      assert.throws(() => urlset(Buffer.from(wrong)), 'the schemas find faults');
    });

    test('are all in the index, and nothing else is', () => {
      const files = listedIn(site, 'sitemap.xml').map(({ loc }) => fileAt(place, loc));
      assert.deepEqual(files.sort(), mapFiles(site).sort());
      const robots = readFileSync(join(site, 'robots.txt'), 'utf8');
      for (const name of ['sitemap.xml', 'news-sitemap.xml']) {
        assert.ok(robots.split('\n').includes(`Sitemap: ${place}${name}`), name);
      }
    });

    test('list every page that may be listed exactly once, and nothing else', () => {
      const wanted = pages
        .filter((page) => !page.redirect && !page.embed && page.file !== '404.html')
        // What is looked for there is found elsewhere.
        .filter((page) => !isUnlisted(page) && !/^\/(?:search|offline)\//.test(page.address))
        .map(({ file }) => file)
        .sort();
      assert.deepEqual(listed.map(({ loc }) => fileAt(place, loc)).sort(), wanted);
    });

    test('list pictures that are there, each once', () => {
      for (const { loc, images } of listed) {
        assert.equal(new Set(images).size, images.length, loc);
        const lost = images.filter((image) => !existsSync(join(site, fileAt(place, image))));
        assert.deepEqual(lost, [], loc);
      }
    });

    test('say of every story and quotation when the story last changed, and of its month', () => {
      const changes = new Map<string, string>();
      for (const { loc, lastmod } of listed) {
        const [, folder, month = ''] =
          /^((\d{4}\/\d{2})\/\d{2}\/[^/]+\/)/.exec(fileAt(place, loc)) ?? [];
        if (folder === undefined || !existsSync(join(site, folder, 'story.json'))) continue;
        // The cast: story.json is checked by its schema elsewhere.
        const story = JSON.parse(readFileSync(join(site, folder, 'story.json'), 'utf8')) as Story;
        const change = lastChange(story);
        assert.equal(lastmod, change, loc);
        const before = changes.get(month);
        if (before === undefined || Date.parse(before) < Date.parse(change)) {
          changes.set(month, change);
        }
      }
      assert.ok(changes.size > 0);
      for (const { loc, lastmod = '' } of listedIn(site, 'sitemap.xml')) {
        const [, month] = /(\d{4}-\d{2})\.xml$/.exec(loc) ?? [];
        const change = changes.get(month?.replace('-', '/') ?? '');
        if (change !== undefined) assert.equal(Date.parse(lastmod), Date.parse(change), loc);
      }
    });
  });

  test(`llms.txt of site ${number + 1} is short and leads to what is there`, () => {
    const text = readFileSync(join(site, 'llms.txt'), 'utf8');
    const links = [...text.matchAll(/\]\((https?:[^)]+)\)/g)].map(([, link = '']) => link);
    assert.ok(links.length > 5);
    const lost = links.filter((link) => !existsSync(join(site, fileAt(place, link))));
    assert.deepEqual(lost, []);
    assert.ok(Buffer.byteLength(text) < 50_000);
    assert.match(text, /^# .+\n\n> .+\n/);
  });
}

describe('the Markdown of a story', () => {
  const [site = ''] = allSites();
  const stories = printedPages(site).filter(({ document, redirect }) => {
    return !redirect && document.querySelector('link[type="text/markdown"]') !== null;
  });

  test('is named in the head of its page and is there', () => {
    const written = printedFiles(site).filter((file) => file.endsWith('/story.md'));
    assert.equal(stories.length, written.length);
    for (const { address, document } of stories) {
      const href = document.querySelector('link[type="text/markdown"]')?.getAttribute('href');
      const found = new URL(href ?? '', `http://a${encodeURI(address)}`).pathname;
      assert.ok(written.includes(fileOf(decodeURI(found))), `${address} leads to ${href}`);
    }
  });

  test('carries headline, standfirst, byline, date and every correction, and no HTML', () => {
    const bare = (text: string): string => text.replace(/[\\*_]/g, '').replace(/\s+/g, ' ');
    for (const { file } of stories) {
      const read = (form: string): string =>
        readFileSync(join(site, file.replace('index.html', form)), 'utf8');
      const markdown = bare(read('story.md'));
      // The cast: story.json is checked by its schema elsewhere.
      const story = JSON.parse(read('story.json')) as Story;
      const wanted = [
        story.headline,
        ...(story.status === 'withdrawn' ? [] : [story.standfirst]),
        ...story.corrections.map(({ text }) => text),
      ];
      for (const words of wanted) assert.ok(markdown.includes(bare(words)), `${file}: ${words}`);
      assert.ok(markdown.includes(String(Number(story.published.day.slice(8)))), file);
      assert.doesNotMatch(markdown, /<(?:p|div|span|section|article|script|style)\b/i, file);
    }
  });
});
