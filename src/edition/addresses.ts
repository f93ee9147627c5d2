// Owns the list of all addresses that exist.
// May not build an address (site/address.ts does) nor answer a question.
import {
  archiveAddress,
  correctionsAddress,
  correctionsMonthAddress,
  dayAddress,
  frontAddress,
  listAddress,
  listMonthAddress,
  missingAddress,
  monthAddress,
  plainAddress,
  schemaAddress,
  yearAddress,
} from '../site/address.ts';
import { feedsAddress, feedStylesAddress, subscriptionsAddress } from '../site/feed-address.ts';
import { manifestAddress } from '../site/icons.ts';
import { offlineAddress, workerAddress } from '../site/offline-address.ts';
import { openSearchAddress, searchAddress } from '../site/search-address.ts';
import type { Site } from '../site/settings.ts';
import { speakerAddress, speakerMonthAddress } from '../site/share-address.ts';
import {
  indexNowAddress,
  llmsAddress,
  newsSitemapAddress,
  robotsAddress,
} from '../site/sitemap-address.ts';
import type { ListKind } from './answers.ts';
import { feedsBeside, isList } from './feed-addresses.ts';
import { quotationForms, storyForms } from './forms.ts';
import { indexAddresses } from './names.ts';
import { promisedLists } from './promised-lists.ts';
import { sitemapAddresses } from './sitemaps.ts';
import type { Store } from './store.ts';

/** Addresses of what settings alone decide: neither a page of the edition nor a form of a story. */
export function fixedAddresses({ indexnow, search }: Site): string[] {
  return [
    missingAddress(),
    schemaAddress('story'),
    schemaAddress('front-matter'),
    manifestAddress(),
    feedStylesAddress(),
    robotsAddress(),
    ...(search ? [openSearchAddress()] : []),
    ...(indexnow === undefined ? [] : [indexNowAddress(indexnow)]),
  ];
}

/** Every address of the edition, each once. */
export function* allAddresses(store: Store, site: Site): Generator<string> {
  const seen = new Set<string>();
  for (const address of withoutPromises(store, site)) {
    seen.add(address);
    yield address;
  }
  for (const list of promisedLists(store)) {
    for (const address of [list, ...feedsBeside(list)]) if (!seen.has(address)) yield address;
  }
}

/** Pages, each with the feeds that lie beside it. */
function* withFeeds(pages: Iterable<string>): Generator<string> {
  for (const page of pages) {
    yield page;
    yield* feedsBeside(page);
  }
}

/** What the content alone asks for, in a fixed order. */
function* withoutPromises(store: Store, site: Site): Generator<string> {
  yield* withFeeds([frontAddress()]);
  yield* [feedsAddress(), subscriptionsAddress()];
  yield* fixedAddresses(site);
  yield* [newsSitemapAddress(), llmsAddress(), workerAddress()];
  yield* sitemapAddresses(store, site);
  yield archiveAddress();
  if (site.search) yield searchAddress();
  if (site.offline) yield offlineAddress();
  yield* indexAddresses(store, site);
  yield* withFeeds(correctionsAddresses(store));
  yield* withFeeds(listAddresses(store, site));
  yield* withFeeds(speakerAddresses(store));
  yield* withFeeds(datedAddresses(store));
  for (const { name } of store.all<{ name: string }>('SELECT name FROM page ORDER BY name')) {
    yield plainAddress(name);
  }
  const aliases = `SELECT alias, max(target) AS target FROM alias WHERE state > 0
    GROUP BY alias ORDER BY alias`;
  for (const { alias, target } of store.all<{ alias: string; target: string | null }>(aliases)) {
    yield alias;
    if (target !== null && isList(target)) yield* feedsBeside(alias);
  }
  const stories = 'SELECT address FROM story WHERE state > 0 ORDER BY address';
  for (const { address } of store.all<{ address: string }>(stories)) {
    yield address;
    yield* storyForms(address, site);
    yield* quotationAddresses(store, site, address);
  }
}

/** The pages of a story's quotations with their forms. */
function* quotationAddresses(store: Store, site: Site, story: string): Generator<string> {
  const pages = 'SELECT address FROM quotation WHERE story = ? AND state = 1 ORDER BY number';
  for (const { address } of store.all<{ address: string }>(pages, story)) {
    yield address;
    yield* quotationForms(address, site);
  }
}

function* speakerAddresses(store: Store): Generator<string> {
  const months = `SELECT DISTINCT speaker, month FROM quotation
    WHERE speaker IS NOT NULL AND state = 1 ORDER BY speaker, month`;
  let last = '';
  for (const { speaker, month } of store.all<{ speaker: string; month: string }>(months)) {
    if (speaker !== last) yield speakerAddress((last = speaker));
    yield speakerMonthAddress(speaker, month);
  }
}

function* correctionsAddresses(store: Store): Generator<string> {
  yield correctionsAddress();
  const months = 'SELECT DISTINCT month FROM correction WHERE state > 0 ORDER BY month';
  for (const { month } of store.all<{ month: string }>(months)) {
    yield correctionsMonthAddress(month);
  }
}

function* datedAddresses(store: Store): Generator<string> {
  const days = 'SELECT DISTINCT day FROM story WHERE state > 0 ORDER BY day';
  let year = '';
  let month = '';
  for (const { day } of store.all<{ day: string }>(days)) {
    if (year !== day.slice(0, 4)) yield yearAddress((year = day.slice(0, 4)));
    if (month !== day.slice(0, 7)) yield monthAddress((month = day.slice(0, 7)));
    yield dayAddress(day);
  }
}

function* listAddresses(store: Store, site: Site): Generator<string> {
  for (const { id } of site.desks) yield listAddress('desk', id);
  for (const { id } of store.all<{ id: string }>('SELECT id FROM person ORDER BY id')) {
    yield listAddress('writer', id);
  }
  const months = `SELECT kind, id, month FROM story_list WHERE state > 0
    GROUP BY kind, id, month ORDER BY kind, id, month`;
  let last = '';
  for (const row of store.all<{ kind: ListKind; id: string; month: string }>(months)) {
    const whole = listAddress(row.kind, row.id);
    if (whole !== last && (row.kind === 'topic' || row.kind === 'thread')) yield whole;
    last = whole;
    yield listMonthAddress(row.kind, row.id, row.month);
  }
}
