// Owns the parts of the search index as the cache has them: which are stale, and their making. Runs in the
// main thread or in a worker alike. May not touch the printed folder.
import { hash } from 'node:crypto';
import { searchedStories, settingsOf } from '../edition/searched.ts';
import type { Store } from '../edition/store.ts';
import type { Part } from '../search/parts.ts';
import type { IndexedPart, ListedLanguage } from '../search/pagefind-files.ts';
import { searchRecord, type SearchRecord } from '../search/record.ts';
import { Packs } from './search-packs.ts';

/** A part as it was last made. */
export interface MadePart extends Part {
  digest: string;
  /** Its folder below /search/. */
  folder: string;
  languages: ListedLanguage[];
}

/** Where the index is kept, and how it is made now. */
export interface IndexPlace {
  store: Store;
  cache: string;
  recipe: string;
}

/** The parts, in rows of the store and packs in the cache folder. */
export class IndexParts {
  readonly packs: Packs;
  readonly #store: Store;
  readonly #recipe: string;

  constructor({ store, cache, recipe }: IndexPlace) {
    this.#store = store;
    this.#recipe = recipe;
    this.packs = new Packs(cache, recipe);
  }

  /** A part as it was last made; undefined where it never was. */
  known(name: string): MadePart | undefined {
    const row = this.#store.first<Part & { digest: string; folder: string; listed: string }>(
      'SELECT * FROM search_part WHERE name = ?',
      name,
    );
    if (row === undefined) return undefined;
    const { listed, ...part } = row;
    // The cast: only `index` writes this column.
    return { ...part, languages: JSON.parse(listed) as ListedLanguage[] };
  }

  /** Those of `parts` that are not as recorded, or of which a day has changed. */
  stale(parts: readonly Part[], days: readonly string[]): Part[] {
    return parts.filter(({ name, first, last }) => {
      const known = this.known(name);
      if (known?.first !== first || known.last !== last) return true;
      if (!known.digest.startsWith(this.#recipe)) return true;
      return days.some((day) => day >= first && day <= last);
    });
  }

  /** Makes a part of what its stories are now, and records it. */
  async index(part: Part): Promise<void> {
    const records = this.#recordsOf(part);
    const digest = `${this.#recipe}-${hash('sha256', JSON.stringify(records)).slice(0, 32)}`;
    const folder = `${part.name}-${hash('sha256', digest).slice(0, 8)}`;
    const made = records.length === 0 ? undefined : await this.#made(part, digest, records);
    const { name, first, last } = part;
    this.#store.run(
      'INSERT OR REPLACE INTO search_part VALUES (?, ?, ?, ?, ?, ?)',
      ...[name, first, last, digest, folder, JSON.stringify(made?.languages ?? [])],
    );
  }

  /** The files of a part; made again where the cache has lost them. */
  files(part: MadePart): Promise<IndexedPart> {
    return this.#made(part, part.digest);
  }

  /** The files of a program that looks things up. */
  program(name: string): Promise<IndexedPart> {
    return this.packs.of(`program-${name}`, async () => {
      const { searchProgram } = await import('../search/pagefind.ts');
      return searchProgram(name);
    });
  }

  /** Forgets the parts that are none of `parts`, and all files but theirs and what was asked for. */
  forgetOthers(parts: readonly MadePart[]): void {
    const names = new Set(parts.map(({ name }) => name));
    for (const { name } of this.#store.all<Part>('SELECT name FROM search_part')) {
      if (!names.has(name)) this.#store.run('DELETE FROM search_part WHERE name = ?', name);
    }
    this.packs.keep(parts.map(({ digest }) => digest));
    this.packs.forgetOthers();
  }

  #made(part: Part, digest: string, records?: readonly SearchRecord[]): Promise<IndexedPart> {
    return this.packs.of(digest, async () => {
      // Pagefind takes a while to load: a publish that indexes nothing does without.
      const { indexPart } = await import('../search/pagefind.ts');
      return indexPart(records ?? this.#recordsOf(part));
    });
  }

  #recordsOf(part: Part): SearchRecord[] {
    const site = settingsOf(this.#store);
    return Array.from(searchedStories(this.#store, part), (one) => searchRecord(one, site));
  }
}
