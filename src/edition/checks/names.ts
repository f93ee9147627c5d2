// Owns the check that desks, people and stories which a file names are there, and are one.
import { slug } from '../../site/address.ts';
import { nearest } from '../../site/nearest.ts';
import { problem, type Problem } from '../../site/problems.ts';
import type { Store } from '../store.ts';
import type { Asked } from './check-edition.ts';
import { placeOfMention, type MentionPlace } from './places.ts';

interface MentionRow extends MentionPlace {
  id: string;
  kind: string;
}

const toStories = "kind IN ('related', 'translates', 'link')";

/** Names of desks, people and stories that nothing or too much answers to. */
export function checkNames(store: Store, asked: Asked): Problem[] {
  return [
    ...unknownDesks(store, asked),
    ...unknownPeople(store, asked),
    ...unknownStories(store, asked),
    ...namedTwice(store, asked),
    ...namingThemselves(store, asked),
  ];
}

function unknownDesks(store: Store, { site, placeOf }: Asked): Problem[] {
  const ids = site.desks.map(({ id }) => id);
  // A site.yaml that cannot be read has no desks, and says so itself.
  if (ids.length === 0) return [];
  return store
    .all<MentionRow>(
      `SELECT * FROM mention WHERE kind = 'desk' AND id NOT IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    )
    .map((row) =>
      problem('edition/desk', placeOfMention(placeOf, row), {
        typed: row.id,
        guess: guess(row.id, ids),
        desks: ids.join(', '),
      }),
    );
}

function unknownPeople(store: Store, { placeOf, brokenPeople }: Asked): Problem[] {
  const rows = store.all<MentionRow>(
    "SELECT * FROM mention WHERE kind = 'person' AND id NOT IN (SELECT id FROM person)",
  );
  if (rows.length === 0) return [];
  const people = store.all<{ id: string; name: string }>(
    `SELECT person.id, json_extract(parsed.value, '$.name') AS name
     FROM person JOIN parsed ON parsed.key = person.parsed ORDER BY person.id`,
  );
  const ids = people.map(({ id }) => id);
  return rows
    .filter(({ id }) => !brokenPeople.has(id))
    .map((row) => {
      const named = people.find(({ name }) => slug(name) === slug(row.id));
      return problem('edition/person', placeOfMention(placeOf, row), {
        typed: row.id,
        guess: named === undefined ? guess(row.id, ids) : ` Did you mean "${named.id}"?`,
        file: slug(row.id) || 'ines-calder',
      });
    });
}

function unknownStories(store: Store, { placeOf, broken }: Asked): Problem[] {
  const rows = store.all<MentionRow>(
    `SELECT * FROM mention WHERE ${toStories} AND id NOT IN (SELECT name FROM story)`,
  );
  if (rows.length === 0) return [];
  const names = store
    .all<{ name: string }>('SELECT DISTINCT name FROM story ORDER BY name')
    .map(({ name }) => name);
  return rows
    .filter(({ id }) => !broken.has(id))
    .map((row) =>
      problem('edition/story', placeOfMention(placeOf, row), {
        typed: row.id,
        guess: guess(row.id, names),
      }),
    );
}

/** A file's name is unique in its day alone; a name that leads to two stories leads nowhere. */
function namedTwice(store: Store, { placeOf }: Asked): Problem[] {
  return store
    .all<MentionRow & { files: string }>(
      `SELECT mention.*, named.files FROM mention JOIN
       (SELECT name, json_group_array(path) AS files FROM
        (SELECT name, path FROM story ORDER BY path) GROUP BY name HAVING count(*) > 1) AS named
       ON named.name = mention.id WHERE ${toStories}`,
    )
    .map((row) => {
      // The cast: made by json_group_array of paths.
      const files = (JSON.parse(row.files) as string[]).map((path) => placeOf.file(path).path);
      return problem('edition/name-twice', placeOfMention(placeOf, row), {
        typed: row.id,
        files: files.join(' and '),
      });
    });
}

function namingThemselves(store: Store, { placeOf }: Asked): Problem[] {
  return store
    .all<MentionRow>(
      `SELECT mention.* FROM mention JOIN story USING (path)
       WHERE mention.kind IN ('related', 'translates') AND mention.id = story.name`,
    )
    .map((row) => problem('edition/itself', placeOfMention(placeOf, row), { field: row.kind }));
}

function guess(typed: string, names: readonly string[]): string {
  const near = nearest(typed, names);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
