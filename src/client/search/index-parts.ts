// Owns the whole index in the browser: the list of its parts, a search through all of them, and the matter
// of what was found.
import type { Asked } from './asked.ts';
import type { Fit } from './fitting.ts';
import { Part, type Counts, type Found, type Listed } from './part.ts';
import { jsonAt, startProgram, type Program } from './program.ts';

/** What a result shows. */
export interface Shown {
  headline: string;
  address: string;
  date: string;
  kind: string;
  desk: string;
  language: string;
  direction: string;
  words: string;
}

/** What came of a search: the stories in order, and how many there would be by each filter. */
export interface Outcome {
  found: Found[];
  counts: Counts;
}

/** The list at /search/index.json. */
interface List {
  programs: Record<string, string>;
  parts: { folder: string; languages: Listed[] }[];
}

export class IndexParts {
  readonly #root: URL;
  #parts: Promise<Part[]> | undefined;

  /** `root` is where the page of search lies. */
  constructor(root: URL) {
    this.#root = root;
  }

  /** Fetches what every search needs. */
  async open(): Promise<void> {
    await Promise.all((await this.#all()).map((part) => part.open()));
  }

  /** Fetches what narrows a search. */
  async openFilters(): Promise<void> {
    await Promise.all((await this.#all()).map((part) => part.openFilters()));
  }

  /** Looks a search up in every part. */
  async search(asked: Asked): Promise<Outcome> {
    const parts = await this.#all();
    const answers = await Promise.all(parts.map((part) => part.search(asked)));
    const stories = parts.reduce((sum, { listed }) => sum + listed.stories, 0);
    // Words with other endings are shown where those that were asked for are nowhere.
    const fitting = (fit: Fit): Outcome[] =>
      answers.filter(({ found }) => found.some((one) => one.fit === fit));
    const whole = fitting('whole');
    const told = whole.length > 0 ? whole : fitting('near');
    const found = told.flatMap((answer) => answer.found).filter(({ fit }) => fit !== 'none');
    for (const one of found) one.score *= rarity(stories) / rarity(one.part.listed.stories);
    const newer = (a: Found, b: Found): number => b.part.age - a.part.age || b.number - a.number;
    const byTime = asked.newest || asked.words.trim() === '';
    found.sort(byTime ? newer : (a, b) => b.score - a.score || newer(a, b));
    return { found, counts: summed(told.map(({ counts }) => counts)) };
  }

  /** What a result shows of a story. */
  async shown({ part, number }: Found): Promise<Shown> {
    // The cast: as src/search/pagefind-files.ts writes it.
    return (await jsonAt(new URL(`${number.toString(36)}.pf_fragment`, part.folder))) as Shown;
  }

  #all(): Promise<Part[]> {
    this.#parts ??= this.#list();
    return this.#parts;
  }

  async #list(): Promise<Part[]> {
    // Asked of the host each time: its files are named by what they hold, and an old list would name none that is there.
    const answer = await fetch(new URL('index.json', this.#root), { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${answer.status} at ${answer.url}`);
    // The cast: as src/press/search.ts writes it.
    const { programs, parts } = (await answer.json()) as List;
    const folderOf = (name: string): URL => new URL(`${encodeURIComponent(name)}/`, this.#root);
    const started: Record<string, Promise<Program>> = {};
    for (const [name, folder] of Object.entries(programs)) {
      started[name] = startProgram(folderOf(folder));
    }
    return parts.flatMap(({ folder, languages }, age) =>
      languages.map((listed) => {
        // Words of a language without known endings are found by any program.
        const program = started[listed.program] ?? Object.values(started)[0];
        if (program === undefined) throw new Error(`No program for ${listed.language}.`);
        return new Part(listed, { folder: folderOf(folder), age, program });
      }),
    );
  }
}

/** How much a word counts that one of so many stories has, as Pagefind weighs it: parts are of all sizes. */
function rarity(stories: number): number {
  return Math.log((stories - 0.5) / 1.5 + 1);
}

function summed(all: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all) {
    for (const [filter, values] of Object.entries(counts)) {
      const so = (sum[filter] ??= {});
      for (const [value, count] of Object.entries(values)) so[value] = (so[value] ?? 0) + count;
    }
  }
  return sum;
}
