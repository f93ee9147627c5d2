// Owns the reading of printed feeds as feed readers do it: what each of several libraries makes of one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { parseFeed as rowanParse } from '@rowanmanning/feed-parser';
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { printedFiles } from './printed.ts';

/** An entry as a reader has it; a reader that knows nothing of a field leaves it out. */
export interface ReadEntry {
  id?: string;
  url?: string;
  title?: string;
  summary?: string;
  html?: string;
  /** Epoch milliseconds. */
  published?: number;
  updated?: number;
  authors?: string[];
  categories?: string[];
}

/** A printed feed. */
export interface PrintedFeed {
  file: string;
  form: 'atom' | 'rss' | 'json';
  text: string;
}

/** Every feed of a printed site. */
export function printedFeeds(site: string): PrintedFeed[] {
  return printedFiles(site).flatMap((file) => {
    const [, form] = /(?:^|\/)(?:feed|\d{4}-\d\d)\.(atom|rss|json)$/.exec(file) ?? [];
    if (form !== 'atom' && form !== 'rss' && form !== 'json') return [];
    return [{ file, form, text: readFileSync(join(site, file), 'utf8') }];
  });
}

type Reader = (feed: PrintedFeed) => ReadEntry[] | Promise<ReadEntry[]>;

/** What each library makes of a feed; a form that it does not read gives nothing. */
export const readers: Readonly<Record<string, Reader>> = {
  feedsmith: ({ text }) => withFeedsmith(text),
  'rss-parser': ({ text, form }) => (form === 'json' ? [] : withRssParser(text)),
  '@rowanmanning/feed-parser': ({ text, form }) => (form === 'json' ? [] : withRowan(text)),
  '@extractus/feed-extractor': withExtractus,
};

function withFeedsmith(text: string): ReadEntry[] {
  const { format, feed } = parseFeed(text);
  if (format === 'atom') {
    return (feed.entries ?? []).map((one) =>
      entry({
        ...{ id: one.id, title: one.title?.value, summary: one.summary?.value },
        url: one.links?.find(({ rel }) => rel === 'alternate')?.href,
        html: one.content?.value,
        ...{ published: one.published, updated: one.updated },
        authors: one.authors?.map(({ name }) => name),
        categories: one.categories?.map(({ label }) => label),
      }),
    );
  }
  if (format === 'rss') {
    return (feed.items ?? []).map((one) =>
      entry({
        ...{ id: one.guid?.value, title: one.title, summary: one.description, url: one.link },
        ...{ html: one.content?.encoded, published: one.pubDate, updated: one.atom?.updated },
        authors: one.dc?.creators,
        categories: one.categories?.map(({ name }) => name),
      }),
    );
  }
  if (format !== 'json') throw new Error(`feedsmith takes a feed for ${format}`);
  return (feed.items ?? []).map((one) =>
    entry({
      ...{ id: one.id, title: one.title, summary: one.summary, url: one.url },
      html: one.content_html,
      ...{ published: one.date_published, updated: one.date_modified },
      authors: one.authors?.map(({ name }) => name),
      categories: one.tags,
    }),
  );
}

async function withRssParser(text: string): Promise<ReadEntry[]> {
  const { items } = await new RssParser().parseString(text);
  return items.map((one) => {
    // The cast: the library's types leave out what it reads of Atom and of modules.
    const more = one as Record<string, string | undefined>;
    const isAtom = more['id'] !== undefined;
    return entry({
      ...{ id: one.guid ?? more['id'], title: one.title, url: one.link },
      summary: isAtom ? one.summary : one.content,
      html: isAtom ? one.content : more['content:encoded'],
      ...{ published: one.isoDate, categories: one.categories },
    });
  });
}

function withRowan(text: string): ReadEntry[] {
  return rowanParse(text).items.map((one) =>
    entry({
      ...{ id: one.id, title: one.title, summary: one.description, url: one.url },
      ...{ html: one.content, published: one.published?.toISOString() },
      authors: one.authors.map(({ name }) => name),
      categories: one.categories.map(({ label, term }) => label ?? term),
    }),
  );
}

function withExtractus({ text, form }: PrintedFeed): ReadEntry[] {
  const options = { descriptionMaxLen: 0 };
  const { entries = [] } =
    form === 'json' ? extractFromJson(text, options) : extractFromXml(text, options);
  return entries.map(({ id, title, link }) => entry({ id, title, url: link }));
}

type Missing<Value> = Value | null | undefined;

function entry(read: {
  id: Missing<string>;
  title: Missing<string>;
  url: Missing<string>;
  summary?: Missing<string>;
  html?: Missing<string>;
  published?: Missing<string>;
  updated?: Missing<string>;
  authors?: Missing<Missing<string>[]>;
  categories?: Missing<Missing<string>[]>;
}): ReadEntry {
  const { published, updated, authors, categories, ...texts } = read;
  const known = {
    ...texts,
    published: published && Date.parse(published),
    updated: updated && Date.parse(updated),
    authors: authors?.filter((name) => typeof name === 'string'),
    categories: categories?.filter((name) => typeof name === 'string'),
  };
  // The cast: what is missing is left out, and all else is of its type.
  return Object.fromEntries(
    Object.entries(known).filter(([, value]) => value !== null && value !== undefined),
  ) as ReadEntry;
}
