// Owns what feeds in XML share: the picture of an entry, and what somebody reads who opens a feed in a
// browser: a line in XHTML, which feed readers pass by, set by a few rules of CSS.
import { absolute } from '../site/address.ts';
import { feedsAddress, feedStylesAddress, wayFrom } from '../site/feed-address.ts';
import type { Site } from '../site/settings.ts';
import { words } from '../site/words/words.ts';
import type { Entry, Feed } from './feed.ts';
import type { XmlElement } from './xml.ts';

/** What a browser sets a feed by, and what somebody reads whose browser shows the source. */
export function forBrowsers(
  address: string,
  { page }: Feed,
  site: Site,
): { styles: string; comment: string } {
  const { feeds } = words(site.language);
  const ways = [
    `${feeds.samePage}: ${absolute(site.address, page)}`,
    `${feeds.all}: ${absolute(site.address, feedsAddress())}`,
  ];
  return {
    styles: wayFrom(address, feedStylesAddress()),
    comment: [feeds.note, ...ways].join('\n'),
  };
}

/** Says what a feed is, and leads to the page with the same and to that of all feeds. */
export function note(address: string, { page }: Feed, site: Site): XmlElement {
  const { feeds, direction } = words(site.language);
  return {
    '@dir': direction,
    'xhtml:p': [
      feeds.note,
      { 'xhtml:a': { '@href': wayFrom(address, page), '#text': feeds.samePage } },
      { 'xhtml:a': { '@href': wayFrom(address, feedsAddress()), '#text': feeds.all } },
    ],
  };
}

/** The picture above the text (Media RSS). */
export function media({ picture }: Entry, site: Site): XmlElement | undefined {
  if (picture === undefined) return undefined;
  const { file, alt, caption, credit } = picture;
  return {
    '@url': absolute(site.address, file.address),
    '@type': file.mime,
    '@medium': 'image',
    '@width': file.width,
    '@height': file.height,
    'media:title': caption && { '@type': 'plain', '#text': caption.text },
    'media:description': { '@type': 'plain', '#text': alt },
    'media:credit': credit,
  };
}
