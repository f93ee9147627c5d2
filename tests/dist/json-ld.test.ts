// Owns the check of what pages tell programs: by Schema.org's own vocabulary, and by what Google asks of articles.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { allSites, printedPages, siteFolder, type Page } from './printed.ts';
import { faultsOf, isAddress, isTime, thingsIn, type Thing } from './schema-org.ts';

const pages = allSites().flatMap((folder) => printedPages(folder));
const telling = pages.filter(isTelling);

function isTelling({ redirect, embed, file }: Page): boolean {
  return !redirect && !embed && file !== '404.html';
}

function jsonLd({ document, file }: Page): Thing {
  const [script, ...more] = document.querySelectorAll('script[type="application/ld+json"]');
  assert.ok(script && more.length === 0, `${file} has one block of JSON-LD`);
  // The cast: a test below looks at every thing in it.
  return JSON.parse(script.textContent ?? '') as Thing;
}

function thingsOf(page: Page): Thing[] {
  return thingsIn(jsonLd(page));
}

const isArticle = ({ '@type': type, headline }: Thing): boolean =>
  type?.endsWith('NewsArticle') === true && headline !== undefined;

/** The article of each story's page. */
function articles(): { page: Page; article: Thing }[] {
  return telling
    .filter(({ address }) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(address))
    .map((page) => {
      const article = thingsOf(page).find(isArticle);
      assert.ok(article, `${page.file} has an article`);
      return { page, article };
    });
}

describe('the vocabulary', () => {
  test('knows what is wrong', () => {
    const wrong: [Thing, RegExp][] = [
      [{ '@type': 'NewsStory' }, /no type/],
      [{ '@type': 'Person', headlin: 'x' }, /no property/],
      [{ '@type': 'Person', headline: 'x' }, /Person has no headline/],
      [{ '@type': 'NewsArticle', datePublished: 'yesterday' }, /datePublished may not/],
      [{ '@type': 'NewsArticle', author: { '@type': 'Place' } }, /author may not/],
      [{ '@type': 'NewsArticle', url: '/here/' }, /url may not/],
      [{ '@type': 'NewsArticle', headline: '' }, /headline may not/],
      [{ name: 'nobody' }, /without a type/],
    ];
    for (const [thing, fault] of wrong) assert.match(faultsOf(thing).join(), fault);
    const right = { '@type': 'ReportageNewsArticle', headline: 'x', datePublished: '2025-03-17' };
    assert.deepEqual(faultsOf(right), []);
  });
});

