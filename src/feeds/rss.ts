// Owns a feed as RSS 2.0, with the modules that say what it cannot: content, dc, atom, media.
import { asHtml } from '../share/told.ts';
import { absolute } from '../site/address.ts';
import { feedType } from '../site/feed-address.ts';
import type { Site } from '../site/settings.ts';
import { mailDate } from '../story/stamps.ts';
import type { Entry, Feed } from './feed.ts';
import { forBrowsers, media, note } from './reading.ts';
import { xmlDocument, type XmlElement } from './xml.ts';

/** The feed as an RSS document. */
export function rssFeed(feed: Feed, site: Site): string {
  const { title, description = site.description, page, language, updated, entries } = feed;
  const address = feed.address('rss');
  const { licence } = site;
  const { hub } = site.feeds;
  const self = absolute(site.address, address);
  const root: XmlElement = {
    '@version': '2.0',
    '@xml:lang': language,
    '@xmlns:atom': 'http://www.w3.org/2005/Atom',
    '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    '@xmlns:media': 'http://search.yahoo.com/mrss/',
    '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    channel: {
      title,
      link: absolute(site.address, page),
      description: asHtml(description),
      language,
      lastBuildDate: updated && mailDate(updated),
      generator: 'Stet',
      'dc:rights': licence,
      'atom:link': [
        { '@rel': 'self', '@type': feedType('rss'), '@href': self },
        ...(hub === undefined ? [] : [{ '@rel': 'hub', '@href': hub }]),
        ...(licence?.startsWith('http') === true ? [{ '@rel': 'license', '@href': licence }] : []),
      ],
      'xhtml:div': note(address, feed, site),
      item: entries.map((entry) => rssItem(entry, feed, site)),
    },
  };
  return xmlDocument({ rss: root }, forBrowsers(address, feed, site));
}

/** What stands in `description` is read as HTML. */
function rssItem(entry: Entry, feed: Feed, site: Site): XmlElement {
  const { title, id, url, summary, html, language, published, updated } = entry;
  const [recording] = entry.recordings;
  return {
    title,
    link: url,
    guid: { '@isPermaLink': 'false', '#text': id },
    pubDate: mailDate(published),
    'atom:updated': updated.iso,
    'dc:creator': entry.by.map(({ name }) => name),
    ...(language !== feed.language && { 'dc:language': language }),
    category: entry.categories.map(({ name }) => name),
    description: summary === undefined ? undefined : asHtml(summary),
    'content:encoded': { '#cdata': html },
    // RSS has one enclosure an item; what else there is stands in the text.
    enclosure: recording && {
      '@url': absolute(site.address, recording.file.address),
      '@length': recording.file.bytes,
      '@type': recording.file.mime,
    },
    'media:content': media(entry, site),
  };
}
