// Owns which story holds what was promised of one: by its passages, whatever its file is called.
// May not say what to do about it.
import { bitsApart, isHeading } from '../likeness.ts';
import type { PassageMark, Passages, StoryPromise } from '../passages.ts';
import type { Store } from '../store.ts';

/** A published story. */
export interface Holder {
  path: string;
  address: string;
}

/** In this many of 64 bits a passage may differ and count as the same. */
const same = 12;
/** And in this many it may be the same in other words; one in fifteen of another story's has so near a one by chance. */
const reworded = 18;
/** A story with a smaller share of near passages, and none that is the same, is another one. */
const chance = 0.25;
/** Of fewer passages all may have been rewritten. */
const few = 3;

/** The published story that holds half of a promised one's passages and more of them than any other, none that keeps a promise of its own. */
export function holderOf(
  store: Store,
  promise: StoryPromise,
  promisesAt: (address: string) => readonly StoryPromise[],
): Holder | undefined {
  const rows = store.all<Holder & { passages: string }>(
    `SELECT story.path, address, parsed.passages FROM story
     JOIN parsed ON parsed.key = story.parsed WHERE state > 0 AND parsed.passages NOT NULL
     AND address <> ? ORDER BY address`,
    promise.address,
  );
  let best: { holder: Holder; now: Passages; share: number } | undefined;
  for (const { path, address, passages } of rows) {
    // The cast: parse-file.ts alone writes this column.
    const now = JSON.parse(passages) as Passages;
    const share = shareOf(promise, now, same);
    if (share < 0.5 || share <= (best?.share ?? 0)) continue;
    best = { holder: { path, address }, now, share };
  }
  if (!best) return undefined;
  const own = promisesAt(best.holder.address);
  const { now } = best;
  return own.length > 0 && !own.every((one) => isAnother(one, now)) ? undefined : best.holder;
}

/** Whether so little of a promise is in a story that it must be another one. */
export function isAnother(promise: StoryPromise, now: Passages): boolean {
  const old = new Set([...proseOf(promise), ...promise.heirs, ...promise.quotations].map(first));
  if ([...proseOf(now), ...now.quotations].some((mark) => old.has(first(mark)))) return false;
  return shareOf(promise, now, reworded) < chance;
}

/** Whether a promise has enough passages to say that none of them is left. */
export function isTelling(promise: StoryPromise): boolean {
  return proseOf(promise).length >= few;
}

/** Which share of the passages of a promise a story holds, as they were or but for some bits. */
function shareOf(promise: Passages, now: Passages, bits: number): number {
  const wanted = proseOf(promise);
  if (wanted.length === 0) return 0;
  const there = proseOf(now);
  const ids = new Set(there.map(first));
  const found = wanted.filter(
    ([id, print]) => ids.has(id) || there.some((mark) => bitsApart(mark[1], print) <= bits),
  );
  return found.length / wanted.length;
}

/** Many stories have a heading in common. */
function proseOf({ passages }: Passages): PassageMark[] {
  return passages.filter((mark) => !isHeading(mark));
}

function first([id]: readonly [string, ...unknown[]]): string {
  return id;
}
