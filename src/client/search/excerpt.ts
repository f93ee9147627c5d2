// Owns the words of a story that are shown with a result: where those that were looked for are densest,
// each marked.
import { element } from './element.ts';
import type { Place } from './part.ts';

const length = 32;

/** The excerpt, made of texts and marks. */
export function excerpt(text: string, places: readonly Place[]): (string | Node)[] {
  const words = text.split(/\s+/);
  const from = densest(words.length, places);
  const to = from + length;
  const marked = new Set(places.map(({ at }) => at));
  const pieces: (string | Node)[] = from > 0 ? ['… '] : [];
  for (let at = from; at < Math.min(to, words.length); at += 1) {
    const word = words[at] ?? '';
    pieces.push(marked.has(at) ? element('mark', {}, word) : word, ' ');
  }
  return to < words.length ? [...pieces, '…'] : pieces;
}

/** Where the stretch begins in which the places count most; a few words stand before the first of them. */
export function densest(count: number, places: readonly Place[]): number {
  const inOrder = places.toSorted((a, b) => a.at - b.at);
  let best = { score: 0, at: 0 };
  for (const [index, { at }] of inOrder.entries()) {
    const within = inOrder.slice(index).filter((one) => one.at < at + length - lead);
    const score = within.reduce((sum, one) => sum + one.score, 0);
    if (score > best.score) best = { score, at };
  }
  return Math.max(0, Math.min(best.at - lead, count - length));
}

const lead = 6;
