// Owns the pages of a day, a month, a year and the archive. Orders are total: newest first, then
// address. A date answers when any story has it, also a withdrawn one; lists show published ones.
import { archiveAddress, dayAddress, monthAddress, yearAddress } from '../site/address.ts';
import type { ArchiveAnswer, DayAnswer, MonthAnswer, MonthCount, YearAnswer } from './answers.ts';
import { isPromisedList } from './promised-lists.ts';
import type { Reader } from './reader.ts';
import type { Store } from './store.ts';
import { summaries, type SummaryRow } from './summaries.ts';

// In these questions +state keeps SQLite to the index of days and months: the one of states holds every story.

/** The page of a day, `2025-03-17`. */
export function dayAnswer(reader: Reader, day: string): DayAnswer | undefined {
  const stories = reader.listed(
    'SELECT path FROM story WHERE day = ? AND +state = 1 ORDER BY published DESC, address',
    day,
  );
  const there =
    stories.length > 0 ||
    reader.store.first('SELECT 1 FROM story WHERE day = ? AND state > 0 LIMIT 1', day) ||
    isPromisedList(reader.store, dayAddress(day));
  if (!there) return undefined;
  if (stories.length === 0) return { page: 'day', day, stories };
  const [earlier, later] = [dayBefore(reader.store, day), dayAfter(reader.store, day)];
  return {
    page: 'day',
    day,
    stories,
    ...(earlier !== undefined && { earlier: { day: earlier, address: dayAddress(earlier) } }),
    ...(later !== undefined && { later: { day: later, address: dayAddress(later) } }),
  };
}

/** The pages by date that a story of a day concerns: its own, and the nearest days before and after, which lead to each other. */
export function datesOf(store: Store, day: string): string[] {
  const beside = [dayBefore(store, day), dayAfter(store, day)].filter((one) => one !== undefined);
  const [month, year] = [day.slice(0, 7), day.slice(0, 4)];
  return [
    ...[day, ...beside].map(dayAddress),
    ...[monthAddress(month), yearAddress(year), archiveAddress()],
  ];
}

function dayBefore(store: Store, day: string): string | undefined {
  const before = 'SELECT day FROM story WHERE day < ? AND +state = 1 ORDER BY day DESC LIMIT 1';
  return store.first<{ day: string }>(before, day)?.day;
}

function dayAfter(store: Store, day: string): string | undefined {
  const after = 'SELECT day FROM story WHERE day > ? AND +state = 1 ORDER BY day LIMIT 1';
  return store.first<{ day: string }>(after, day)?.day;
}

/** The page of a month, `2025-03`, newest day first. */
export function monthAnswer({ store }: Reader, month: string): MonthAnswer | undefined {
  const there = store.first('SELECT 1 FROM story WHERE month = ? AND state > 0 LIMIT 1', month);
  if (!there && !isPromisedList(store, monthAddress(month))) return undefined;
  const rows = store.all<SummaryRow & { day: string }>(
    `SELECT day, summary FROM story WHERE month = ? AND +state = 1
     ORDER BY day DESC, published DESC, address`,
    month,
  );
  const days = Map.groupBy(rows, ({ day }) => day);
  return {
    page: 'month',
    month,
    days: [...days].map(([day, ofDay]) => ({
      day,
      address: dayAddress(day),
      stories: summaries(ofDay),
    })),
  };
}

/** The page of a year, `2025`, newest month first. */
export function yearAnswer({ store }: Reader, year: string): YearAnswer | undefined {
  const range = [`${year}-00`, `${year}-99`];
  const there = store.first(
    'SELECT 1 FROM story WHERE month BETWEEN ? AND ? AND state > 0 LIMIT 1',
    ...range,
  );
  if (!there && !isPromisedList(store, yearAddress(year))) return undefined;
  const rows = store.all<{ month: string; count: number }>(
    `SELECT month, count(*) AS count FROM story WHERE month BETWEEN ? AND ? AND +state = 1
     GROUP BY month ORDER BY month DESC`,
    ...range,
  );
  return { page: 'year', year, months: rows.map(monthCount) };
}

/** Every year and month with its number of stories, newest first. */
export function archiveAnswer({ store }: Reader): ArchiveAnswer {
  const rows = store.all<{ month: string; count: number }>(
    'SELECT month, count(*) AS count FROM story WHERE state = 1 GROUP BY month ORDER BY month DESC',
  );
  const years = Map.groupBy(rows, ({ month }) => month.slice(0, 4));
  return {
    page: 'archive',
    years: [...years].map(([year, months]) => ({
      year,
      address: yearAddress(year),
      count: months.reduce((sum, { count }) => sum + count, 0),
      months: months.map(monthCount),
    })),
  };
}

function monthCount({ month, count }: { month: string; count: number }): MonthCount {
  return { month, address: monthAddress(month), count };
}
