// Owns how the index is split by time: closed years, or shorter stretches of those with many stories, the
// closed days of the open month, and the open day, which is that of the newest story.
import { byCodeUnits } from '../site/order.ts';

/** A part of the index: stories from the day `first` to the day `last`, both in it. */
export interface Part {
  /** `2024`, `2024h1`, `2024q1` or `2024-01`, `2025-03` (its closed days), or `2025-03-17`. */
  name: string;
  first: string;
  last: string;
}

/** How many stories a month has: `2025-03`. */
export interface MonthCount {
  month: string;
  count: number;
}

/** More stories than these are not indexed at once: Pagefind takes a third of a megabyte for each. */
const most = 600;

/** The stretches that a year may be cut into, the longest first, by how many months they have. */
const stretches = [
  { months: 12, letter: '' },
  { months: 6, letter: 'h' },
  { months: 3, letter: 'q' },
] as const;

/** The parts, oldest first; `months` are those with stories, `open` is the newest story's day. */
export function partsOf(months: readonly MonthCount[], open: string): Part[] {
  const month = open.slice(0, 7);
  const closed = months.filter((one) => one.month < month);
  const years = Map.groupBy(closed, (one) => one.month.slice(0, 4));
  const stretched = [...years]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([year, of]) => cut(year, of));
  // No day is called so: it is before the first of the open month, and after all that come before.
  const before = `${month}-00`;
  return [
    ...stretched.map((part) => (part.last > before ? { ...part, last: before } : part)),
    { name: month, first: `${month}-01`, last: dayBefore(open) },
    { name: open, first: open, last: open },
  ];
}

/** A year in the longest stretches of which none has too many stories; the open year's without its open month. */
function cut(year: string, months: readonly MonthCount[]): Part[] {
  for (const { months: length, letter } of stretches) {
    const groups = Map.groupBy(months, ({ month }) => stretchOf(month, length));
    const counts = [...groups.values()].map((of) => of.reduce((sum, { count }) => sum + count, 0));
    if (counts.some((count) => count > most)) continue;
    return [...groups.keys()]
      .sort((a, b) => a - b)
      .map((number) => ({
        name: letter === '' ? year : `${year}${letter}${number}`,
        first: `${monthOf(year, (number - 1) * length + 1)}-01`,
        last: `${monthOf(year, number * length)}-31`,
      }));
  }
  return months
    .map(({ month }) => ({ name: month, first: `${month}-01`, last: `${month}-31` }))
    .sort((a, b) => byCodeUnits(a.name, b.name));
}

/** Which stretch of its year a month is in, counted from 1. */
function stretchOf(month: string, length: number): number {
  return Math.ceil(Number(month.slice(5)) / length);
}

function monthOf(year: string, number: number): string {
  return `${year}-${String(number).padStart(2, '0')}`;
}

/** `2025-03-16` of `2025-03-17`, and `2025-03-00` of the first, which is before every day of the month. */
function dayBefore(day: string): string {
  return `${day.slice(0, 8)}${String(Number(day.slice(8)) - 1).padStart(2, '0')}`;
}
