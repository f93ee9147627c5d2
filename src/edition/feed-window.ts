// Owns which stories a feed holds: its newest, and those that were corrected since the oldest of these was
// published. A feed reader asks for nothing older, and has to be told what it has wrong (RFC 5005, 4.1).
import type { ListKind } from './answers.ts';
import type { Store } from './store.ts';

/** A correction with a bare date counts as of midnight, though it may have been written late that day. */
const day = 86_400_000;

interface Row {
  path: string;
  published: number;
}

/** Paths of the newest `most` stories of the site or of a list, and of as many corrected since at the most, newest first. */
export function newestPaths(
  store: Store,
  most: number,
  list?: { of: ListKind; id: string },
): string[] {
  const newest = newestIn(store, most, list);
  const oldest = newest.at(-1);
  // What is not full has all of them.
  if (oldest === undefined || newest.length < most) return newest.map(({ path }) => path);
  const known = new Set(newest.map(({ path }) => path));
  const corrected = correctedIn(store, {
    since: oldest.published - day,
    most: most + known.size,
    list,
  })
    .filter(({ path }) => !known.has(path))
    .slice(0, most)
    .sort((a, b) => b.published - a.published);
  return [...newest, ...corrected].map(({ path }) => path);
}

function newestIn(store: Store, most: number, list?: { of: ListKind; id: string }): Row[] {
  const order = 'ORDER BY published DESC, address LIMIT ?';
  if (!list) {
    return store.all(`SELECT path, published FROM story WHERE state = 1 ${order}`, most);
  }
  const listed = 'FROM story_list WHERE kind = ? AND id = ? AND state = 1';
  return store.all(`SELECT path, published ${listed} ${order}`, list.of, list.id, most);
}

/** The stories with a correction after `since`, epoch milliseconds, the last corrected first. */
function correctedIn(
  store: Store,
  {
    since,
    most,
    list,
  }: { since: number; most: number; list?: { of: ListKind; id: string } | undefined },
): Row[] {
  const from = list
    ? 'correction JOIN story_list AS story ON story.path = correction.path AND kind = ? AND id = ?'
    : 'correction JOIN story ON story.path = correction.path';
  return store.all(
    `SELECT story.path, story.published FROM ${from}
     WHERE correction.state = 1 AND correction.published > ? AND story.state = 1
     GROUP BY story.path ORDER BY max(correction.published) DESC, story.address LIMIT ?`,
    ...[...(list ? [list.of, list.id] : []), since, most],
  );
}
