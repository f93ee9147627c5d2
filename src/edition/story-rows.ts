// Owns how one story becomes rows of the edition, and how they are taken out again.
import { createHash } from 'node:crypto';
import { decodeAddress } from '../site/address.ts';
import { instant } from '../site/dates.ts';
import type { Link, Story } from '../story/story.ts';
import type { ListKind, Summary } from './answers.ts';
import { keptChange } from './last-change.ts';
import { insertQuotations } from './quotation-rows.ts';
import type { Store } from './store.ts';
import type { State, Visibility } from './visibility.ts';

/** A reference of a file with its place, as the parser gave it. */
export interface Mention {
  /** `related` names a story too, which is then only looked for. */
  kind: 'desk' | 'person' | 'story' | 'related' | 'address';
  id: string;
  place: { line?: number; column?: number };
}

/** A story on its way into the edition. */
export interface Incoming extends Visibility {
  /** Key of its row in `parsed`. */
  parsed: string;
  story: Story;
  mentions: readonly Mention[];
}

const tablesOfFiles = [
  ...['story', 'story_list', 'related', 'mention', 'correction', 'quotation', 'alias', 'heir'],
  ...['media_use', 'person', 'page'],
];

/** Takes every row of a file out of the edition, whatever the file was. */
export function removeFile(store: Store, path: string): void {
  for (const table of tablesOfFiles) {
    store.run(`DELETE FROM ${table} WHERE path = ?`, path);
  }
}

/** Writes every row of a story. */
export function insertStory(store: Store, incoming: Incoming): void {
  const { story, state, hidden, parsed } = incoming;
  const { path, name, address, status, thread, published } = story;
  const at = instant(published);
  const month = published.day.slice(0, 7);
  store.run(
    'INSERT INTO story VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[path, parsed, name, address, state, status, hidden, embargoOf(story)],
    ...[at, published.day, month, thread ?? null, JSON.stringify(summaryOf(story))],
    ...[surface(incoming), keptChange(story), JSON.stringify(picturesOf(story))],
  );
  insertLists(store, incoming);
  insertMentions(store, path, incoming);
  insertCorrections(store, incoming);
  insertQuotations(store, incoming);
  for (const alias of new Set(story.aliases)) {
    insertAlias(store, { alias, path, state, headline: story.headline });
  }
}

/** An old address that leads on; without a target it leads to the story itself. */
export interface AliasRow {
  alias: string;
  path: string;
  state: State;
  /** The ledger knows it, and nobody typed it. */
  made?: boolean;
  target?: string;
  headline: string;
}

/** Lets an old address lead on; of two for one file the first stays. */
export function insertAlias(store: Store, row: AliasRow): void {
  const { alias, path, state, made = false, target, headline } = row;
  store.run(
    'INSERT OR IGNORE INTO alias VALUES (?, ?, ?, ?, ?, ?)',
    ...[alias, path, state, made ? 1 : 0, target ?? null, headline],
  );
}

/** Addresses of the pictures that a story shows, each once. */
function picturesOf({ picture, figures }: Story): string[] {
  const shown = [...(picture ? [picture] : []), ...figures];
  return [...new Set(shown.map(({ file }) => file.address))];
}

/** Epoch milliseconds until which a story is in no output. */
export function embargoOf({ embargo }: Story): number | null {
  return embargo ? instant(embargo) : null;
}

/** A digest of all of a story that other pages show or depend on; its body is not in it. */
export function surface({ story, state, hidden }: Incoming): string {
  const { name, topics, by, thread, translates, aliases, corrections, related } = story;
  const shown = [summaryOf(story), state, hidden, name, topics, by];
  const leading = [thread, translates, aliases, corrections, related];
  return createHash('sha256')
    .update(JSON.stringify([...shown, ...leading]))
    .digest('hex');
}

/** What a list shows of a story. */
function summaryOf(story: Story): Summary {
  const { name, address, headline, short, standfirst, kind, desk, language, direction } = story;
  const { published, updated, minutes } = story;
  return {
    ...{ name, address, headline, standfirst, kind, desk, language, direction, published, minutes },
    ...(short !== undefined && { short }),
    ...(updated && { updated }),
  };
}

function insertLists(store: Store, { story, state }: Incoming): void {
  const { path, address, published, language, thread } = story;
  const month = published.day.slice(0, 7);
  const topics = story.topics.map(({ id }) => `\n${id}\n`).join('');
  const insert = (kind: ListKind, id: string, spelling: string | null): void =>
    store.run(
      'INSERT OR IGNORE INTO story_list VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[kind, id, state, instant(published), address, path, month, spelling],
      ...(kind === 'topic' ? [topics, language, thread ?? null] : [null, null, null]),
    );
  insert('desk', story.desk, null);
  for (const { id, name } of story.topics) insert('topic', id, name);
  for (const { id } of story.by) if (id !== undefined) insert('writer', id, null);
  if (thread !== undefined) insert('thread', thread, null);
}

/** Writes what a file refers to; `story` is left out for people and plain pages. */
export function insertMentions(
  store: Store,
  path: string,
  from: { story?: Story; links?: readonly Link[]; mentions: readonly Mention[] },
): void {
  const insert = (kind: string, id: string, place: Mention['place'], anchor?: string): void =>
    store.run(
      'INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?)',
      ...[path, kind, id, anchor ?? null, place.line ?? null, place.column ?? null],
    );
  const unplaced = [...from.mentions];
  const placeOf = (kind: Mention['kind'], id: string): Mention['place'] => {
    const at = unplaced.findIndex((mention) => mention.kind === kind && mention.id === id);
    return unplaced.splice(at, at < 0 ? 0 : 1)[0]?.place ?? {};
  };
  for (const { kind, id, place } of from.mentions) if (kind !== 'story') insert(kind, id, place);
  for (const id of from.story?.related ?? []) insert('related', id, placeOf('story', id));
  const translates = from.story?.translates;
  if (translates !== undefined) insert('translates', translates, placeOf('story', translates));
  for (const { href, story } of from.story?.links ?? from.links ?? []) {
    const anchor = anchorOf(href);
    const address = decodeAddress(href);
    if (story !== undefined) insert('link', story, placeOf('story', story), anchor);
    else if (address !== undefined && anchor !== undefined) {
      insert('anchor', address, placeOf('address', address), anchor);
    }
  }
}

function anchorOf(href: string): string | undefined {
  const at = href.indexOf('#');
  if (at < 0 || at === href.length - 1) return undefined;
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
}

function insertCorrections(store: Store, { story, state }: Incoming): void {
  story.corrections.forEach((correction, number) => {
    store.run(
      'INSERT INTO correction VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[story.path, story.address, number, instant(correction.date)],
      ...[correction.date.day.slice(0, 7), state, JSON.stringify(correction)],
    );
  });
}
