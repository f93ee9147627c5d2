// Owns putting changed files into the edition's tables and taking gone ones out.
import { listAddress, plainAddress } from '../site/address.ts';
import type { PlainPage } from '../story/parse-page.ts';
import type { Person } from '../story/parse-person.ts';
import { incomingStory, type Changes } from './changes.ts';
import type { Store } from './store.ts';
import {
  insertAlias,
  insertMentions,
  insertStory,
  removeFile,
  type Mention,
} from './story-rows.ts';

interface SourceRow {
  kind: string;
  key: string;
  value: string | null;
  references: string;
}

/** Writes every changed file; those that are gone leave nothing behind. */
export function writeChanges(store: Store, { paths, sight }: Changes): void {
  for (const path of paths) {
    removeFile(store, path);
    const row = store.first<SourceRow>(
      `SELECT source.kind, parsed.key, parsed.value, parsed."references" FROM source
       JOIN parsed ON parsed.key = source.parsed WHERE source.path = ?`,
      path,
    );
    if (!row || row.value === null) continue;
    if (row.kind === 'story') {
      const incoming = incomingStory(store, path, sight);
      insertStory(store, incoming);
      insertMediaUse(store, path, incoming.state);
    } else {
      insertNamed(store, path, row);
      insertMediaUse(store, path, 1);
    }
  }
}

/** Names what the files that a problem stops refer to, so that a check tells all at once; the edition is refused anyway. */
export function insertNamesOfStopped(store: Store): void {
  const stopped = store.all<{ path: string; references: string }>(
    `SELECT source.path, parsed."references" FROM source
     JOIN parsed ON parsed.key = source.parsed WHERE parsed.value IS NULL`,
  );
  for (const { path, references } of stopped) {
    store.run('DELETE FROM mention WHERE path = ?', path);
    // The cast: parsed rows hold the references that their parser returned.
    const mentions = (JSON.parse(references) as Mention[]).map((mention): Mention =>
      mention.kind === 'story' ? { ...mention, kind: 'related' } : mention,
    );
    insertMentions(store, path, { mentions });
  }
}

function insertNamed(store: Store, path: string, { kind, key, value, references }: SourceRow) {
  // The casts: parsed rows of people and pages hold what their parsers returned.
  const read = JSON.parse(value ?? '{}') as Partial<Omit<Person, 'links'> & PlainPage>;
  const mentions = JSON.parse(references) as Mention[];
  const { id = '', name = '', title = '', aliases = [] } = read;
  const isPerson = kind === 'person';
  const named = `INSERT INTO ${isPerson ? 'person' : 'page'} VALUES (?, ?, ?)`;
  store.run(named, path, isPerson ? id : name, key);
  const target = isPerson ? listAddress('writer', id) : plainAddress(name);
  for (const alias of aliases) {
    insertAlias(store, { alias, path, state: 1, target, headline: isPerson ? name : title });
  }
  insertMentions(store, path, {
    links: (kind === 'page' ? read.links : read.bodyLinks) ?? [],
    mentions,
  });
}

function insertMediaUse(store: Store, path: string, state: number): void {
  store.run(
    `INSERT OR IGNORE INTO media_use
     SELECT source.path, json_extract(asked.value, '$[0]'), ?
     FROM source JOIN parsed ON parsed.key = source.parsed, json_each(parsed.asked) AS asked
     WHERE source.path = ? AND json_extract(asked.value, '$[1]') IS NOT NULL`,
    state,
    path,
  );
}
