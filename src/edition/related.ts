// Owns which stories are offered beside a story. Chosen by hand, else found by topic, and found only
// among the nearest in time, so that one publish concerns few stories and old pages come to rest.
// What is found is written down when stories change: a page is printed oftener than that.
import type { Story } from '../story/story.ts';
import { byCodeUnits } from '../site/order.ts';
import type { Summary } from './answers.ts';
import { TopicLists, type Near } from './near.ts';
import type { Reader } from './reader.ts';
import type { Store } from './store.ts';
import { summaries, type SummaryRow } from './summaries.ts';

const offered = 3;

interface Scored {
  one: Near;
  score: number;
  distance: number;
}

/** The stories offered beside one, best first; `found` is what was written down for it. */
export function relatedStories(reader: Reader, story: Story, found: string | null): Summary[] {
  if (story.related.length > 0) return chosenByHand(reader.store, story);
  // The cast: `relate` alone writes this column.
  const paths = found === null ? [] : (JSON.parse(found) as string[]);
  return paths.flatMap((path) => reader.summary(path) ?? []);
}

/** Finds anew what is offered beside the published stories at `addresses`, or beside all; other addresses are passed over. */
export function relate(store: Store, addresses?: Iterable<string>): void {
  const finder = new Finder(store);
  for (const path of pathsOf(store, addresses)) {
    const found = finder.find(path);
    if (found.length === 0) store.run('DELETE FROM related WHERE path = ?', path);
    else store.run('INSERT OR REPLACE INTO related VALUES (?, ?)', path, JSON.stringify(found));
  }
}

/** How common a topic is, in powers of two; a topic's stories are looked at again when it changes. */
export function commonness(count: number): number {
  return Math.floor(Math.log2(Math.max(count, 1)));
}

function pathsOf(store: Store, addresses: Iterable<string> | undefined): string[] {
  const published = 'SELECT path FROM story WHERE state = 1';
  const find = (question: string, ...values: string[]) =>
    store.all<{ path: string }>(question, ...values).map(({ path }) => path);
  if (addresses === undefined) return find(published);
  return [...addresses].flatMap((address) => find(`${published} AND address = ?`, address));
}

class Finder {
  readonly #store: Store;
  readonly #lists: TopicLists;
  readonly #worths = new Map<string, number>();

  constructor(store: Store) {
    this.#store = store;
    this.#lists = new TopicLists(store);
  }

  /** Paths of the stories that fit the one in a file best; parts of its own thread have their own place. */
  find(path: string): string[] {
    const story = this.#lists.story(path);
    if (!story) return [];
    const worths = story.topics.map((id) => ({ id, worth: this.#worth(id) }));
    const seen = new Set([story]);
    const best: Scored[] = [];
    for (const topic of story.topics) {
      for (const one of this.#lists.near({ ...story, topic })) {
        if (one.language !== story.language || seen.has(one)) continue;
        if (story.thread !== null && one.thread === story.thread) continue;
        seen.add(one);
        const distance = Math.abs(one.published - story.published);
        keepBest(best, { one, score: score(one, worths), distance });
      }
    }
    return best.map(({ one }) => one.path);
  }

  #worth(topic: string): number {
    const known = this.#worths.get(topic);
    if (known !== undefined) return known;
    const row = this.#store.first<{ count: number }>('SELECT count FROM topic WHERE id = ?', topic);
    const worth = 1 / (1 + commonness(row?.count ?? 0));
    this.#worths.set(topic, worth);
    return worth;
  }
}

/** The sum is taken in the order of the story's own topics, so that equal sums are equal to the bit. */
function score({ topics }: Near, worths: readonly { id: string; worth: number }[]): number {
  let sum = 0;
  for (const { id, worth } of worths) if (topics.includes(id)) sum += worth;
  return sum;
}

function keepBest(best: Scored[], found: Scored): void {
  const last = best.at(-1);
  if (best.length === offered && last !== undefined && inOrder(last, found) < 0) return;
  best.push(found);
  best.sort(inOrder);
  best.length = Math.min(best.length, offered);
}

function inOrder(a: Scored, b: Scored): number {
  return b.score - a.score || a.distance - b.distance || byCodeUnits(a.one.address, b.one.address);
}

function chosenByHand(store: Store, story: Story): Summary[] {
  return story.related.flatMap((name) =>
    summaries(
      store.all<SummaryRow>(
        'SELECT summary FROM story WHERE name = ? AND state = 1 AND address <> ? ORDER BY address',
        name,
        story.address,
      ),
    ),
  );
}
