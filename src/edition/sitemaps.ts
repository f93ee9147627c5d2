// Owns what each sitemap lists. A month's holds its stories, their quotations and its pages of lists, and
// so rests when the month is over; all else is in that of the site. Times are told where they are known:
// of stories, their quotations and plain pages.
import { dayAddress, listMonthAddress, monthAddress } from '../site/address.ts';
import { speakerMonthAddress } from '../site/share-address.ts';
import { sitemapAddress, sitemapIndexAddress } from '../site/sitemap-address.ts';
import type { Site } from '../site/settings.ts';
import type { ListKind, Mapped, SitemapAnswer, SitemapIndexAnswer } from './answers.ts';
import { toldChange } from './last-change.ts';
import { siteMapped } from './site-map.ts';
import type { Store } from './store.ts';

/** Addresses in one file; 50,000 are allowed. The first of a month has its lists on top. */
const most = 10_000;

/** `/sitemap.xml`. */
export function sitemapIndexAnswer(store: Store, site: Site): SitemapIndexAnswer {
  const ofSite = partsOf(siteMapped(store, site).length);
  return {
    page: 'sitemap-index',
    maps: [
      ...ofSite.map((part) => ({ address: sitemapAddress('site', part) })),
      ...months(store).flatMap(({ month, count, changed }) =>
        partsOf(count).map((part) => ({
          address: sitemapAddress(month, part),
          changed,
        })),
      ),
    ],
  };
}

/** A part of the sitemap of the site, or of a month's. */
export function sitemapAnswer(
  store: Store,
  site: Site,
  { of, part }: { of: string; part: number },
): SitemapAnswer | undefined {
  const listed = of === 'site' ? siteMapped(store, site) : storiesMapped(store, of);
  if (!partsOf(listed.length).includes(part)) return undefined;
  const own = listed.slice((part - 1) * most, part * most);
  const lists = of === 'site' || part > 1 ? [] : listsMapped(store, of);
  return { page: 'sitemap', mapped: [...lists, ...own] };
}

/** Whether a sitemap is there. */
export function sitemapExists(
  store: Store,
  site: Site,
  { of, part }: { of: string; part: number },
): boolean {
  const count = of === 'site' ? siteMapped(store, site).length : (months(store, of)[0]?.count ?? 0);
  return partsOf(count).includes(part);
}

/** The addresses of all sitemaps that list pages. */
export function* sitemapAddresses(store: Store, site: Site): Generator<string> {
  yield sitemapIndexAddress();
  yield* siteMapAddresses(store, site);
  for (const { month, count } of months(store)) {
    for (const part of partsOf(count)) yield sitemapAddress(month, part);
  }
}

/** The addresses of the sitemap of the site; `indexed` are those of the indexes of names, where they are known. */
export function siteMapAddresses(store: Store, site: Site, indexed?: readonly string[]): string[] {
  return partsOf(siteMapped(store, site, indexed).length).map((part) =>
    sitemapAddress('site', part),
  );
}

/** The addresses of a month's sitemap, and of the index that says when it changed. */
export function monthMapAddresses(store: Store, month: string): string[] {
  const parts = partsOf(months(store, month)[0]?.count ?? 0);
  return [sitemapIndexAddress(), ...parts.map((part) => sitemapAddress(month, part))];
}

/** The numbers of the parts that hold so many addresses. */
function partsOf(count: number): number[] {
  return Array.from({ length: Math.ceil(count / most) }, (_, index) => index + 1);
}

interface Month {
  month: string;
  /** Stories and quotations. */
  count: number;
  /** The last change of any of them. */
  changed: string;
}

/** Every month with published stories, or one; two indexes hold all that is asked. */
function months(store: Store, only?: string): Month[] {
  const wanted = only === undefined ? 'state = 1' : 'month = ? AND state = 1';
  const asked = only === undefined ? [] : [only];
  const rows = store.all<{ month: string; count: number; changed: string }>(
    `SELECT month, count(*) AS count, max(changed) AS changed FROM story INDEXED BY story_month
     WHERE ${wanted} GROUP BY month ORDER BY month`,
    ...asked,
  );
  const said = store.all<{ month: string; count: number }>(
    `SELECT month, count(*) AS count FROM quotation INDEXED BY quotation_month
     WHERE ${wanted} GROUP BY month`,
    ...asked,
  );
  const quotations = new Map(said.map(({ month, count }) => [month, count]));
  return rows.map(({ month, count, changed }) => ({
    month,
    count: count + (quotations.get(month) ?? 0),
    changed: toldChange(changed),
  }));
}

/** The stories of a month, oldest first, each before its quotations. */
function storiesMapped(store: Store, month: string): Mapped[] {
  const stories = store.all<{ address: string; changed: string; pictures: string }>(
    `SELECT address, changed, pictures FROM story WHERE month = ? AND +state = 1
     ORDER BY published, address`,
    month,
  );
  const said = store.all<{ story: string; address: string }>(
    'SELECT story, address FROM quotation WHERE month = ? AND +state = 1 ORDER BY story, number',
    month,
  );
  const quotations = Map.groupBy(said, ({ story }) => story);
  return stories.flatMap(({ address, changed: row, pictures }): Mapped[] => {
    const changed = toldChange(row);
    // The cast: insertStory alone writes this column.
    const shown = JSON.parse(pictures) as string[];
    const own = { address, changed, ...(shown.length > 0 && { pictures: shown }) };
    const ofStory = quotations.get(address) ?? [];
    return [own, ...ofStory.map((one): Mapped => ({ address: one.address, changed }))];
  });
}

/** The page of a month, of its days, and of the month in every list that has a story in it. */
function listsMapped(store: Store, month: string): Mapped[] {
  const days = store.all<{ day: string }>(
    'SELECT DISTINCT day FROM story WHERE month = ? AND +state = 1 ORDER BY day',
    month,
  );
  const lists = store.all<{ kind: ListKind; id: string }>(
    `SELECT DISTINCT list.kind, list.id FROM story JOIN story_list AS list USING (path)
     WHERE story.month = ? AND +story.state = 1 ORDER BY list.kind, list.id`,
    month,
  );
  const speakers = store.all<{ speaker: string }>(
    `SELECT DISTINCT speaker FROM quotation WHERE month = ? AND +state = 1 AND speaker NOT NULL
     ORDER BY speaker`,
    month,
  );
  return [
    monthAddress(month),
    ...days.map(({ day }) => dayAddress(day)),
    ...lists.map(({ kind, id }) => listMonthAddress(kind, id, month)),
    ...speakers.map(({ speaker }) => speakerMonthAddress(speaker, month)),
  ].map((address) => ({ address }));
}
