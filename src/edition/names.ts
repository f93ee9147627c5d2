// Owns the indexes of names: topics, writers, those who are quoted, and all of them, in the order of the
// publication's language, by first letter. One that is too long for a page has a page for each letter.
import { listAddress } from '../site/address.ts';
import { indexes, letterAddress, namesAddress, type NamesOf } from '../site/names-address.ts';
import { byCodeUnits } from '../site/order.ts';
import type { Site } from '../site/settings.ts';
import { speakerAddress } from '../site/share-address.ts';
import type { IndexedName, NamesAnswer } from './answers.ts';
import { publishedSpeakers } from './distinct.ts';
import { letterFinder } from './letters.ts';
import type { Store } from './store.ts';

/** More names than this are not read on one page. */
const most = 1000;

type Letter = NamesAnswer['letters'][number];

/** An index, or one letter of an index that is split. */
export function namesAnswer(
  store: Store,
  site: Site,
  { of, letter }: { of: NamesOf; letter?: string },
): NamesAnswer | undefined {
  const { count, letters } = lettersOf(store, site, of);
  const about = { page: 'names' as const, of, count };
  if (letter === undefined)
    return { ...about, letters: count > most ? bare(letters, of) : letters };
  const found = letters.filter(({ id }) => id === letter);
  return count > most && found.length > 0 ? { ...about, letter, letters: found } : undefined;
}

/** The addresses of all indexes, and of the letters of those that are split. */
export function indexAddresses(store: Store, site: Site): string[] {
  const counts = countsOf(store);
  const letters = counts.all > most ? lettersUsed(store, site) : undefined;
  return indexes.flatMap((of) => {
    const split = counts[of] > most ? [...(letters?.[of] ?? [])].sort() : [];
    return [namesAddress(of), ...split.map((letter) => letterAddress(of, letter))];
  });
}

/** The letters of each index, as they stand in addresses. */
function lettersUsed(store: Store, site: Site): Record<NamesOf, ReadonlySet<string>> {
  const letterOf = letterFinder(site.language);
  const used = (of: Exclude<NamesOf, 'all'>): Set<string> =>
    new Set(sources[of](store).map(({ name }) => letterOf(name).id));
  const [topic, writer, speaker] = [used('topic'), used('writer'), used('speaker')];
  return { topic, writer, speaker, all: topic.union(writer).union(speaker) };
}

/** Letters that lead to their own pages. */
function bare(letters: readonly Letter[], of: NamesOf): Letter[] {
  return letters.map((one) => ({ ...one, address: letterAddress(of, one.id), names: [] }));
}

/** All names of a kind in the order of the publication's language: topics and speakers with something published, every writer. */
export function namesIn(store: Store, site: Site, of: Exclude<NamesOf, 'all'>): IndexedName[] {
  return inOrder(sources[of](store), site);
}

/** Names in the order of the publication's language, numbers by their size. */
export function inOrder<One extends { name: string; address: string }>(
  names: One[],
  site: Site,
): One[] {
  const { compare } = new Intl.Collator(site.language, { numeric: true });
  return names.sort((a, b) => compare(a.name, b.name) || byCodeUnits(a.address, b.address));
}

function lettersOf(store: Store, site: Site, of: NamesOf): { count: number; letters: Letter[] } {
  const { compare } = new Intl.Collator(site.language, { numeric: true });
  const names = inOrder(sources[of](store), site);
  const letterOf = letterFinder(site.language);
  const groups = new Map<string, Letter>();
  for (const one of names) {
    const { id, letter } = letterOf(one.name);
    const group = groups.get(id) ?? { id, letter, count: 0, names: [] };
    group.count += 1;
    group.names.push(one);
    groups.set(id, group);
  }
  // A name may begin with a mark, which sorts before all letters.
  const letters = [...groups.values()].sort((a, b) => compare(a.letter, b.letter));
  return { count: names.length, letters };
}

const sources: Readonly<Record<NamesOf, (store: Store) => IndexedName[]>> = {
  topic: topics,
  writer: writers,
  speaker: speakers,
  all: (store) => [...topics(store), ...writers(store), ...speakers(store)],
};

/** How many names each index has, without reading them. */
function countsOf(store: Store): Record<NamesOf, number> {
  const count = (question: string): number => store.first<{ n: number }>(question)?.n ?? 0;
  const topic = count('SELECT count(*) AS n FROM topic WHERE count > 0');
  const writer = count('SELECT count(*) AS n FROM person');
  const speaker = publishedSpeakers(store).length;
  return { topic, writer, speaker, all: topic + writer + speaker };
}

function topics(store: Store): IndexedName[] {
  return store
    .all<{ id: string; name: string; count: number }>(
      'SELECT id, name, count FROM topic WHERE count > 0',
    )
    .map(({ id, name, count }) => ({
      of: 'topic',
      name,
      count,
      address: listAddress('topic', id),
    }));
}

function writers(store: Store): IndexedName[] {
  return store
    .all<{ id: string; name: string; count: number }>(
      `SELECT person.id, parsed.value ->> '$.name' AS name,
         (SELECT count(*) FROM story_list AS list
          WHERE list.kind = 'writer' AND list.id = person.id AND list.state = 1) AS count
       FROM person JOIN parsed ON parsed.key = person.parsed`,
    )
    .map(({ id, name, count }) => {
      return { of: 'writer', name, count, address: listAddress('writer', id) };
    });
}

/** Each in the spelling of the newest story, as on their own page. */
function speakers(store: Store): IndexedName[] {
  return publishedSpeakers(store).flatMap((speaker): IndexedName[] => {
    const row = store.first<{ name: string; count: number }>(
      `SELECT name, (SELECT count(*) FROM quotation WHERE speaker = ?1 AND state = 1) AS count
       FROM quotation WHERE speaker = ?1 AND state = 1
       ORDER BY published DESC, story, number LIMIT 1`,
      speaker,
    );
    return row ? [{ of: 'speaker', ...row, address: speakerAddress(speaker) }] : [];
  });
}
