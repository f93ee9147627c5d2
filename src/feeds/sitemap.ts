// Owns sitemaps as sitemaps.org 0.9 asks for them: the index, the lists of pages with their pictures
// (Google's image extension), and the news of two days (Google's news extension).
import type { Mapped, NewsSitemapAnswer, Summary } from '../edition/answers.ts';
import { absolute, frontAddress } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { stamp } from '../story/stamps.ts';
import { xmlDocument, type XmlElement } from './xml.ts';

const own = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const images = 'http://www.google.com/schemas/sitemap-image/1.1';
const news = 'http://www.google.com/schemas/sitemap-news/0.9';

/** The index of sitemaps. */
export function sitemapIndex(maps: readonly Mapped[], site: Site): string {
  return xmlDocument({
    sitemapindex: {
      '@xmlns': own,
      sitemap: maps.map(({ address, changed }) => located(address, site, changed)),
    },
  });
}

/** The pages of one sitemap. */
export function sitemap(mapped: readonly Mapped[], site: Site): string {
  const hasPictures = mapped.some(({ pictures }) => pictures !== undefined);
  return xmlDocument({
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
  return xmlDocument({
    urlset: {
      '@xmlns': own,
      '@xmlns:news': news,
      url: told.length > 0 ? told : [located(frontAddress(), site)],
    },
  });
}

function toldAsNews({ address, headline, published, language }: Summary, site: Site): XmlElement {
  return {
    ...located(address, site),
    'news:news': {
      'news:publication': {
        'news:name': site.name,
        'news:language': newsLanguage(language),
      },
      'news:publication_date': stamp(published),
      'news:title': headline,
    },
  };
}

function located(address: string, site: Site, changed?: string): XmlElement {
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
