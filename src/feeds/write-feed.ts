// Owns which form of a feed is written at an address.
import type { FeedAnswer } from '../edition/answers.ts';
import { feedType, readFeedAddress, type FeedForm } from '../site/feed-address.ts';
import type { Site } from '../site/settings.ts';
import { atomFeed } from './atom.ts';
import { feedOf, type Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

const writers: Readonly<Record<FeedForm, (feed: Feed, site: Site) => string>> = {
  atom: atomFeed,
  rss: rssFeed,
  json: jsonFeed,
};

/** The feed at an address, in the form that it ends in, and its MIME type. */
export function writeFeed(
  answer: FeedAnswer,
  { address, site }: { address: string; site: Site },
): { text: string; type: string } {
  const form = readFeedAddress(address)?.form ?? 'atom';
  const text = writers[form](feedOf(answer, site), site);
  return { text, type: `${feedType(form)}; charset=utf-8` };
}
