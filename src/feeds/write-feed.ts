// Owns which form of a feed is written at an address.
import type { FeedAnswer } from '../edition/answers.ts';
import { readFeedAddress, type FeedForm } from '../site/feed-address.ts';
import type { Site } from '../site/settings.ts';
import { atomFeed } from './atom.ts';
import { feedOf, type Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

interface Writer {
  write(feed: Feed, site: Site): string;
  /** As it is served: feeds in XML as XML, because Chromium shows their own types as text. */
  type: string;
}

const writers: Readonly<Record<FeedForm, Writer>> = {
  atom: { write: atomFeed, type: 'application/xml' },
  rss: { write: rssFeed, type: 'application/xml' },
  json: { write: jsonFeed, type: 'application/feed+json' },
};

/** The feed at an address, in the form that it ends in, and its MIME type. */
export function writeFeed(
  answer: FeedAnswer,
  { address, site }: { address: string; site: Site },
): { text: string; type: string } {
  const form = readFeedAddress(address)?.form ?? 'atom';
  const { write, type } = writers[form];
  return { text: write(feedOf(answer, site), site), type: `${type}; charset=utf-8` };
}
