// Owns what is asked at the address of a feed, and which feeds go with a page.
// May not answer a question.
import {
  feedAddress,
  feedMonthAddress,
  feedOfPage,
  feedsAddress,
  readFeedAddress,
  readFeedMonth,
  subscriptionsAddress,
  type FeedOf,
} from '../site/feed-address.ts';

/** What the address of a feed asks for, by its form alone; `beside` is the page beside which it lies. */
export type FeedQuestion = { page: 'feed' } & (
  { of: FeedOf; id: string; beside: string } | { of: 'month'; month: string } | { of: 'all' }
);

/** Reads what an address asks for; undefined where it is no feed's. */
export function readFeedQuestion(address: string): FeedQuestion | undefined {
  if (address === feedsAddress() || address === subscriptionsAddress()) {
    return { page: 'feed', of: 'all' };
  }
  const month = readFeedMonth(address);
  if (month !== undefined) return { page: 'feed', of: 'month', month };
  const feed = readFeedAddress(address);
  const found = feed && feedOfPage(feed.page);
  if (!feed || !found?.forms.includes(feed.form)) return undefined;
  const { of, id } = found;
  return { page: 'feed', of, id, beside: feed.page };
}

/** The feeds that lie beside a page, by its address; a month of the site has one behind the site's own. */
export function feedsBeside(page: string): string[] {
  const [, year, month] = /^\/(\d{4})\/(\d\d)\/$/.exec(page) ?? [];
  if (year !== undefined) return [feedMonthAddress(`${year}-${month}`)];
  return feedOfPage(page)?.forms.map((form) => feedAddress(page, form)) ?? [];
}

/** Whether a list lies at the address, with feeds of its own, by its spelling. */
export function isList(address: string): boolean {
  return (feedOfPage(address)?.id ?? '') !== '';
}

/** One address for all forms of a feed, which have one answer, as has the list of all; undefined for what is neither. */
export function wholeFeed(address: string): string | undefined {
  if (address === subscriptionsAddress()) return feedsAddress();
  const asked = readFeedQuestion(address);
  return asked && 'beside' in asked ? feedAddress(asked.beside, 'atom') : undefined;
}
