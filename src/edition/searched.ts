// Owns what search asks of the edition: which stories a stretch of days holds, and on which days
// something changed since it was last asked. May not know how an index is made.
import type { Site } from '../site/settings.ts';
import type { Story } from '../story/story.ts';
import { Reader } from './reader.ts';
import type { Store } from './store.ts';

/** A published story with the names that it is found by. */
export interface Searched {
  story: Story;
  /** Who signs it. */
  writers: string[];
  /** Topics in the publication's spelling. */
  topics: string[];
}

/** The published stories from the day `first` to the day `last`, oldest first. */
export function* searchedStories(
  store: Store,
  { first, last }: { first: string; last: string },
): Generator<Searched> {
  const reader = new Reader(store);
  const rows = store.all<{ parsed: string }>(
    `SELECT parsed FROM story WHERE day BETWEEN ? AND ? AND state = 1
     ORDER BY published, address`,
    first,
    last,
  );
  for (const { parsed } of rows) {
    const story = reader.parsedStory(parsed);
    const writers = story.by.map((byline) => reader.signature(byline).name);
    yield { story, writers, topics: reader.topics(story.topics).map(({ name }) => name) };
  }
}

/** How many stories are published in each month, and the day of the newest; undefined where there are none. */
export function searchedTime(
  store: Store,
): { months: { month: string; count: number }[]; newest: string } | undefined {
  const newest = store.first<{ day: string }>(
    'SELECT day FROM story WHERE state = 1 ORDER BY published DESC, day DESC LIMIT 1',
  )?.day;
  if (newest === undefined) return undefined;
  const months = store.all<{ month: string; count: number }>(
    'SELECT month, count(*) AS count FROM story WHERE state = 1 GROUP BY month ORDER BY month',
  );
  return { months, newest };
}

/** Days of which a story, the name of a writer or that of a topic has changed, oldest first. */
export function changedDays(store: Store): string[] {
  return store
    .all<{ day: string }>('SELECT day FROM search_day ORDER BY day')
    .map(({ day }) => day);
}

/** Forgets the days, once search holds them as the edition does. */
export function settleDays(store: Store): void {
  store.run('DELETE FROM search_day');
}

/** The settings of the edition. */
export function settingsOf(store: Store): Site {
  return new Reader(store).site();
}

/** How many stories are published from the day `first` to the day `last`. */
export function countBetween(
  store: Store,
  { first, last }: { first: string; last: string },
): number {
  const count = 'SELECT count(*) AS n FROM story WHERE day BETWEEN ? AND ? AND state = 1';
  return store.first<{ n: number }>(count, first, last)?.n ?? 0;
}
