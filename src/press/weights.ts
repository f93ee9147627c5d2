// Owns what is told of the weight of printed pages: the largest of each kind, and the stories over the
// budget with their biggest parts. Reads printed files and records. May not stop anything.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { storyPath } from '../edition/story-path.ts';
import type { Store } from '../edition/store.ts';
import { fileOf } from '../site/address.ts';
import { problem, type Problem } from '../site/problems.ts';
import { placesIn } from '../source/places.ts';
import { shownPath } from '../source/shown-path.ts';
import { number } from './progress.ts';
import type { Printed } from './records.ts';
import { gzippedBytes, weightBudget } from './weigh.ts';

/** The largest page of a kind, in bytes as it lies in the folder and gzipped. */
export interface Weight {
  kind: string;
  address: string;
  bytes: number;
  gzipped: number;
}

interface Site {
  store: Store;
  content: string;
  out: string;
}

/** What the printed site weighs; the advice stands until the story is mended, whether or not it was printed again. */
export function weigh(printed: Site): { weights: Weight[]; advice: Problem[] } {
  const largest = 'SELECT *, max(bytes) FROM printed WHERE kind NOT NULL GROUP BY kind';
  const heavy = 'SELECT * FROM printed WHERE heavy NOT NULL';
  const weights = printed.store.all<Printed>(largest).map(({ kind, address, bytes }): Weight => {
    const gzipped = gzippedBytes(readFileSync(join(printed.out, fileOf(address))));
    return { kind: kind ?? '', address, bytes, gzipped };
  });
  return { weights, advice: heavyStories(printed, printed.store.all<Printed>(heavy)) };
}

function heavyStories(
  { store, content, out }: Site,
  heavy: readonly { address: string; heavy?: number | null }[],
): Problem[] {
  const placeOf = placesIn(resolve(content), shownPath(content));
  return heavy.flatMap(({ address, heavy }) => {
    const path = storyPath(store, address);
    if (path === undefined || placeOf.silenced(path, 'press/weight')) return [];
    const html = readFileSync(join(out, fileOf(address)), 'utf8');
    const parts = biggestParts(html).map(({ name, bytes }) => `${name} (${number(bytes)})`);
    return problem('press/weight', placeOf.file(path), {
      ...{ address, bytes: number(heavy ?? 0), budget: number(weightBudget) },
      parts: parts.join(', '),
    });
  });
}

/** A part of a page in plain words, and how many gzipped bytes fewer the page would have without it. */
interface Part {
  name: string;
  bytes: number;
}

/** What stands in a story's page; where `drops` is given, that alone is taken out of what `is` finds. */
const parts: readonly { name: string; is: RegExp; drops?: RegExp }[] = [
  { name: 'styles', is: /<style\b.*?<\/style>/gs },
  { name: 'scripts and data for machines', is: /<script\b.*?<\/script>/gs },
  { name: 'figures', is: /<(figure|svg)\b.*?<\/\1>/gs },
  { name: 'tables', is: /<table\b.*?<\/table>/gs },
  { name: 'the words of the story', is: /<article\b.*<\/article>/gs, drops: /[^<>]+(?=<)/g },
  { name: 'the marks around them', is: /<article\b.*<\/article>/gs, drops: /<[^>]*>/g },
  { name: 'lists and navigation', is: /<(nav|aside|footer)\b.*?<\/\1>/gs },
];

/** The parts of a printed story that make up a tenth of its weight or more, the biggest first, three at most. */
function biggestParts(html: string): Part[] {
  const whole = gzippedBytes(html);
  return parts
    .map(({ name, is, drops }): Part => {
      const without = html.replace(is, (part) => (drops ? part.replace(drops, '') : ''));
      return { name, bytes: whole - gzippedBytes(without) };
    })
    .filter(({ bytes }) => bytes * 10 >= whole)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 3);
}
