// Owns the pages of desks, topics, writers and threads, whole and by month. Every desk and person
// has a page; a topic or thread has one when any story has it, also a withdrawn one, or ever had it.
import { listAddress, listMonthAddress } from '../site/address.ts';
import { words } from '../site/words/words.ts';
import type { ListAnswer, ListKind, ListMonthAnswer, Person } from './answers.ts';
import { isPromisedList } from './promised-lists.ts';
import type { Reader } from './reader.ts';
import { summaries, type SummaryRow } from './summaries.ts';

/** Stories that a list shows on its first page; all of them are on the pages of its months. */
const newest = 30;

interface Named {
  name: string;
  description?: string;
  person?: Person;
}

/** The whole list of a desk, topic, writer or thread; `undefined` where there is none. */
export function listAnswer(reader: Reader, of: ListKind, id: string): ListAnswer | undefined {
  const named = namedList(reader, of, id);
  if (!named) return undefined;
  const months = reader.store.all<{ month: string; count: number }>(
    `SELECT month, count(*) AS count FROM story_list WHERE kind = ? AND id = ? AND state = 1
     GROUP BY month ORDER BY month DESC`,
    of,
    id,
  );
  const stories = reader.listed(
    `SELECT path FROM story_list WHERE kind = ? AND id = ? AND state = 1
     ORDER BY published DESC, address LIMIT ?`,
    ...[of, id, newest],
  );
  return {
    page: 'list',
    of,
    id,
    ...named,
    address: listAddress(of, id),
    count: months.reduce((sum, { count }) => sum + count, 0),
    stories,
    months: months.map(({ month, count }) => ({
      month,
      address: listMonthAddress(of, id, month),
      count,
    })),
  };
}

/** One month of a list; it stays the same until a story in it changes. */
export function listMonthAnswer(
  reader: Reader,
  { of, id, month, address }: { of: ListKind; id: string; month: string; address: string },
): ListMonthAnswer | undefined {
  const named = namedList(reader, of, id);
  const asked = [of, id, month];
  const stories = reader.listed(
    `SELECT path FROM story_list WHERE kind = ? AND id = ? AND month = ? AND state = 1
     ORDER BY published DESC, address`,
    ...asked,
  );
  const there =
    stories.length > 0 ||
    reader.store.first(
      'SELECT 1 FROM story_list WHERE kind = ? AND id = ? AND month = ? AND state > 0 LIMIT 1',
      ...asked,
    ) ||
    isPromisedList(reader.store, address);
  if (!named || !there) return undefined;
  const list = listAddress(of, id);
  return {
    page: 'list-month',
    of,
    id,
    name: named.name,
    address,
    list,
    month,
    stories,
  };
}

/** How a list is called; `undefined` where there is none. */
export function namedList(reader: Reader, of: ListKind, id: string): Named | undefined {
  return nameOfList(reader, of, id) ?? emptyList(reader, of, id);
}

/** A list that was published and has nothing any more is not named: its id may be a name. A writer's goes with the writer. */
function emptyList(reader: Reader, of: ListKind, id: string): Named | undefined {
  if (of === 'writer' || !isPromisedList(reader.store, listAddress(of, id))) return undefined;
  return { name: words(reader.site().language).nothingLeft };
}

function nameOfList(reader: Reader, of: ListKind, id: string): Named | undefined {
  switch (of) {
    case 'desk': {
      const desk = reader.site().desks.find((one) => one.id === id);
      if (!desk) return undefined;
      const { name, description } = desk;
      return { name, ...(description !== undefined && { description }) };
    }
    case 'writer': {
      const person = reader.people().get(id);
      return person && { name: person.name, person };
    }
    case 'topic':
      return nameOfTopic(reader, id);
    case 'thread':
      return nameOfThread(reader, id);
  }
}

/** A topic is not named where no published story has it: its name would tell of what was withdrawn. */
function nameOfTopic(reader: Reader, id: string): Named | undefined {
  const row = reader.store.first<{ name: string; count: number }>(
    'SELECT name, count FROM topic WHERE id = ?',
    id,
  );
  return row && { name: row.count > 0 ? row.name : words(reader.site().language).nothingLeft };
}

/** A thread is called by the headline of its newest part that is published, and not at all where none is. */
function nameOfThread(reader: Reader, id: string): Named | undefined {
  const row = reader.store.first<SummaryRow & { state: number }>(
    `SELECT story.summary, story_list.state FROM story_list JOIN story USING (path)
     WHERE story_list.kind = 'thread' AND story_list.id = ? AND story_list.state > 0
     ORDER BY story_list.state, story_list.published DESC, story_list.address LIMIT 1`,
    id,
  );
  const [summary] = row ? summaries([row]) : [];
  const { nothingLeft } = words(reader.site().language);
  return summary && { name: row?.state === 1 ? summary.headline : nothingLeft };
}
