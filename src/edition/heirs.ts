// Owns where what was promised of a story lives now: old ids of passages and of quotations, by what the
// ledger says and what the story holds. The same two give the same answer. May not read the store.
import { byCodeUnits } from '../site/order.ts';
import type { Inheritance } from './answers.ts';
import { bitsApart, isHeading, matchLost } from './likeness.ts';
import type { Heir, PassagePromise, Passages, PassageMark, QuotationMark } from './passages.ts';
import { isVeiled, unveiled } from './veil.ts';

/** Words of somebody else are worse than none: further apart than this, a quotation is gone. */
const samePersonsWords = 16;

/** Where every old id of a story lives. */
export interface Heirs {
  passages: Heir[];
  quotations: Heir[];
}

/** Finds where the old ids of all `promises` of a story or page live in it now; an earlier promise goes before a later. */
export function findHeirs(promises: readonly PassagePromise[], now: Passages): Heirs {
  const passages = new Map<string, Heir>();
  const quotations = new Map<string, Heir>();
  const taken = new Set<number>();
  const ids = new Set(now.passages.map(([id]) => id));
  for (const written of promises) {
    const promise = unveiled(written, ids);
    const where = new Places(promise, now, taken);
    for (const heir of where.heirs()) if (!passages.has(heir[0])) passages.set(heir[0], heir);
    for (const heir of quotationHeirs(promise, now, where)) {
      if (!quotations.has(heir[0])) quotations.set(heir[0], heir);
    }
  }
  return { passages: sorted(passages), quotations: sorted(quotations) };
}

/** Old ids by the passage where they live, in the order of the story; those of which only a digest is known are left out. */
export function inheritances({ passages }: Heirs, now: Passages): Inheritance[] {
  const byHeir = Map.groupBy(
    passages.filter(([old]) => !isVeiled(old)),
    ([, heir]) => heir,
  );
  return now.passages.flatMap(([id]) => {
    const heirs = byHeir.get(id);
    if (!heirs) return [];
    const olds = (wanted: Heir[2]): string[] =>
      heirs.filter(([, , how]) => how === wanted).map(([old]) => old);
    return { id, moved: olds('moved'), removed: olds('removed') };
  });
}

function sorted(heirs: ReadonlyMap<string, Heir>): Heir[] {
  return [...heirs.values()].sort(([a], [b]) => byCodeUnits(a, b));
}

/** Where the passages of one promise live in the story as it is now. */
class Places {
  readonly #promise: PassagePromise;
  readonly #now: readonly PassageMark[];
  readonly #ids: ReadonlySet<string>;
  readonly #found = new Map<string, Heir>();

  constructor(promise: PassagePromise, now: Passages, taken: Set<number>) {
    this.#promise = promise;
    this.#now = now.passages;
    this.#ids = new Set(now.passages.map(([id]) => id));
    const { passages } = promise;
    const matches = matchLost(passages, this.#now, taken);
    const resting = passages.map(([id], index) =>
      this.#ids.has(id) ? id : this.#now[matches.get(index) ?? -1]?.[0],
    );
    passages.forEach(([id], index) => {
      const heir = resting[index];
      if (heir !== undefined) this.#found.set(id, [id, heir, 'moved']);
      else this.#found.set(id, [id, this.#neighbour(resting, index), 'removed']);
    });
  }

  /** Of a present id itself; of an old one its heir. */
  of(id: string): Heir {
    if (this.#ids.has(id)) return [id, id, 'moved'];
    const found = this.#found.get(id);
    if (found) return found;
    const earlier = this.#promise.heirs.find(([old]) => old === id);
    if (!earlier || earlier[1] === id) return [id, this.#first(), 'removed'];
    const [, now, how] = this.#ids.has(earlier[1])
      ? earlier
      : (this.#found.get(earlier[1]) ?? [id, this.#first(), 'removed']);
    return [id, now, earlier[2] === 'removed' ? 'removed' : how];
  }

  /** Every old id that is no passage any more. */
  heirs(): Heir[] {
    const { passages, heirs } = this.#promise;
    if (this.#now.length === 0) return heirs;
    return [...passages, ...heirs]
      .map(([id]) => id)
      .filter((id) => !this.#ids.has(id))
      .map((id) => this.of(id));
  }

  /** What stands nearest to where a passage stood, of its own sort rather. */
  #neighbour(resting: readonly (string | undefined)[], index: number): string {
    const { passages } = this.#promise;
    let nearest = Infinity;
    let found: string | undefined;
    resting.forEach((id, other) => {
      if (id === undefined) return;
      const alike = isHeading(passages[other]) === isHeading(passages[index]);
      // A gap in the text is told of before it, a lost heading where its section began.
      const wrongSide = isHeading(passages[index]) === other < index;
      const far = Math.abs(other - index) + (alike ? 0 : 0.5) + (wrongSide ? 0.1 : 0);
      if (far >= nearest) return;
      nearest = far;
      found = id;
    });
    return found ?? this.#first();
  }

  #first(): string {
    return this.#now.find((mark) => !isHeading(mark))?.[0] ?? this.#now[0]?.[0] ?? '';
  }
}

function quotationHeirs(promise: PassagePromise, now: Passages, where: Places): Heir[] {
  const ids = new Set(now.quotations.map(([id]) => id));
  const marks = (quotations: readonly QuotationMark[]): PassageMark[] =>
    quotations.map(([id, print]) => [id, print]);
  const matches = matchLost(marks(promise.quotations), marks(now.quotations), new Set());
  const found = new Map<string, Heir>();
  promise.quotations.forEach(([id, print, passage], index) => {
    const heir = now.quotations[matches.get(index) ?? -1];
    if (ids.has(id)) found.set(id, [id, id, 'moved']);
    else if (heir && bitsApart(print, heir[1]) <= samePersonsWords) {
      found.set(id, [id, heir[0], 'moved']);
    } else found.set(id, [id, where.of(passage)[1], 'removed']);
  });
  for (const [old, heir, how] of promise.quotationHeirs) {
    if (found.has(old)) continue;
    const [, then, thenHow] = found.get(heir) ?? ['', where.of(heir)[1], how];
    found.set(old, ids.has(heir) ? [old, heir, how] : [old, then, how === 'moved' ? thenHow : how]);
  }
  return [...found.values()].filter(([old]) => !ids.has(old));
}

/** All that several promises say of its passages; an id counts where it is first. */
export function allOf(promises: readonly PassagePromise[]): PassagePromise {
  return {
    passages: firsts(promises.flatMap(({ passages }) => passages)),
    quotations: firsts(promises.flatMap(({ quotations }) => quotations)),
    heirs: firsts(promises.flatMap(({ heirs }) => heirs)),
    quotationHeirs: firsts(promises.flatMap(({ quotationHeirs }) => quotationHeirs)),
  };
}

function firsts<Mark extends readonly [string, ...unknown[]]>(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  return marks.filter(([id]) => !seen.has(id) && seen.add(id));
}
