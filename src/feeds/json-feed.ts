// Owns a feed as JSON Feed 1.1.
import { absolute, frontAddress } from '../site/address.ts';
import { iconAddress } from '../site/icons.ts';
import type { Site } from '../site/settings.ts';
import { words } from '../site/words/words.ts';
import type { Entry, Feed } from './feed.ts';

/** The feed as JSON. */
export function jsonFeed(feed: Feed, site: Site): string {
  const { title, description, page, language } = feed;
  const { hub } = site.feeds;
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(site.address, page),
    feed_url: absolute(site.address, feed.address('json')),
    description,
    user_comment: words(site.language).feeds.note,
    icon: absolute(site.address, iconAddress(512)),
    language,
    authors: [{ name: site.name, url: absolute(site.address, frontAddress()) }],
    ...(hub !== undefined && { hubs: [{ type: 'WebSub', url: hub }] }),
    // The format has no word for it: what begins with _ is an extension.
    ...(site.licence !== undefined && { _rights: { licence: site.licence } }),
    items: feed.entries.map((entry) => item(entry, site)),
  };
  return `${JSON.stringify(written)}\n`;
}

function item(entry: Entry, site: Site): object {
  const { id, url, title, summary, html, language, published, updated, by, picture } = entry;
  const authors = by.map(({ name, address }) => {
    return { name, ...(address !== undefined && { url: absolute(site.address, address) }) };
  });
  const attachments = entry.recordings.map(({ file }) => ({
    url: absolute(site.address, file.address),
    mime_type: file.mime,
    size_in_bytes: file.bytes,
  }));
  return {
    ...{ id, url, title, content_html: html, summary },
    ...(picture && { image: absolute(site.address, picture.file.address) }),
    ...{ date_published: published.iso, date_modified: updated.iso },
    ...(authors.length > 0 && { authors }),
    ...(entry.categories.length > 0 && { tags: entry.categories.map(({ name }) => name) }),
    language,
    ...(attachments.length > 0 && { attachments }),
  };
}
