// Owns which published stories stand nearest to a place in a topic's list or a thread, before it and
// after it: a bounded number, so that one publish concerns few stories. May not choose among them.
import type { Summary } from './answers.ts';
import { summaries, type SummaryRow } from './summaries.ts';
import type { Store } from './store.ts';

/** A story of a topic, with what it takes to choose it. */
export interface Near {
  path: string;
  published: number;
  address: string;
  /** Ids of all its topics. */
  topics: readonly string[];
  language: string;
  thread: string | null;
}

/** A place in time: `published` in milliseconds, then by address. */
interface Place {
  published: number;
  address: string;
}

/** A place in a topic's list. */
export interface TopicPlace extends Place {
  topic: string;
}

interface NearRow extends Omit<Near, 'topics'> {
  topics: string;
}

/** Stories of a topic looked at before and after a place. */
const windowSize = 8;
/** Parts of a thread shown before and after a story. */
const partsShown = 5;
/** Asked oftener than this, a topic's whole list is read once. */
const oftenAsked = 12;

const columns = 'path, published, address, topics, language, thread';
const listed = `SELECT ${columns} FROM story_list
  WHERE kind = 'topic' AND id = ? AND state = 1`;

/** The stories nearest to a place in a topic's list, at most eight on each side, the place left out. */
export function nearInTopic(store: Store, { topic, published, address }: TopicPlace): NearRow[] {
  const place = [topic, published, address, windowSize] as const;
  const before = `${listed} AND (published, address) < (?, ?)
    ORDER BY published DESC, address DESC LIMIT ?`;
  const after = `${listed} AND (published, address) > (?, ?) ORDER BY published, address LIMIT ?`;
  return [before, after].flatMap((side) => store.all<NearRow>(side, ...place));
}

/** The lists of topics, for as long as the store does not change; quick where much is asked. */
export class TopicLists {
  readonly #store: Store;
  readonly #asked = new Map<string, number>();
  readonly #lists = new Map<string, Near[]>();
  /** One object a story, whatever lists it stands in. */
  readonly #stories = new Map<string, Near>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The published story in a file; undefined where it has no topic. */
  story(path: string): Near | undefined {
    const known = this.#stories.get(path);
    if (known) return known;
    const row = this.#store.first<NearRow>(
      `SELECT ${columns} FROM story_list WHERE path = ? AND kind = 'topic' AND state = 1 LIMIT 1`,
      path,
    );
    return row && this.#one(row);
  }

  /** As `nearInTopic`, but the story at the place may be among them. */
  near(place: TopicPlace): Near[] {
    const times = (this.#asked.get(place.topic) ?? 0) + 1;
    this.#asked.set(place.topic, times);
    if (times <= oftenAsked) {
      return nearInTopic(this.#store, place).map((row) => this.#one(row));
    }
    const list = this.#list(place.topic);
    const at = placeIn(list, place);
    const isThere = list[at]?.address === place.address;
    return list.slice(Math.max(0, at - windowSize), at + windowSize + (isThere ? 1 : 0));
  }

  #list(topic: string): Near[] {
    const known = this.#lists.get(topic);
    if (known) return known;
    const rows = this.#store.all<NearRow>(`${listed} ORDER BY published, address`, topic);
    const list = rows.map((row) => this.#one(row));
    this.#lists.set(topic, list);
    return list;
  }

  #one(row: NearRow): Near {
    const known = this.#stories.get(row.path);
    if (known) return known;
    const story = { ...row, topics: row.topics.split('\n').filter((id) => id !== '') };
    this.#stories.set(row.path, story);
    return story;
  }
}

/** Index of the first story not before the place. */
function placeIn(list: readonly Near[], place: TopicPlace): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && isBefore(one, place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As SQLite orders text: by code point, in UTF-8. */
function isBefore(one: Near, { published, address }: Place): boolean {
  if (one.published !== published) return one.published < published;
  return (
    one.address !== address && Buffer.compare(Buffer.from(one.address), Buffer.from(address)) < 0
  );
}

/** The parts of a thread nearest to a place, at most five on each side, oldest first, the place left out. */
export function partsNear(
  store: Store,
  { thread, published, address }: Place & { thread: string },
): { earlier: Summary[]; later: Summary[] } {
  const part = `SELECT story.summary FROM story_list JOIN story USING (path)
    WHERE story_list.kind = 'thread' AND story_list.id = ? AND story_list.state = 1
    AND (story_list.published, story_list.address)`;
  const place = [thread, published, address, partsShown] as const;
  const before = `${part} < (?, ?)
    ORDER BY story_list.published DESC, story_list.address DESC LIMIT ?`;
  const after = `${part} > (?, ?) ORDER BY story_list.published, story_list.address LIMIT ?`;
  return {
    earlier: summaries(store.all<SummaryRow>(before, ...place)).reverse(),
    later: summaries(store.all<SummaryRow>(after, ...place)),
  };
}
