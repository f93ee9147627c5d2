// Owns which stories are offered beside a story. Chosen by hand, else found by topic, and found only
// among the nearest in time, so that one publish concerns few stories and old pages come to rest.
import type { Story } from '../story/story.ts';
import type { Summary } from './answers.ts';
import type { Near } from './near.ts';
import type { Reader } from './reader.ts';
import { summaries, type SummaryRow } from './summaries.ts';
import type { Store } from './store.ts';

const offered = 3;

interface Scored {
  one: Near;
  score: number;
  distance: number;
}

/** The stories offered beside one published at `published` (milliseconds), best first; parts of its own thread have their own place. */
export function relatedStories(reader: Reader, story: Story, published: number): Summary[] {
  if (story.related.length > 0) return chosenByHand(reader.store, story);
  const weights = new Map(story.topics.map(({ id }) => [id, weight(reader.topicCount(id))]));
  const seen = new Set<string>();
  const best: Scored[] = [];
  for (const topic of weights.keys()) {
    const place = { topic, published, address: story.address };
    for (const one of reader.topicLists().near(place)) {
      if (one.language !== story.language || seen.has(one.address)) continue;
      if (story.thread !== undefined && one.thread === story.thread) continue;
      seen.add(one.address);
      const distance = Math.abs(one.published - published);
      keepBest(best, { one, score: score(one, weights), distance });
    }
  }
  return best.flatMap(({ one }) => reader.summary(one.path) ?? []);
}

/** How common a topic is, in powers of two; a topic's stories are looked at again when it changes. */
export function commonness(count: number): number {
  return Math.floor(Math.log2(Math.max(count, 1)));
}

function weight(count: number): number {
  return 1 / (1 + commonness(count));
}

/** The sum is taken in the order of the story's own topics, so that equal sums are equal to the bit. */
function score({ topics }: Near, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [id, worth] of weights) if (topics.includes(id)) sum += worth;
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
  return b.score - a.score || a.distance - b.distance || (a.one.address < b.one.address ? -1 : 1);
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
