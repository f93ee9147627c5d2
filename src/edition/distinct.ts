// Owns the finding of the few different ids in a long table: by seeking from one to the next in an index,
// where reading every row would cost as much as the archive is long.
import type { Store } from './store.ts';

/** Ids of the lists of a kind in which something is published, in order. */
export function publishedLists(store: Store, kind: 'desk' | 'thread'): string[] {
  return ids(
    store,
    `WITH RECURSIVE found(id) AS (
       SELECT min(id) FROM story_list WHERE kind = ?1 UNION ALL
       SELECT (SELECT min(id) FROM story_list WHERE kind = ?1 AND id > found.id)
       FROM found WHERE found.id NOT NULL)
     SELECT id FROM found WHERE EXISTS
       (SELECT 1 FROM story_list AS list WHERE list.kind = ?1 AND list.id = found.id AND list.state = 1)`,
    kind,
  );
}

/** Ids of all who are quoted in what is published, in order. */
export function publishedSpeakers(store: Store): string[] {
  return ids(
    store,
    `WITH RECURSIVE found(id) AS (
       SELECT min(speaker) FROM quotation UNION ALL
       SELECT (SELECT min(speaker) FROM quotation WHERE speaker > found.id)
       FROM found WHERE found.id NOT NULL)
     SELECT id FROM found WHERE EXISTS
       (SELECT 1 FROM quotation WHERE speaker = found.id AND state = 1)`,
  );
}

/** Years in which something was published, in order. */
export function publishedYears(store: Store): string[] {
  return ids(
    store,
    `WITH RECURSIVE found(id) AS (
       SELECT substr(min(month), 1, 4) FROM story UNION ALL
       SELECT (SELECT substr(min(month), 1, 4) FROM story WHERE month > found.id || '-99')
       FROM found WHERE found.id NOT NULL)
     SELECT id FROM found WHERE EXISTS
       (SELECT 1 FROM story INDEXED BY story_month
        WHERE month BETWEEN found.id || '-00' AND found.id || '-99' AND state = 1)`,
  );
}

function ids(store: Store, question: string, ...values: string[]): string[] {
  return store.all<{ id: string }>(question, ...values).map(({ id }) => id);
}