describe('what pages tell programs', () => {
  test('is on every page, in the context of Schema.org, and lets no other markup in', () => {
    for (const page of telling) {
      assert.equal(jsonLd(page)['@context'], 'https://schema.org', page.file);
      const [, text = ''] =
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html) ?? [];
      assert.doesNotMatch(text, /[<>\u2028\u2029]/, page.file);
    }
  });

  test('is said in types and properties that exist, each with a value that may stand there', () => {
    const faults = telling.flatMap((page) =>
      thingsOf(page)
        .flatMap(faultsOf)
        .map((fault) => `${page.file}: ${fault}`),
    );
    assert.deepEqual([...new Set(faults)], []);
    assert.ok(telling.flatMap(thingsOf).length > 500, 'there is something to look at');
  });

  test('names pages and pictures of the site that are there', () => {
    for (const folder of allSites()) {
      const own = printedPages(folder).filter(isTelling);
      const front = own.find(({ address }) => address === '/');
      assert.ok(front);
      const site = thingsOf(front).find((thing) => thing['@type'] === 'WebSite')?.['url'];
      assert.ok(typeof site === 'string');
      const lost = own.flatMap((page) =>
        [...JSON.stringify(jsonLd(page)).matchAll(/"(https?:[^"]*)"/g)]
          .map(([, url = '']) => url)
          .filter((url) => url.startsWith(site))
          .map((url) => decodeURI(url.slice(site.length).replace(/#.*$/, '')))
          .map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
          .filter((path) => !existsSync(join(folder, path))),
      );
      assert.deepEqual([...new Set(lost)], []);
    }
  });

  test('names the publisher’s own logo', () => {
    const logos = printedPages(siteFolder('corpus'))
      .filter(isTelling)
      .flatMap(thingsOf)
      .flatMap(({ logo }) => (logo === undefined ? [] : [String(logo)]));
    assert.equal(new Set(logos).size, 1);
    assert.match(logos[0] ?? '', /\/media\/[0-9a-f]{16}-logo\.svg$/);
  });
});

describe('what a story tells programs', () => {
  test('has all that Google asks of an article', () => {
    for (const { page, article } of articles()) {
      if (article['creativeWorkStatus'] === 'Withdrawn') continue;
      const told = `${page.file}: ${JSON.stringify(article).slice(0, 400)}`;
      const { headline, datePublished, dateModified, image, author } = article;
      assert.ok(typeof headline === 'string' && headline.length > 0, told);
      assert.ok(typeof datePublished === 'string' && isTime(datePublished), told);
      assert.ok(typeof dateModified === 'string' && isTime(dateModified), told);
      assert.ok(dateModified.slice(0, 10) >= datePublished.slice(0, 10), told);
      const [picture] = thingsIn(image);
      assert.ok(isAddress(String(picture?.['url'])), told);
      const writers = thingsIn(author);
      assert.ok(writers.length > 0, told);
      for (const { name, '@type': type } of writers) {
        assert.match(String(type), /^(?:Person|Organization|NewsMediaOrganization)$/, told);
        assert.ok(typeof name === 'string' && name !== '' && !/^by\b/i.test(name), told);
      }
    }
    const urls = articles().flatMap(({ article }) => thingsIn(article['author']));
    assert.ok(urls.some(({ url }) => isAddress(String(url))));
  });

  test('says what its page says: headline, times, corrections, quotations', () => {
    for (const { page, article } of articles()) {
      const { document, file } = page;
      const short = document.querySelector('h1')?.textContent?.trim() ?? '';
      if (short.length <= 110) assert.equal(article['headline'], short, file);
      assert.equal(
        article['url'],
        document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      );
      assert.equal(article['inLanguage'], document.documentElement.getAttribute('lang'), file);
      const text = bare(document.querySelector('main')?.textContent ?? '');
      for (const { text: words } of [
        ...thingsIn(article['correction']),
        ...thingsIn(article['hasPart']),
      ].filter((thing) => thing['text'] !== undefined)) {
        // Between two sentences of a long one may stand the mark of a paragraph.
        for (const sentence of String(words).split(/(?<=[.!?…][”’"'»]?)\s+/u)) {
          assert.ok(text.includes(bare(sentence)), `${file}: ${sentence}`);
        }
      }
    }
  });

  test('is of the exact kind, and no text of it leaves its element', () => {
    const types = new Set(articles().map(({ article }) => article['@type']));
    for (const type of ['ReportageNewsArticle', 'AnalysisNewsArticle', 'BackgroundNewsArticle']) {
      assert.ok(types.has(type), type);
    }
    const corpus = printedPages(siteFolder('corpus'));
    const unsafe = corpus.filter(({ html }) => html.includes('\\u003c/script\\u003e'));
    assert.ok(unsafe.length > 0, 'the corpus holds a story that tries');
    for (const page of unsafe) {
      assert.ok(jsonLd(page));
      assert.equal(page.document.querySelector('[data-escaped]'), null, page.file);
    }
  });

  test('a withdrawn story tells that it is, and nothing else of itself', () => {
    const gone = articles().filter(({ article }) => article['creativeWorkStatus'] === 'Withdrawn');
    assert.ok(gone.length > 0);
    for (const { article } of gone) {
      assert.deepEqual(Object.keys(article).sort(), [
        ...['@id', '@type', 'creativeWorkStatus', 'datePublished', 'headline', 'inLanguage'],
        ...['publisher', 'url'],
      ]);
    }
  });
});

/** Words without spaces and marks, which a page may set differently. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
