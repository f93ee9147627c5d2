// Owns a feed as Atom 1.0 (RFC 4287), a month behind the site's as an archive document (RFC 5005, section 4).
import { absolute, frontAddress } from '../site/address.ts';
import { feedType } from '../site/feed-address.ts';
import { iconAddress } from '../site/icons.ts';
import type { Site } from '../site/settings.ts';
import type { Entry, Feed } from './feed.ts';
import { forBrowsers, media, note } from './reading.ts';
import { xmlDocument, type XmlElement } from './xml.ts';

/** A feed in which nothing was published yet has to say when it was changed last all the same. */
const never = '1970-01-01T00:00:00Z';

/** The feed as an Atom document. */
export function atomFeed(feed: Feed, site: Site): string {
  const { title, description, language, updated, entries, closed } = feed;
  const address = feed.address('atom');
  const root: XmlElement = {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xmlns:media': 'http://search.yahoo.com/mrss/',
    '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    ...(closed && { '@xmlns:fh': 'http://purl.org/syndication/history/1.0' }),
    '@xml:lang': language,
    title,
    subtitle: description,
    id: feed.id,
    updated: updated?.iso ?? never,
    author: { name: site.name, uri: absolute(site.address, frontAddress()) },
    link: linksOf(feed, absolute(site.address, address), site),
    rights: site.licence,
    generator: 'Stet',
    icon: absolute(site.address, iconAddress(192)),
    ...(closed && { 'fh:archive': '' }),
    'xhtml:div': note(address, feed, site),
    entry: entries.map((entry) => atomEntry(entry, feed, site)),
  };
  return xmlDocument({ feed: root }, forBrowsers(address, feed, site));
}

function linksOf({ page, current, earlier }: Feed, self: string, site: Site): XmlElement[] {
  const type = feedType('atom');
  const { hub } = site.feeds;
  return [
    // Some readers take the first for the page.
    { '@rel': 'alternate', '@type': 'text/html', '@href': absolute(site.address, page) },
    { '@rel': 'self', '@type': type, '@href': self },
    ...(hub === undefined || current !== undefined ? [] : [{ '@rel': 'hub', '@href': hub }]),
    ...(current === undefined ? [] : [{ '@rel': 'current', '@type': type, '@href': current }]),
    ...(earlier === undefined ? [] : [{ '@rel': 'prev-archive', '@type': type, '@href': earlier }]),
    ...licence(site),
  ];
}

/** The link to the terms (RFC 4946), where they have an address. */
function licence({ licence: terms }: Site): XmlElement[] {
  return terms?.startsWith('http') === true ? [{ '@rel': 'license', '@href': terms }] : [];
}

function atomEntry(entry: Entry, feed: Feed, site: Site): XmlElement {
  const { title, id, url, summary, html, language, published, updated, by } = entry;
  const files = entry.recordings.map(({ file }): XmlElement => {
    const href = absolute(site.address, file.address);
    return { '@rel': 'enclosure', '@type': file.mime, '@length': file.bytes, '@href': href };
  });
  return {
    ...(language !== feed.language && { '@xml:lang': language }),
    title,
    id,
    link: [{ '@rel': 'alternate', '@type': 'text/html', '@href': url }, ...files],
    published: published.iso,
    updated: updated.iso,
    author: by.map(({ name, address }) => ({
      name,
      uri: address && absolute(site.address, address),
    })),
    category: entry.categories.map((one) => ({ '@term': one.id, '@label': one.name })),
    summary,
    content: { '@type': 'html', '#cdata': html },
    'media:content': media(entry, site),
  };
}
