// Owns the list of all feeds as OPML 2.0, which feed readers take in at once.
import type { FeedsAnswer } from '../edition/answers.ts';
import { absolute, correctionsAddress, frontAddress } from '../site/address.ts';
import { feedAddress } from '../site/feed-address.ts';
import type { Site } from '../site/settings.ts';
import { words } from '../site/words/words.ts';
import { xmlDocument, type XmlElement } from './xml.ts';

/** Every feed in Atom, in groups. */
export function subscriptions({ lists }: FeedsAnswer, site: Site): string {
  const labels = words(site.language);
  const { groups } = labels.feeds;
  const outline = (name: string, address: string): XmlElement => ({
    ...{ '@text': name, '@title': name, '@type': 'rss' },
    '@xmlUrl': absolute(site.address, feedAddress(address, 'atom')),
    '@htmlUrl': absolute(site.address, address),
  });
  const grouped = (['desk', 'topic', 'writer', 'speaker', 'thread'] as const)
    .filter((of) => lists[of].length > 0)
    .map((of): XmlElement => {
      const feeds = lists[of].map(({ name, address }) => outline(name, address));
      return { '@text': groups[of], outline: feeds };
    });
  const alone = [
    outline(site.name, frontAddress()),
    outline(labels.corrections, correctionsAddress()),
  ];
  return xmlDocument({
    opml: {
      '@version': '2.0',
      head: { title: site.name },
      body: { outline: [...alone, ...grouped] },
    },
  });
}
