// Owns the reading of a printed site's sitemaps for checks: as XML, by the public schemas, and as lists.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { printedFiles } from './printed.ts';

xmlRegisterFsInputProviders();

/** A place in a sitemap. */
export interface Listed {
  loc: string;
  lastmod?: string;
  images: string[];
  news?: { name: string; language: string; published: string; title: string };
}

/** A schema of tests/dist/schemas; throws at what a document has wrong. */
export function schema(name: 'urlset' | 'siteindex'): (xml: Buffer) => void {
  const file = join(import.meta.dirname, 'schemas', `${name}.xsd`);
  const document = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const validator = XsdValidator.fromDoc(document);
  return (xml) => {
    const checked = XmlDocument.fromBuffer(xml);
    try {
      validator.validate(checked);
    } finally {
      checked.dispose();
    }
  };
}

/** The files of a site that list pages, without the index and the news. */
export function mapFiles(site: string): string[] {
  return printedFiles(site).filter((file) => /^sitemap\/.*\.xml$/.test(file));
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => ['url', 'sitemap', 'image:image'].includes(name),
});

interface Url {
  loc: string;
  lastmod?: string;
  'image:image'?: { 'image:loc': string }[];
  'news:news'?: {
    'news:publication': { 'news:name': string; 'news:language': string };
    'news:publication_date': string;
    'news:title': string;
  };
}

/** What a file of a site lists, in its order. */
export function listedIn(site: string, file: string): Listed[] {
  // The cast: what the schemas let pass.
  const read = parser.parse(readFileSync(join(site, file), 'utf8')) as {
    urlset?: { url: Url[] };
    sitemapindex?: { sitemap: Url[] };
  };
  const urls = read.urlset?.url ?? read.sitemapindex?.sitemap;
  assert.ok(urls !== undefined, `${file} is a sitemap`);
  return urls.map((url) => {
    const { loc, lastmod, 'image:image': images = [], 'news:news': news } = url;
    return {
      loc,
      ...(lastmod !== undefined && { lastmod }),
      images: images.map((one) => one['image:loc']),
      ...(news && {
        news: {
          name: news['news:publication']['news:name'],
          language: news['news:publication']['news:language'],
          published: news['news:publication_date'],
          title: news['news:title'],
        },
      }),
    };
  });
}
