// Owns the addresses of feeds, and the ids by which feed readers know what is in them (RFC 4151, RFC 4287
// section 4.2.6). As in address.ts addresses are root-relative and decoded, unless said otherwise.
import { correctionsAddress, encodeAddress, frontAddress, type ListOf } from './address.ts';

/** The forms in which a feed is printed, as their addresses end. */
const feedForms = ['atom', 'rss', 'json'] as const;
export type FeedForm = (typeof feedForms)[number];

const types: Readonly<Record<FeedForm, string>> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};

/** `/desks/world/feed.atom`; `page` is the page beside which the feed lies, `/` for the site's own. */
export function feedAddress(page: string, form: FeedForm): string {
  return `${page}feed.${form}`;
}

/** The page beside which an address is a feed, and in which form, by its spelling alone. */
export function readFeedAddress(address: string): { page: string; form: FeedForm } | undefined {
  const [, page, ending] = /^(\/(?:.*\/)?)feed\.(atom|rss|json)$/.exec(address) ?? [];
  const form = feedForms.find((one) => one === ending);
  return page === undefined || form === undefined ? undefined : { page, form };
}

/** The MIME type of a feed. */
export function feedType(form: FeedForm): string {
  return types[form];
}

/** What a feed is of. */
export type FeedOf = ListOf | 'site' | 'speaker' | 'corrections';

const folders: Readonly<Record<string, FeedOf>> = {
  desks: 'desk',
  topics: 'topic',
  by: 'writer',
  threads: 'thread',
  said: 'speaker',
};

/** Feeds in every form; all others are in Atom alone. */
const inAllForms: ReadonlySet<FeedOf> = new Set(['site', 'desk', 'topic', 'writer']);

/** What the feed beside a page is of, in which forms, and the id of the list; undefined for a page that has none. */
export function feedOfPage(
  page: string,
): { of: FeedOf; id: string; forms: readonly FeedForm[] } | undefined {
  const [, folder = '', id = ''] = /^\/([a-z]+)\/([^/]+)\/$/.exec(page) ?? [];
  let of = Object.hasOwn(folders, folder) ? folders[folder] : undefined;
  if (page === frontAddress()) of = 'site';
  if (page === correctionsAddress()) of = 'corrections';
  return of && { of, id, forms: inAllForms.has(of) ? feedForms : ['atom'] };
}

/** `/feed/2025-03.atom`, what the site published in one month (RFC 5005, section 4). */
export function feedMonthAddress(month: string): string {
  return `/feed/${month}.atom`;
}

/** The month of such an address, by its spelling. */
export function readFeedMonth(address: string): string | undefined {
  return /^\/feed\/(\d{4}-\d\d)\.atom$/.exec(address)?.[1];
}

/** The page that explains and lists the feeds. */
export function feedsAddress(): string {
  return '/feeds/';
}

/** The list of all feeds that feed readers take in at once. */
export function subscriptionsAddress(): string {
  return '/feeds/subscriptions.opml';
}

/** What a browser sets a feed by. */
export function feedStylesAddress(): string {
  return '/feeds/feed.css';
}

/** The way from one address to another of ours, percent-encoded, so that it holds under any path. */
export function wayFrom(address: string, to: string): string {
  return `${'../'.repeat(address.split('/').length - 2) || './'}${encodeAddress(to).slice(1)}`;
}

/** The id of a story in feeds, from where and when it was published first; `site` is the publication's whole address then, `day` as `2025-03-17`. */
export function storyFeedId(site: string, story: { address: string; day: string }): string {
  const { hostname, pathname } = new URL(site);
  // An authority holds letters, digits, hyphens and dots (RFC 4151, section 2.1): [::1] has none of its own.
  const authority = hostname.replace(/[^a-z0-9.-]+/g, '-').replace(/^-|-$/g, '');
  return `tag:${authority},${story.day}:${pathname}${encodeAddress(story.address).slice(1)}`;
}

/** Whether a text has the form of such an id. */
export function isFeedId(text: string): boolean {
  return /^tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:\/[\w./?:@!$&'()*+,;=~%-]*$/.test(text);
}

/** The id of a quotation of the story with the id `story`. */
export function quotationFeedId(story: string, quotation: string): string {
  return `${story}quotes/${quotation}/`;
}

/** The id of a story's correction, which are counted from 1, oldest first. */
export function correctionFeedId(story: string, number: number): string {
  return `${story}#correction-${number}`;
}
