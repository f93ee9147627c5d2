// Owns which story holds what was promised of one: by its passages, whatever its file is called.
// May not say what to do about it.
import { bitsApart, isHeading } from '../likeness.ts';
import type { PassageMark, Passages, StoryPromise } from '../passages.ts';
import type { Store } from '../store.ts';
import { byCodeUnits } from '../../site/order.ts';

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

interface Candidate extends Holder {
  now: Passages;
}

/** Looks for stories by what was promised of them; all that are published are read once, when the first is looked for. */
export class Holders {
  readonly #store: Store;
  readonly #promisesAt: (address: string) => readonly StoryPromise[];
  #all: Candidate[] | undefined;
  readonly #byId = new Map<string, Set<Candidate>>();

  constructor(store: Store, promisesAt: (address: string) => readonly StoryPromise[]) {
    this.#store = store;
    this.#promisesAt = promisesAt;
  }

  /** The published story that holds half of a promised one's passages and more of them than any other, none that keeps a promise of its own. */
  of(promise: StoryPromise): Holder | undefined {
    const all = (this.#all ??= this.#read());
    const alike = new Set(proseOf(promise).flatMap(([id]) => [...(this.#byId.get(id) ?? [])]));
    // Hundreds may have been renamed at once: only where no words are the same are all compared.
    const best = bestOf(promise, [...alike].sort(byAddress)) ?? bestOf(promise, all);
    if (!best) return undefined;
    const { path, address, now } = best;
    const own = this.#promisesAt(address);
    if (own.length > 0 && !own.every((one) => isAnother(one, now))) return undefined;
    return { path, address };
  }

  #read(): Candidate[] {
    const rows = this.#store.all<Holder & { passages: string }>(
      `SELECT story.path, address, parsed.passages FROM story
       JOIN parsed ON parsed.key = story.parsed WHERE state > 0 AND parsed.passages NOT NULL
       ORDER BY address`,
    );
    return rows.map(({ path, address, passages }) => {
      // The cast: parse-file.ts alone writes this column.
      const candidate = { path, address, now: JSON.parse(passages) as Passages };
      for (const [id] of proseOf(candidate.now)) {
        const known = this.#byId.get(id);
        if (known) known.add(candidate);
        else this.#byId.set(id, new Set([candidate]));
      }
      return candidate;
    });
  }
}

function byAddress(a: Candidate, b: Candidate): number {
  return byCodeUnits(a.address, b.address);
}

function bestOf(promise: StoryPromise, candidates: readonly Candidate[]): Candidate | undefined {
  let best: { candidate: Candidate; share: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.address === promise.address) continue;
    const share = shareOf(promise, candidate.now, same);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { candidate, share };
  }
  return best?.candidate;
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
