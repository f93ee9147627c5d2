// Owns the advice to join spellings that look like one speaker: all that they said stands in one place
// only if site.yaml says so.
import { byCodeUnits } from '../../site/order.ts';
import { problem, type Problem } from '../../site/problems.ts';
import type { Speaker } from '../../site/settings.ts';
import type { Store } from '../store.ts';
import type { Asked } from './check-edition.ts';
import { samePerson } from './same-person.ts';

/** Speakers who are spelled in two ways, at the first story that has the rarer one. */
export function checkSpeakers(store: Store, { site, placeOf }: Asked): Problem[] {
  // From name to name by the index: a speaker may be quoted ten thousand times.
  const names = store.all<{ name: string }>(
    `WITH RECURSIVE each(name) AS (
       SELECT min(name) FROM quotation WHERE name NOT NULL UNION ALL
       SELECT (SELECT min(name) FROM quotation WHERE name > each.name) FROM each WHERE name NOT NULL
     ) SELECT name FROM each WHERE name NOT NULL`,
  );
  return samePerson(names.map(({ name }) => name)).flatMap((group) => {
    const [chosen, ...others] = byUse(store, site.speakers, group);
    return others.flatMap(({ name, isKnown }) => {
      // Two people of whom the publication has written both down are two.
      if (chosen === undefined || isKnown) return [];
      const paths = pathsOf(store, name);
      const [first] = paths;
      if (first === undefined) return [];
      if (paths.some((path) => placeOf.silenced(path, 'edition/speaker-spelling'))) return [];
      const values = {
        typed: name,
        name: chosen.name,
        line: lineOf(site.speakers, chosen.name, name),
      };
      return [problem('edition/speaker-spelling', placeOf.file(first), values)];
    });
  });
}

interface Use {
  name: string;
  isKnown: boolean;
  count: number;
  /** When the first story that has it was published. */
  since: number;
}

/** The spelling that site.yaml knows, else the more used, else the one without initials, else the older one, first: the rarer and newer is likelier a slip. */
function byUse(store: Store, speakers: readonly Speaker[], group: readonly string[]): Use[] {
  return group
    .map((name) => ({
      name,
      isKnown: speakers.some((one) => one.name === name),
      ...usesOf(store, name),
    }))
    .sort(
      (a, b) =>
        Number(b.isKnown) - Number(a.isKnown) ||
        b.count - a.count ||
        Number(isShort(a.name)) - Number(isShort(b.name)) ||
        a.since - b.since ||
        byCodeUnits(a.name, b.name),
    );
}

/** Whether a part of a name is an initial. */
function isShort(name: string): boolean {
  return /(?:^|\s)\p{L}\.?(?=\s|$)/u.test(name);
}

function usesOf(store: Store, name: string): Pick<Use, 'count' | 'since'> {
  const uses = store.first<{ count: number; since: number }>(
    'SELECT count(*) AS count, min(published) AS since FROM quotation WHERE name = ?',
    name,
  );
  return uses ?? { count: 0, since: 0 };
}

function pathsOf(store: Store, name: string): string[] {
  return store
    .all<{ path: string }>('SELECT DISTINCT path FROM quotation WHERE name = ? ORDER BY path', name)
    .map(({ path }) => path);
}

/** The line of site.yaml that makes `typed` a spelling of `name`, what it says already kept. */
function lineOf(speakers: readonly Speaker[], name: string, typed: string): string {
  const known = speakers.find((one) => one.name === name);
  const also = [...(known?.also ?? []), typed].map(yaml).join(', ');
  const role = known?.role === undefined ? '' : `, role: ${yaml(known.role)}`;
  return `- { name: ${yaml(name)}, also: [${also}]${role} }`;
}

/** A value as it may stand inside [ ] and { }. */
function yaml(value: string): string {
  return /^[\p{L}][\p{L}\p{M}\p{N} .’'-]*$/u.test(value) ? value : JSON.stringify(value);
}
