// Owns which addresses a change of one story, person or page may concern: a superset, found by
// queries over the edition as it was and as it is. May not decide what is really stale.
import {
  correctionsAddress,
  correctionsMonthAddress,
  frontAddress,
  listAddress,
  listMonthAddress,
  plainAddress,
} from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { speakerAddress, speakerMonthAddress } from '../site/share-address.ts';
import type { ListKind } from './answers.ts';
import { feedsAround, feedsOfStory } from './feeds-of-story.ts';
import { datesOf } from './by-date.ts';
import { everywhere } from './everywhere.ts';
import { quotationForms, storyForms } from './forms.ts';
import { nearInTopic, partsNear } from './near.ts';
import { monthMapAddresses } from './sitemaps.ts';
import type { Store } from './store.ts';

interface Placed {
  path: string;
  address: string;
  month: string;
}

interface StoryRow extends Placed {
  name: string;
  state: number;
  published: number;
  day: string;
}

/** Collects touched addresses from the tables as they stand when it is asked. */
export class Touched {
  readonly addresses = new Set<string>();
  readonly #store: Store;
  readonly #site: Site;

  constructor(store: Store, site: Site) {
    this.#store = store;
    this.#site = site;
  }

  /** The story itself and the pages that depend on its body alone. */
  storyItself(path: string): void {
    const row = this.#story(path);
    if (!row || row.state === 0) return;
    this.#addStory(row);
    this.#quotations(path);
    this.#corrections(path);
    this.#aliases(path);
    this.addresses.add(frontAddress());
    for (const map of monthMapAddresses(this.#store, row.month)) this.addresses.add(map);
  }

  /** The story and all that shows or leads to it. */
  story(path: string): void {
    const row = this.#story(path);
    if (!row || row.state === 0) return;
    this.storyItself(path);
    for (const page of datesOf(this.#store, row.day)) this.addresses.add(page);
    for (const feed of feedsAround(this.#store, row.month)) this.addresses.add(feed);
    this.#lists(path, row);
    this.#naming(row.name);
    this.#translations(path);
  }

  /** A writer's page and every story they sign. */
  person(id: string): void {
    this.#list('writer', id);
    this.#storiesOfList('writer', id);
    this.#aliasesTo(listAddress('writer', id));
  }

  /** A topic's pages and every story that has it. */
  topic(id: string): void {
    this.#list('topic', id);
    this.#storiesOfList('topic', id);
  }

  /** What names every story, topic, person or page. */
  whole(): void {
    for (const address of everywhere(this.#store, this.#site)) this.addresses.add(address);
  }

  page(name: string): void {
    this.addresses.add(plainAddress(name));
    this.#aliasesTo(plainAddress(name));
  }

  #story(path: string): StoryRow | undefined {
    return this.#store.first<StoryRow>(
      'SELECT path, address, name, state, published, day, month FROM story WHERE path = ?',
      path,
    );
  }

  /** A story's page, its forms and the feeds that hold it; of stories beside it the page alone is concerned. */
  #addStory(story: Placed): void {
    this.addresses.add(story.address);
    for (const form of storyForms(story.address, this.#site)) this.addresses.add(form);
    for (const feed of feedsOfStory(this.#store, story)) this.addresses.add(feed);
  }

  /** Its quotations, and the lists of whom it quotes. */
  #quotations(path: string): void {
    const rows = this.#store.all<{ address: string; speaker: string | null; month: string }>(
      'SELECT address, speaker, month FROM quotation WHERE path = ?',
      path,
    );
    for (const { address, speaker, month } of rows) {
      this.addresses.add(address);
      for (const form of quotationForms(address, this.#site)) this.addresses.add(form);
      if (speaker === null) continue;
      this.addresses.add(speakerAddress(speaker)).add(speakerMonthAddress(speaker, month));
    }
  }

  #aliases(path: string): void {
    const aliases = 'SELECT alias FROM alias WHERE path = ?';
    this.#addAliases(this.#store.all(aliases, path));
  }

  #aliasesTo(target: string): void {
    const aliases = 'SELECT alias FROM alias WHERE target = ?';
    this.#addAliases(this.#store.all(aliases, target));
  }

  #addAliases(rows: readonly { alias: string }[]): void {
    for (const { alias } of rows) this.addresses.add(alias);
  }

  #lists(path: string, { published, address }: StoryRow): void {
    const lists = this.#store.all<{ kind: ListKind; id: string; month: string }>(
      'SELECT kind, id, month FROM story_list WHERE path = ?',
      path,
    );
    for (const { kind, id, month } of lists) {
      this.addresses.add(listAddress(kind, id)).add(listMonthAddress(kind, id, month));
      if (kind === 'topic') {
        const near = nearInTopic(this.#store, { topic: id, published, address });
        for (const one of near) this.addresses.add(one.address);
      }
      if (kind === 'thread') {
        this.#list('thread', id); // its name is the headline of its newest part
        const { earlier, later } = partsNear(this.#store, { thread: id, published, address });
        for (const one of [...earlier, ...later]) this.addresses.add(one.address);
      }
    }
  }

  #list(kind: ListKind, id: string): void {
    this.addresses.add(listAddress(kind, id));
    const months = 'SELECT DISTINCT month FROM story_list WHERE kind = ? AND id = ?';
    for (const { month } of this.#store.all<{ month: string }>(months, kind, id)) {
      this.addresses.add(listMonthAddress(kind, id, month));
    }
  }

  #storiesOfList(kind: ListKind, id: string): void {
    const stories = `SELECT path, address, month FROM story_list
      WHERE kind = ? AND id = ? AND state > 0`;
    for (const one of this.#store.all<Placed>(stories, kind, id)) this.#addStory(one);
  }

  /** Files that name a story: as related, as translated, or by a link. */
  #naming(name: string): void {
    const naming = `SELECT DISTINCT path FROM mention
      WHERE kind IN ('related', 'translates', 'link') AND id = ?`;
    for (const { path } of this.#store.all<{ path: string }>(naming, name)) this.#file(path);
  }

  #translations(path: string): void {
    const translated = "SELECT id FROM mention WHERE path = ? AND kind = 'translates'";
    for (const { id } of this.#store.all<{ id: string }>(translated, path)) {
      this.#naming(id);
      const named = 'SELECT path, address, month FROM story WHERE name = ?';
      for (const one of this.#store.all<Placed>(named, id)) this.#addStory(one);
    }
  }

  #corrections(path: string): void {
    const months = 'SELECT DISTINCT month FROM correction WHERE path = ?';
    for (const { month } of this.#store.all<{ month: string }>(months, path)) {
      this.addresses.add(correctionsAddress()).add(correctionsMonthAddress(month));
    }
  }

  #file(path: string): void {
    const story = this.#story(path);
    if (story) this.#addStory(story);
    const person = this.#store.first<{ id: string }>('SELECT id FROM person WHERE path = ?', path);
    if (person) this.addresses.add(listAddress('writer', person.id));
    const page = this.#store.first<{ name: string }>('SELECT name FROM page WHERE path = ?', path);
    if (page) this.page(page.name);
  }
}
