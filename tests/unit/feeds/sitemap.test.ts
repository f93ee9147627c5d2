// Owns the tests of how sitemaps and robots.txt are written.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Summary } from '../../../src/edition/answers.ts';
import { robots } from '../../../src/feeds/robots.ts';
import { newsSitemap, sitemap, sitemapIndex } from '../../../src/feeds/sitemap.ts';
import { readSettings } from '../../../src/site/settings.ts';

const { site } = readSettings(
  `name: Quay & <Town>
description: News of both.
address: https://quay.example/news/
desks: [{ id: town, name: Town }]
`,
  'site.yaml',
);
if (site === undefined) throw new Error('These settings are sound.');

const story: Summary = {
  ...{ name: 'a', address: '/2026/02/06/гавань/', headline: 'Tides & "times"', standfirst: 'S.' },
  ...{ kind: 'report', desk: 'town', language: 'zh-Hant-HK', direction: 'ltr', minutes: 1 },
  published: {
    iso: '2026-02-06T09:00:00+01:00',
    day: '2026-02-06',
    time: true,
    zone: 'Europe/Berlin',
  },
};

/** Without the line ends between its elements. */
const inOneLine = (xml: string): string => xml.replaceAll('\n', '');

describe('a sitemap', () => {
  test('has whole addresses, percent-encoded, and its elements in the order of the schema', () => {
    const mapped = [
      { address: '/2026/02/06/гавань/', changed: '2026-02-07', pictures: ["/media/1-a'b.jpg"] },
      { address: '/about/' },
    ];
    const [root = '', ...lines] = inOneLine(sitemap(mapped, site)).split(
      /(?=<(?:url|loc|lastmod|image:image|image:loc)>)/,
    );
    assert.equal(
      root,
      '<?xml version="1.0" encoding="utf-8"?>' +
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"' +
        ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">',
    );
    assert.deepEqual(lines, [
      '<url>',
      '<loc>https://quay.example/news/2026/02/06/%D0%B3%D0%B0%D0%B2%D0%B0%D0%BD%D1%8C/</loc>',
      '<lastmod>2026-02-07</lastmod>',
      '<image:image>',
      '<image:loc>https://quay.example/news/media/1-a&apos;b.jpg</image:loc></image:image></url>',
      '<url>',
      '<loc>https://quay.example/news/about/</loc></url></urlset>',
    ]);
  });

  test('of sitemaps names each with the time of its last change', () => {
    const maps = [
      { address: '/sitemap/site.xml' },
      { address: '/sitemap/2026-02.xml', changed: '2026-02-07' },
    ];
    assert.match(
      inOneLine(sitemapIndex(maps, site)),
      /<sitemap><loc>https:\/\/quay\.example\/news\/sitemap\/2026-02\.xml<\/loc><lastmod>2026-02-07<\/lastmod><\/sitemap>/,
    );
  });

  test('of news tells publication, language, time and headline, escaped', () => {
    const answer = { page: 'news-sitemap' as const, stories: [story] };
    const xml = inOneLine(newsSitemap(answer, site));
    assert.match(xml, /<news:name>Quay &amp; &lt;Town&gt;<\/news:name><news:language>zh-tw</);
    assert.match(xml, /<news:publication_date>2026-02-06T09:00:00\+01:00</);
    assert.match(xml, /<news:title>Tides &amp; &quot;times&quot;</);
  });

  test('of news holds no character that XML may not hold', () => {
    const headline = 'A\u0008B\uFFFEC\uD800D 😀';
    const xml = newsSitemap({ page: 'news-sitemap', stories: [{ ...story, headline }] }, site);
    assert.match(xml, /<news:title>ABC\uFFFDD 😀<\/news:title>/);
  });

  test('of news names the front page where nothing is new, for a list must not be empty', () => {
    const xml = inOneLine(newsSitemap({ page: 'news-sitemap', stories: [] }, site));
    assert.match(xml, /<url><loc>https:\/\/quay\.example\/news\/<\/loc><\/url><\/urlset>/);
  });
});

test('robots.txt lets everybody in and names the sitemaps by their whole addresses', () => {
  assert.equal(
    robots(site),
    `User-agent: *
Disallow:

Sitemap: https://quay.example/news/sitemap.xml
Sitemap: https://quay.example/news/news-sitemap.xml
`,
  );
});
