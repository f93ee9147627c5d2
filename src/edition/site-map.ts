// Owns which pages belong to no month: the front page, whole lists and indexes, years, plain pages.
// Lists that have nothing are left out, as their pages ask search engines to pass them by.
import {
  archiveAddress,
  correctionsAddress,
  correctionsMonthAddress,
  frontAddress,
  listAddress,
  plainAddress,
  yearAddress,
} from '../site/address.ts';
import type { Moment } from '../site/dates.ts';
import { feedsAddress } from '../site/feed-address.ts';
import type { Site } from '../site/settings.ts';
import { speakerAddress } from '../site/share-address.ts';
import { stamp } from '../story/stamps.ts';
import type { ListKind, Mapped } from './answers.ts';
import { publishedLists, publishedSpeakers, publishedYears } from './distinct.ts';
import { indexAddresses } from './names.ts';
import type { Store } from './store.ts';

/** The pages that search engines shall know and that no month holds; `indexed` are those of the indexes. */
export function siteMapped(
  store: Store,
  site: Site,
  indexed: readonly string[] = indexAddresses(store, site),
): Mapped[] {
  const ids = (question: string): string[] =>
    store.all<{ id: string }>(question).map(({ id }) => id);
  const whole = (kind: ListKind, found: readonly string[]): string[] =>
    found.map((id) => listAddress(kind, id));
  const corrected = 'SELECT DISTINCT month AS id FROM correction WHERE state = 1 ORDER BY month';
  const addresses = [
    ...[frontAddress(), archiveAddress(), correctionsAddress(), feedsAddress()],
    ...indexed,
    ...publishedYears(store).map(yearAddress),
    ...ids(corrected).map(correctionsMonthAddress),
    ...whole('desk', publishedLists(store, 'desk')),
    ...whole('topic', ids('SELECT id FROM topic WHERE count > 0 ORDER BY id')),
    ...whole('thread', publishedLists(store, 'thread')),
    ...whole('writer', ids('SELECT id FROM person ORDER BY id')),
    ...publishedSpeakers(store).map(speakerAddress),
  ];
  return [...addresses.map((address) => ({ address })), ...plainMapped(store)];
}

function plainMapped(store: Store): Mapped[] {
  const pages = store.all<{ name: string; updated: string | null }>(
    `SELECT page.name, parsed.value -> '$.updated' AS updated
     FROM page JOIN parsed ON parsed.key = page.parsed ORDER BY page.name`,
  );
  return pages.map(({ name, updated }) => ({
    address: plainAddress(name),
    // The cast: parsed rows of pages hold what parsePage returned.
    ...(updated !== null && { changed: stamp(JSON.parse(updated) as Moment) }),
  }));
}
