// Owns how the publication spells a topic: as most of its stories do, the first in code-unit order
// where two are even. Withdrawn stories are asked only where no published one is left.
import { byCodeUnits } from '../site/order.ts';
import type { Changes } from './changes.ts';
import { commonness } from './related.ts';
import type { Store } from './store.ts';

/** Topics of the changed stories as the tables stand. */
export function affectedTopics(store: Store, { paths }: Changes): Set<string> {
  const topics = new Set<string>();
  for (const path of paths) {
    const rows = store.all<{ id: string }>(
      "SELECT id FROM story_list WHERE path = ? AND kind = 'topic'",
      path,
    );
    for (const { id } of rows) topics.add(id);
  }
  return topics;
}

/** Names and counts the given topics anew; returns those of which every page has to be looked at again. */
export function nameTopics(store: Store, topics: Iterable<string>): string[] {
  const changed: string[] = [];
  for (const id of topics) {
    const was = store.first<{ name: string; count: number }>(
      'SELECT name, count FROM topic WHERE id = ?',
      id,
    );
    const is = tally(store, id);
    if (is) store.run('INSERT OR REPLACE INTO topic VALUES (?, ?, ?)', id, is.name, is.count);
    else store.run('DELETE FROM topic WHERE id = ?', id);
    const same =
      was?.name === is?.name && commonness(was?.count ?? 0) === commonness(is?.count ?? 0);
    if (!same) changed.push(id);
  }
  return changed;
}

function tally(store: Store, id: string): { name: string; count: number } | undefined {
  const rows = store.all<{ state: number; spelling: string; count: number }>(
    `SELECT state, spelling, count(*) AS count FROM story_list
     WHERE kind = 'topic' AND id = ? AND state > 0 GROUP BY state, spelling`,
    id,
  );
  rows.sort(
    (a, b) => a.state - b.state || b.count - a.count || byCodeUnits(a.spelling, b.spelling),
  );
  const [winner] = rows;
  if (!winner) return undefined;
  const published = rows.filter(({ state }) => state === 1);
  return { name: winner.spelling, count: published.reduce((sum, { count }) => sum + count, 0) };
}
