// Owns how the index is split by time: a part for each closed year, for the closed months of the open
// year, for the closed days of its open month, and for the open day, which is that of the newest story.

/** A part of the index: stories from the day `first` to the day `last`, both in it. */
export interface Part {
  /** `2024`, `2025` (its closed months), `2025-03` (its closed days) or `2025-03-17`. */
  name: string;
  first: string;
  last: string;
}

/** The parts, oldest first; `years` are those with stories, `open` is the newest story's day. */
export function partsOf(years: readonly string[], open: string): Part[] {
  const [year, month] = [open.slice(0, 4), open.slice(0, 7)];
  const closed = years.filter((one) => one < year).sort();
  return [
    ...closed.map((name) => ({ name, first: `${name}-01-01`, last: `${name}-12-31` })),
    // No day is called so: whatever comes before the first of the month is before it.
    { name: year, first: `${year}-01-01`, last: `${month}-00` },
    { name: month, first: `${month}-01`, last: dayBefore(open) },
    { name: open, first: open, last: open },
  ];
}

/** `2025-03-16` of `2025-03-17`, and `2025-03-00` of the first, which is before every day of the month. */
function dayBefore(day: string): string {
  return `${day.slice(0, 8)}${String(Number(day.slice(8)) - 1).padStart(2, '0')}`;
}
