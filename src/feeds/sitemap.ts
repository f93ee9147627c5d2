// Owns sitemaps as sitemaps.org 0.9 writes them: the index, the lists of pages with their pictures
// (Google's image extension), and the news of two days (Google's news extension).
import { XMLBuilder } from 'fast-xml-parser';
import type { Mapped, NewsSitemapAnswer, Summary } from '../edition/answers.ts';
import { absolute, frontAddress } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { stamp } from '../story/stamps.ts';

const own = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const images = 'http://www.google.com/schemas/sitemap-image/1.1';
const news = 'http://www.google.com/schemas/sitemap-news/0.9';

/** Keys that begin with @ are attributes; elements come in the order of the keys. */
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  indentBy: '',
});

/** The index of sitemaps. */
export function sitemapIndex(maps: readonly Mapped[], site: Site): string {
  return written({
    sitemapindex: {
      '@xmlns': own,
      sitemap: maps.map(({ address, changed }) => located(address, site, changed)),
    },
  });
}

/** The pages of one sitemap. */
export function sitemap(mapped: readonly Mapped[], site: Site): string {
  const hasPictures = mapped.some(({ pictures }) => pictures !== undefined);
  return written({
    urlset: {
      '@xmlns': own,
      ...(hasPictures && { '@xmlns:image': images }),
      url: mapped.map(({ address, changed, pictures = [] }) => ({
        ...located(address, site, changed),
        ...(pictures.length > 0 && {
          'image:image': pictures.map((one) => ({ 'image:loc': absolute(site.address, one) })),
        }),
      })),
    },
  });
}

/** The news sitemap; a list of pages must not be empty by its schema, so where nothing is new the front page stands in it. */
export function newsSitemap({ stories }: NewsSitemapAnswer, site: Site): string {
  const told = stories.map((story) => toldAsNews(story, site));
  return written({
    urlset: {
      '@xmlns': own,
      '@xmlns:news': news,
      url: told.length > 0 ? told : [located(frontAddress(), site)],
    },
  });
}

function toldAsNews({ address, headline, published, language }: Summary, site: Site): object {
  return {
    ...located(address, site),
    'news:news': {
      'news:publication': {
        'news:name': allowed(site.name),
        'news:language': newsLanguage(language),
      },
      'news:publication_date': stamp(published),
      'news:title': allowed(headline),
    },
  };
}

function located(address: string, site: Site, changed?: string): object {
  return {
    loc: absolute(site.address, address),
    ...(changed !== undefined && { lastmod: changed }),
  };
}

/** ISO 639, and the two written forms of Chinese as Google calls them. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'zh') return script === 'Hant' ? 'zh-tw' : 'zh-cn';
  return language;
}

/** Text without what no XML may hold (XML 1.0, 2.2). */
function allowed(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

function written(document: object): string {
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...document });
}
