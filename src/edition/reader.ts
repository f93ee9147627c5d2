// Owns what every answer needs again and again (settings, people, topics' names), read once and
// forgotten as soon as the store changes. May not make an answer.
import { createHash } from 'node:crypto';
import { listAddress } from '../site/address.ts';
import { fediverseAccount } from '../site/fediverse.ts';
import type { Site } from '../site/settings.ts';
import type { Person as WrittenPerson } from '../story/parse-person.ts';
import type { Byline, Story, Topic } from '../story/story.ts';
import type { Frame, Person, Signature, Summary } from './answers.ts';
import { leadsOf, resolveLinks } from './links.ts';
import { inheritedBy } from './page-promises.ts';
import type { Store } from './store.ts';
import { summaries, type SummaryRow } from './summaries.ts';

interface Memory {
  site?: Site;
  frame?: Frame;
  frameDigest?: string;
  people?: ReadonlyMap<string, Person>;
  topics: Map<string, string>;
  summaries: Map<string, Summary>;
  translated?: ReadonlySet<string>;
  lastStory?: { key: string; story: Story };
}

/** A few hundred bytes each: the stories of ten years of a small newsroom. */
const rememberedSummaries = 20_000;

function nothing(): Memory {
  return { topics: new Map(), summaries: new Map() };
}

/** Reads the store for the makers of answers. */
export class Reader {
  readonly store: Store;
  #version: string | undefined;
  #memory: Memory = nothing();

  constructor(store: Store) {
    this.store = store;
  }

  /** Forgets what was remembered if the store has changed; returns the store's version. */
  refresh(): string {
    const version = this.store.version();
    if (version !== this.#version) this.#memory = nothing();
    this.#version = version;
    return version;
  }

  /** The settings the edition was gathered with; throws before the first gather. */
  site(): Site {
    this.refresh();
    if (this.#memory.site) return this.#memory.site;
    const text = this.store.meta('site');
    if (text === undefined) throw new Error('This edition is empty: nothing was gathered into it.');
    // The cast: only admit.ts writes this row, from a Site.
    return (this.#memory.site = JSON.parse(text) as Site);
  }

  frame(make: () => Frame): Frame {
    this.refresh();
    return (this.#memory.frame ??= make());
  }

  frameDigest(frame: () => Frame): string {
    this.refresh();
    return (this.#memory.frameDigest ??= createHash('sha256')
      .update(JSON.stringify(frame()))
      .digest('hex'));
  }

  people(): ReadonlyMap<string, Person> {
    if (this.#memory.people) return this.#memory.people;
    const rows = this.store.all<{ path: string; value: string }>(
      `SELECT person.path, parsed.value FROM person
       JOIN parsed ON parsed.key = person.parsed ORDER BY id`,
    );
    const people = rows.map(({ path, value }): Person => {
      // The cast: parsed rows of people hold what parsePerson returned.
      const { bodyLinks, aliases: _, ...person } = JSON.parse(value) as WrittenPerson;
      const inherited = inheritedBy(this.store, path);
      const shown = resolveLinks(person, leadsOf(this.store, bodyLinks));
      return { ...shown, ...(inherited.length > 0 && { inherited }) };
    });
    return (this.#memory.people = new Map(people.map((person) => [person.id, person])));
  }

  /** Name and role of one who signs, and the address of their page. */
  signature(byline: Byline): Signature {
    const person = byline.id === undefined ? undefined : this.people().get(byline.id);
    const role = byline.role ?? person?.role;
    const [account] = person?.links.flatMap(({ url }) => fediverseAccount(url) ?? []) ?? [];
    return {
      name: person?.name ?? byline.name ?? byline.id ?? '',
      ...(role !== undefined && { role }),
      ...(person && { address: listAddress('writer', person.id) }),
      ...(account !== undefined && { account }),
    };
  }

  /** What a list shows of the story in a file; the same stories stand in many lists. */
  summary(path: string): Summary | undefined {
    const { summaries: known } = this.#memory;
    const before = known.get(path);
    if (before) return before;
    const [found] = summaries(
      this.store.all<SummaryRow>('SELECT summary FROM story WHERE path = ?', path),
    );
    if (known.size >= rememberedSummaries) known.clear();
    if (found) known.set(path, found);
    return found;
  }

  /** What lists show of the stories that a question finds by their `path`, in its order. */
  listed(question: string, ...values: (string | number)[]): Summary[] {
    const rows = this.store.all<{ path: string }>(question, ...values);
    return rows.flatMap(({ path }) => this.summary(path) ?? []);
  }

  /** The story in a row of `parsed`; the last is kept, as its quotations are asked one after another. */
  parsedStory(key: string): Story {
    const last = this.#memory.lastStory;
    if (last?.key === key) return last.story;
    const row = this.store.first<{ value: string }>('SELECT value FROM parsed WHERE key = ?', key);
    // The cast: parsed rows of stories hold what parseStory returned.
    const story = JSON.parse(row?.value ?? 'null') as Story;
    this.#memory.lastStory = { key, story };
    return story;
  }

  /** Names of the stories that others translate. */
  translated(): ReadonlySet<string> {
    const named = "SELECT DISTINCT id FROM mention WHERE kind = 'translates'";
    return (this.#memory.translated ??= new Set(
      this.store.all<{ id: string }>(named).map(({ id }) => id),
    ));
  }

  /** A topic's name in the publication's spelling; `undefined` where no story has it. */
  topicName(id: string): string | undefined {
    const known = this.#memory.topics.get(id);
    if (known !== undefined) return known;
    const row = this.store.first<{ name: string }>('SELECT name FROM topic WHERE id = ?', id);
    if (row) this.#memory.topics.set(id, row.name);
    return row?.name;
  }

  /** A story's topics in the publication's spelling. */
  topics(topics: readonly Topic[]): Topic[] {
    return topics.map(({ id, name }) => ({ id, name: this.topicName(id) ?? name }));
  }
}
