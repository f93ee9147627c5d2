// Owns what differs between the files as they were last read and the edition. May not write.
import type { Status, Story } from '../story/story.ts';
import type { Store } from './store.ts';
import { embargoOf, surface, type Incoming, type Mention } from './story-rows.ts';
import { visibility } from './visibility.ts';

/** The clock and the reader of an edition. */
export interface Sight {
  now: number;
  showHidden: boolean;
}

export interface Changes {
  /** Every file that is new, different, gone, or seen by others than before. */
  paths: Set<string>;
  /** Stories of which other pages show something that changed. */
  stories: Set<string>;
  /** Stories changed in their body alone. */
  inside: Set<string>;
  /** Ids of changed people, old and new. */
  people: Set<string>;
  /** Names of changed plain pages, old and new. */
  pages: Set<string>;
  sight: Sight;
}

/** What the edition has to take in; files that a problem stops are left as the edition has them. */
export function changedFiles(store: Store, sight: Sight): Changes {
  const changes: Changes = {
    ...{ paths: new Set(), stories: new Set(), inside: new Set() },
    ...{ people: new Set(), pages: new Set(), sight },
  };
  for (const path of changedStories(store)) addStory(store, changes, path);
  for (const path of goneStories(store)) changes.stories.add(path);
  for (const path of flippedStories(store, sight)) changes.stories.add(path);
  addNamed(store, changes, 'person');
  addNamed(store, changes, 'page');
  for (const path of [...changes.stories, ...changes.inside]) changes.paths.add(path);
  return changes;
}

function changedStories(store: Store): string[] {
  return paths(
    store,
    `SELECT source.path FROM source LEFT JOIN story USING (path)
     WHERE source.kind = 'story' AND story.parsed IS NOT source.parsed AND EXISTS
     (SELECT 1 FROM parsed WHERE parsed.key = source.parsed AND parsed.value IS NOT NULL)`,
  );
}

function goneStories(store: Store): string[] {
  return paths(
    store,
    `SELECT path FROM story WHERE NOT EXISTS
     (SELECT 1 FROM source WHERE source.path = story.path AND kind = 'story')`,
  );
}

/** Stories that nobody edited and that time, or the kind of edition, has shown or hidden. */
function flippedStories(store: Store, sight: Sight): string[] {
  const rows = store.all<{
    path: string;
    status: Status;
    embargo: number | null;
    state: number;
    hidden: string | null;
  }>(
    `SELECT path, status, embargo, state, hidden FROM story WHERE embargo IS NOT NULL
     UNION ALL SELECT path, status, embargo, state, hidden FROM story WHERE status = 'draft'`,
  );
  return rows
    .filter((row) => {
      const seen = visibility(row, sight);
      return seen.state !== row.state || seen.hidden !== row.hidden;
    })
    .map(({ path }) => path);
}

function addStory(store: Store, changes: Changes, path: string): void {
  const incoming = incomingStory(store, path, changes.sight);
  const known = store.first<{ surface: string }>('SELECT surface FROM story WHERE path = ?', path);
  const same = known !== undefined && known.surface === surface(incoming);
  (same ? changes.inside : changes.stories).add(path);
}

function addNamed(store: Store, changes: Changes, kind: 'person' | 'page'): void {
  const column = kind === 'person' ? 'id' : 'name';
  const found = paths(
    store,
    `SELECT source.path FROM source JOIN parsed ON parsed.key = source.parsed
     LEFT JOIN ${kind} AS known ON known.path = source.path WHERE source.kind = '${kind}'
     AND known.parsed IS NOT source.parsed AND parsed.value IS NOT NULL
     UNION SELECT path FROM ${kind} AS known WHERE NOT EXISTS
     (SELECT 1 FROM source WHERE source.path = known.path AND kind = '${kind}')`,
  );
  const names = kind === 'person' ? changes.people : changes.pages;
  for (const path of found) {
    changes.paths.add(path);
    const old = `SELECT ${column} AS name FROM ${kind} WHERE path = ?`;
    for (const { name } of store.all<{ name: string }>(old, path)) names.add(name);
    const value = store.first<{ value: string }>(
      'SELECT value FROM parsed JOIN source ON source.parsed = parsed.key WHERE path = ?',
      path,
    )?.value;
    // The cast: parsed rows of people hold an id, those of pages a name.
    const read = value === undefined ? {} : (JSON.parse(value) as { id?: string; name?: string });
    const name = read[column];
    if (name !== undefined) names.add(name);
  }
}

/** A story as its file was last read, with what its status and embargo mean now. */
export function incomingStory(store: Store, path: string, sight: Sight): Incoming {
  const row = store.first<{ key: string; value: string; references: string }>(
    `SELECT parsed.key, parsed.value, parsed."references" FROM parsed
     JOIN source ON source.parsed = parsed.key WHERE source.path = ?`,
    path,
  );
  if (!row) throw new Error(`The cache has lost ${path}.`);
  // The casts: parsed rows of stories hold what parseStory returned.
  const story = JSON.parse(row.value) as Story;
  const mentions = JSON.parse(row.references) as Mention[];
  const { status } = story;
  const seen = visibility({ status, embargo: embargoOf(story) }, sight);
  return { parsed: row.key, story, mentions, ...seen };
}

function paths(store: Store, query: string): string[] {
  return store.all<{ path: string }>(query).map(({ path }) => path);
}
