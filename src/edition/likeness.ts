// Owns which passage an edited one has become: by likeness of fingerprints, helped by its place between
// neighbours that stayed. May not know what a story is.
import type { PassageMark } from './passages.ts';

/** Of 64 bits unlike passages of news differ in 31 at the median, one in fifty in fewer than this; with a quarter of its words changed a passage differs in 14, one in twenty in more than 21. */
const alikeInPlace = 22;
/** Elsewhere in the story there is more to be confused with. */
const alikeElsewhere = 18;
/** Nearly the same words: a repetition of what still stands. */
const same = 8;
/** How much being in its old place, and being of another kind, count. */
const inPlaceBonus = 6;
const otherKind = 4;

/** For each lost passage that lives on in another one: its number in `before`, and that of the other in `now`. */
export type Matches = Map<number, number>;

interface Pair {
  lost: number;
  now: number;
  score: number;
  apart: number;
}

/** Finds where passages of `before` that `now` has no more live on. `taken` are numbers in `now` that are others' heirs; it grows. */
export function matchLost(
  before: readonly PassageMark[],
  now: readonly PassageMark[],
  taken: Set<number>,
): Matches {
  const places = new Map(now.map(([id], index) => [id, index]));
  const stayed = before.map(([id]) => places.get(id));
  const known = new Set(before.map(([id]) => id));
  const lost = before.flatMap((_, index) => (stayed[index] === undefined ? [index] : []));
  const gaps = new Map(lost.map((index) => [index, gapOf(stayed, index)]));
  const free = (index: number): boolean => !taken.has(index) && !known.has(now[index]?.[0] ?? '');
  const matches: Matches = new Map();
  const match = (one: number, heir: number): void => {
    matches.set(one, heir);
    taken.add(heir);
  };
  for (const pair of pairs({ before, now, lost, gaps }, free)) {
    if (!matches.has(pair.lost) && !taken.has(pair.now)) match(pair.lost, pair.now);
  }
  for (const [one, heir] of onlyHeadings({ before, now, lost, gaps }, free, matches)) {
    match(one, heir);
  }
  for (const one of lost) {
    const twin = matches.has(one) ? undefined : twinOf(before[one], now);
    if (twin !== undefined) matches.set(one, twin);
  }
  return matches;
}

interface Search {
  before: readonly PassageMark[];
  now: readonly PassageMark[];
  lost: readonly number[];
  gaps: ReadonlyMap<number, Gap>;
}

/** Between which places of the present story a passage stood: those of its nearest neighbours that stayed. */
interface Gap {
  from: number;
  to: number;
}

function gapOf(stayed: readonly (number | undefined)[], index: number): Gap {
  const from = stayed.slice(0, index).findLast((place) => place !== undefined) ?? -1;
  const to = stayed.slice(index + 1).find((place) => place !== undefined) ?? Infinity;
  return { from, to };
}

/** Everything alike, the most alike first; of equals the one nearer in order. */
function pairs({ before, now, lost, gaps }: Search, free: (index: number) => boolean): Pair[] {
  const found: Pair[] = [];
  for (const one of lost) {
    for (let index = 0; index < now.length; index++) {
      if (!free(index)) continue;
      const distance = distanceOf(before[one], now[index]);
      const inPlace = isIn(gaps.get(one), index);
      if (distance > (inPlace ? alikeInPlace : alikeElsewhere)) continue;
      const score = distance - (inPlace ? inPlaceBonus : 0);
      found.push({ lost: one, now: index, score, apart: Math.abs(one - index) });
    }
  }
  return found.sort(
    (a, b) => a.score - b.score || a.apart - b.apart || a.lost - b.lost || a.now - b.now,
  );
}

function isIn(gap: Gap | undefined, index: number): boolean {
  return gap !== undefined && index > gap.from && index < gap.to;
}

/** A heading has too few words to be known by them; the only new one where one was lost is the old one in other words. */
function onlyHeadings(
  { before, now, lost, gaps }: Search,
  free: (index: number) => boolean,
  matches: Matches,
): Matches {
  const open = lost.filter((one) => !matches.has(one) && isHeading(before[one]));
  const found: Matches = new Map();
  for (const one of open) {
    const gap = gaps.get(one);
    const rivals = open.filter((other) => gaps.get(other)?.from === gap?.from);
    const fresh = now.flatMap((mark, index) =>
      isHeading(mark) && free(index) && isIn(gap, index) ? [index] : [],
    );
    const [heir] = fresh;
    if (rivals.length === 1 && fresh.length === 1 && heir !== undefined) found.set(one, heir);
  }
  return found;
}

function twinOf(mark: PassageMark | undefined, now: readonly PassageMark[]): number | undefined {
  const twin = now.findIndex((other) => distanceOf(mark, other) <= same);
  return twin < 0 ? undefined : twin;
}

/** Whether a passage is a heading. */
export function isHeading(mark: PassageMark | undefined): boolean {
  return mark?.[2] === 'heading';
}

const wordless = '0'.repeat(16);

/** In how many bits two passages differ, and more for two kinds; a heading is never like another passage, nor what has no words. */
function distanceOf(a: PassageMark | undefined, b: PassageMark | undefined): number {
  if (a === undefined || b === undefined || isHeading(a) !== isHeading(b)) return Infinity;
  if (a[1] === wordless || b[1] === wordless) return Infinity;
  return bitsApart(a[1], b[1]) + (a[2] === b[2] ? 0 : otherKind);
}

/** In how many of 64 bits two fingerprints differ. */
export function bitsApart(a: string, b: string): number {
  let count = 0;
  for (const from of [0, 8]) {
    let bits = parseInt(a.slice(from, from + 8), 16) ^ parseInt(b.slice(from, from + 8), 16);
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
