// Owns how programs find out what goes with a page: how to embed it, and its feeds.
import { absolute, encodeAddress, frontAddress } from '../site/address.ts';
import { feedAddress, feedOfPage, feedType, type FeedForm } from '../site/feed-address.ts';
import type { Site } from '../site/settings.ts';
import { formAddress } from '../site/share-address.ts';

/** The link to the oEmbed answer of a story's or a quotation's page (oEmbed 1.0, section 4), whole as its readers want it; none where site.yaml leaves embeds out. */
export function oembedLinks(
  { address, title }: { address: string; title: string },
  site: Site,
): { href: string; type: string; title: string }[] {
  if (!site.outputs.includes('embed')) return [];
  const href = absolute(site.address, formAddress(address, 'oembed.json'));
  return [{ href, type: 'application/json+oembed', title }];
}

const formNames: Readonly<Record<FeedForm, string>> = {
  atom: 'Atom',
  rss: 'RSS',
  json: 'JSON Feed',
};

/** The links to the feeds beside a page (RSS Advisory Board, RSS Autodiscovery); none where it has none. */
export function feedLinks(
  page: string,
  title: string,
): { href: string; type: string; title: string }[] {
  return (feedOfPage(page)?.forms ?? []).map((form) => ({
    href: encodeAddress(feedAddress(page, form)),
    type: feedType(form),
    title: `${title} (${formNames[form]})`,
  }));
}

/** The link from a story to the site's feed: short, for it stands in every one. */
export function siteFeedLink(): { href: string; type: string } {
  return { href: feedAddress(frontAddress(), 'atom'), type: feedType('atom') };
}
