// Owns which stories are offered beside a story. Chosen by hand, else found by topic, and found only
// among the nearest in time, so that one publish concerns few stories and old pages come to rest.
import type { Story } from '../story/story.ts';
import type { Summary } from './answers.ts';
import { summaries, type Reader, type SummaryRow } from './reader.ts';
import type { Store } from './store.ts';

const offered = 3;
/** Stories looked at before and after, in each topic. */
export const windowSize = 8;

interface Candidate {
  path: string;
  published: number;
  address: string;
  topics: string;
  language: string;
}

interface Around {
  published: number;
  /** Addresses already shown beside the story. */
  beside: ReadonlySet<string>;
}

/** The stories offered beside one, best first. */
export function relatedStories(reader: Reader, story: Story, around: Around): Summary[] {
  if (story.related.length > 0) return chosenByHand(reader.store, story);
  const weights = new Map(story.topics.map(({ id }) => [id, weight(reader.topicCount(id))]));
  const found = new Map<string, Candidate>();
  for (const { id } of story.topics) {
    const place = { topic: id, published: around.published, address: story.address };
    for (const one of nearInTopic(reader.store, place)) {
      if (one.language === story.language && !around.beside.has(one.address)) {
        found.set(one.path, one);
      }
    }
  }
  const scored = [...found.values()].map((one) => ({
    ...one,
    score: score(one, weights),
    distance: Math.abs(one.published - around.published),
  }));
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance || byAddress(a, b));
  return scored.slice(0, offered).flatMap(({ path }) => summaryOf(reader.store, path));
}

/** Published stories nearest to a place in a topic's list: at most eight on each side, the place left out. */
export function nearInTopic(
  store: Store,
  { topic, published, address }: { topic: string; published: number; address: string },
): Candidate[] {
  const near = `SELECT path, published, address, topics, language FROM story_list
    WHERE kind = 'topic' AND id = ? AND state = 1 AND (published, address)`;
  const place = [topic, published, address, windowSize] as const;
  return [
    ...store.all<Candidate>(
      `${near} < (?, ?) ORDER BY published DESC, address DESC LIMIT ?`,
      ...place,
    ),
    ...store.all<Candidate>(`${near} > (?, ?) ORDER BY published, address LIMIT ?`, ...place),
  ];
}

/** How common a topic is, in powers of two; a topic's stories are looked at again when it changes. */
export function commonness(count: number): number {
  return Math.floor(Math.log2(Math.max(count, 1)));
}

function weight(count: number): number {
  return 1 / (1 + commonness(count));
}

function score({ topics }: Candidate, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [id, worth] of weights) if (topics.includes(`\n${id}\n`)) sum += worth;
  return sum;
}

function byAddress(a: Candidate, b: Candidate): number {
  return a.address < b.address ? -1 : 1;
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

function summaryOf(store: Store, path: string): Summary[] {
  return summaries(store.all<SummaryRow>('SELECT summary FROM story WHERE path = ?', path));
}
