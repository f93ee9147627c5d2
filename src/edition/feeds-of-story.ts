// Owns which feeds hold a story, and how the months behind the site's feed follow each other.
// May not make an answer.
import { frontAddress, listAddress } from '../site/address.ts';
import { feedMonthAddress, readFeedAddress } from '../site/feed-address.ts';
import type { ListKind } from './answers.ts';
import { feedsBeside, isList } from './feed-addresses.ts';
import type { Store } from './store.ts';

/** The feeds that hold a story: of the site, of its lists and of its month. */
export function feedsOfStory(
  store: Store,
  { path, month }: { path: string; month: string },
): string[] {
  const lists = 'SELECT kind, id FROM story_list WHERE path = ?';
  const pages = store
    .all<{ kind: ListKind; id: string }>(lists, path)
    .map(({ kind, id }) => listAddress(kind, id));
  return [...[frontAddress(), ...pages].flatMap(feedsBeside), feedMonthAddress(month)];
}

/** The feeds that change with a page or another feed: those beside it, and beside old addresses of a list. */
export function feedsWith(store: Store, address: string): string[] {
  const list = readFeedAddress(address)?.page ?? address;
  if (!isList(list)) return feedsBeside(address);
  const aliases = store.all<{ alias: string }>('SELECT alias FROM alias WHERE target = ?', list);
  return [address, ...aliases.map(({ alias }) => alias)].flatMap(feedsBeside);
}

/** The feeds of the months around one, which lead to it or are closed by it. */
export function feedsAround(store: Store, month: string): string[] {
  return [monthBefore(store, month) ?? [], monthAfter(store, month) ?? []]
    .flat()
    .map(feedMonthAddress);
}

/** The last month before another in which something was published. */
export function monthBefore(store: Store, month: string): string | undefined {
  const before = 'SELECT max(month) AS month FROM story WHERE month < ? AND +state = 1';
  return store.first<{ month: string | null }>(before, month)?.month ?? undefined;
}

/** The first month after another in which something was published. */
export function monthAfter(store: Store, month: string): string | undefined {
  const after = 'SELECT min(month) AS month FROM story WHERE month > ? AND +state = 1';
  return store.first<{ month: string | null }>(after, month)?.month ?? undefined;
}
