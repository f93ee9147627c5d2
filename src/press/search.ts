// Owns the making of search after printing: which parts of its index are stale, and the list of them all.
// May not know how an index is made nor what it holds.
import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  changedDays,
  searchedStories,
  searchedTime,
  settingsOf,
  settleDays,
} from '../edition/searched.ts';
import type { Store } from '../edition/store.ts';
import { partsOf, type Part } from '../search/parts.ts';
import type { IndexedPart, ListedLanguage } from '../search/pagefind-files.ts';
import { searchRecord, type SearchRecord } from '../search/record.ts';
import { searchListAddress } from '../site/search-address.ts';
import type { Records } from './records.ts';
import { recipeOf } from './recipe.ts';
import { isWritten, removeOtherFolders, writeAlone, writeFolder } from './search-folders.ts';
import { Packs, partDigest } from './search-packs.ts';

interface SearchPlace {
  store: Store;
  out: string;
  cache: string;
  records: Records;
  signal: AbortSignal;
  /** How many parts of the index are as they should be. */
  progress(done: number, of: number): void;
}

/** A part as it was last made; `listed` is JSON. */
interface PartRow extends Part {
  digest: string;
  folder: string;
  listed: string;
}

/** A folder of the index as the list names it. */
interface ListedPart {
  folder: string;
  languages: ListedLanguage[];
}

/** Makes what is stale of the search index, and removes it where site.yaml says that there is none. */
export async function makeSearch(
  place: SearchPlace,
): Promise<{ printed: number; removed: number }> {
  const { store, signal, progress } = place;
  const site = settingsOf(store);
  const time = site.search ? searchedTime(store) : undefined;
  if (!site.search) return { printed: 0, removed: removeOtherFolders(new Set(), place) };
  const search = new Search(place, `${recipe()}-${site.language}`);
  const parts = time === undefined ? [] : partsOf(time.years, time.newest);
  const days = changedDays(store);
  for (const [number, part] of parts.entries()) {
    progress(number, parts.length);
    if (signal.aborted) return { printed: search.printed, removed: 0 };
    await search.make(part, days);
  }
  const removed = await search.finish(parts);
  settleDays(store);
  return { printed: search.printed, removed };
}

/** Names the present way of indexing. */
function recipe(): string {
  const folder = join(import.meta.dirname, '../search');
  const code = readdirSync(folder).sort();
  return recipeOf(
    code.map((name) => join(folder, name)),
    ['pagefind'],
  );
}

/** One run over the parts. */
class Search {
  printed = 0;
  readonly #place: SearchPlace;
  readonly #recipe: string;
  readonly #packs: Packs;

  constructor(place: SearchPlace, recipe: string) {
    this.#place = place;
    this.#recipe = recipe;
    this.#packs = new Packs(place.cache, recipe);
  }

  /** Indexes a part and writes its folder, each where it has to be. */
  async make(part: Part, days: readonly string[]): Promise<void> {
    const known = this.#known(part.name);
    const fresh = known !== undefined && this.#isFresh(known, part, days);
    const row = fresh ? known : await this.#indexed(part);
    const [first] = languagesOf(row);
    if (first === undefined || isWritten(row.folder, `${first.language}.pf_meta`, this.#place)) {
      this.#packs.keep([row.digest]);
      return;
    }
    const { files } = await this.#part(part, row.digest);
    this.printed += writeFolder(row.folder, files, this.#place);
  }

  /** Writes the list of `parts` and forgets all others; tells how many files went. */
  async finish(parts: readonly Part[]): Promise<number> {
    const { store } = this.#place;
    const rows = parts.flatMap(({ name }) => this.#known(name) ?? []);
    const listed = rows
      .map((row): ListedPart => ({ folder: row.folder, languages: languagesOf(row) }))
      .filter(({ languages }) => languages.length > 0);
    const wanted = new Set(listed.flatMap(({ languages }) => languages.map((one) => one.program)));
    // It reads what another indexed without endings as well, and need not be fetched beside that.
    if (wanted.size > 1) wanted.delete('unknown');
    const programs: Record<string, string> = {};
    for (const program of [...wanted].sort()) programs[program] = await this.#program(program);
    const list = Buffer.from(`${JSON.stringify({ programs, parts: listed })}\n`);
    this.printed += writeAlone(searchListAddress(), list, this.#place);
    for (const { name } of store.all<Part>('SELECT name FROM search_part')) {
      if (!parts.some((part) => part.name === name)) {
        store.run('DELETE FROM search_part WHERE name = ?', name);
      }
    }
    this.#packs.forgetOthers();
    const folders = [...listed.map(({ folder }) => folder), ...Object.values(programs), ''];
    return removeOtherFolders(new Set(folders), this.#place);
  }

  #known(name: string): PartRow | undefined {
    return this.#place.store.first<PartRow>('SELECT * FROM search_part WHERE name = ?', name);
  }

  #isFresh(known: PartRow, { first, last }: Part, days: readonly string[]): boolean {
    if (known.first !== first || known.last !== last) return false;
    if (!known.digest.startsWith(this.#recipe)) return false;
    return !days.some((day) => day >= first && day <= last);
  }

  /** The row of a part as its stories are now. */
  async #indexed(part: Part): Promise<PartRow> {
    const { store } = this.#place;
    const records = this.#recordsOf(part);
    const digest = `${this.#recipe}-${hash('sha256', JSON.stringify(records)).slice(0, 32)}`;
    const folder = `${part.name}-${hash('sha256', digest).slice(0, 8)}`;
    const made = records.length === 0 ? undefined : await this.#part(part, digest, records);
    const listed = JSON.stringify(made?.languages ?? []);
    const { name, first, last } = part;
    store.run(
      'INSERT OR REPLACE INTO search_part VALUES (?, ?, ?, ?, ?, ?)',
      ...[name, first, last, digest, folder, listed],
    );
    return { ...part, digest, folder, listed };
  }

  #part(part: Part, digest: string, records?: readonly SearchRecord[]): Promise<IndexedPart> {
    return this.#packs.of(digest, async () => {
      // Pagefind takes a while to load: a publish that indexes nothing does without.
      const { indexPart } = await import('../search/pagefind.ts');
      return indexPart(records ?? this.#recordsOf(part));
    });
  }

  #recordsOf(part: Part): SearchRecord[] {
    const { store } = this.#place;
    const site = settingsOf(store);
    return Array.from(searchedStories(store, part), (searched) => searchRecord(searched, site));
  }

  /** The folder of a program, written where it is not there yet. */
  async #program(program: string): Promise<string> {
    const made = await this.#packs.of(`program-${program}`, async () => {
      const { searchProgram } = await import('../search/pagefind.ts');
      return searchProgram(program);
    });
    const folder = `${program}-${partDigest(made).slice(0, 8)}`;
    if (!isWritten(folder, 'program.pagefind', this.#place)) {
      this.printed += writeFolder(folder, made.files, this.#place);
    }
    return folder;
  }
}

function languagesOf({ listed }: PartRow): ListedLanguage[] {
  // The cast: only #indexed writes this column.
  return JSON.parse(listed) as ListedLanguage[];
}
