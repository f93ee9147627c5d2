// Owns one language of one part of the index in the browser: it is opened when first asked, fetches what a
// search needs of it, and looks words up.
import { spelled, type Asked, type Spelled } from './asked.ts';
import { writeCbor } from './cbor.ts';
import { fitOf, type Fit } from './fitting.ts';
import { jsonAt, matterAt, type Program } from './program.ts';

/** A language of a part, as the list of all parts names it. */
export interface Listed {
  language: string;
  stories: number;
  program: string;
}

/** A story that was found. */
export interface Found {
  part: Part;
  /** Counted in its part, oldest first. */
  number: number;
  score: number;
  places: Place[];
  fit: Fit;
}

/** A word of the story that was looked for: the how manieth it is, and how much it counts. */
export interface Place {
  at: number;
  score: number;
}

/** How many stories there are by each value of each filter. */
export type Counts = Record<string, Record<string, number>>;

/** As the program answers. */
interface Answer {
  results: Result[];
  total_counts: Counts;
  /** What was asked, without endings. */
  search_keywords?: string[];
}
interface Result {
  p: string;
  s: number;
  l: { l: number; s: number }[];
  /** Words of the text that fit, and of the headline. */
  scores?: { w: string }[];
  vms?: { mt: string[] }[];
}

// As src/search/pagefind-files.ts writes them.
interface Contents {
  version: string;
  fields: string[];
  lengths: number[];
  numbers?: number[];
  words: string;
}
type FilterList = [filter: string, values: [value: string, steps: number[]][]][];

/** No more files than this are fetched for the beginning of a word. */
const mostFiles = 3;
/** Sorts behind whatever begins with the word before it. */
const behindAll = '\u{10ffff}';

export class Part {
  readonly listed: Listed;
  readonly folder: URL;
  /** Counted from the oldest. */
  readonly age: number;
  readonly #program: Promise<Program>;
  #opened: Promise<Program> | undefined;
  #filters: Promise<void> | undefined;
  #index = 0;
  readonly #files = new Map<string, Promise<void>>();

  constructor(listed: Listed, place: { folder: URL; age: number; program: Promise<Program> }) {
    this.listed = listed;
    this.folder = place.folder;
    this.age = place.age;
    this.#program = place.program;
  }

  /** Fetches what every search needs of it. */
  open(): Promise<Program> {
    this.#opened ??= Promise.all([
      this.#program,
      jsonAt(new URL(`${this.listed.language}.pf_meta`, this.folder)),
    ]).then(([program, contents]) => {
      // The cast: as Contents says.
      const index = program.init_pagefind(meta(contents as Contents));
      // Only so it says which words fitted.
      this.#index = program.enter_playground_mode(index);
      return program;
    });
    return this.#opened;
  }

  /** Fetches what narrows a search. */
  async openFilters(): Promise<void> {
    const program = await this.open();
    this.#filters ??= jsonAt(new URL(`${this.listed.language}.pf_filter`, this.folder)).then(
      (filters) => {
        // The cast: as FilterList says.
        for (const [filter, values] of filters as FilterList) {
          const matter = writeCbor([
            filter,
            values.map(([value, steps]) => [value, summed(steps)]),
          ]);
          this.#index = program.load_filter_chunk(this.#index, matter);
        }
      },
    );
    await this.#filters;
  }

  /** Looks a search up: the stories, and how many there would be by each filter that was opened. */
  async search({ words, filters }: Asked): Promise<{ found: Found[]; counts: Counts }> {
    const program = await this.open();
    const asked = spelled(words, this.listed.language);
    const narrowed = Object.keys(filters).length > 0;
    await Promise.all([this.#openWords(program, asked), narrowed ? this.openFilters() : undefined]);
    const text = program.search(
      ...[this.#index, asked.words, asked.asTyped, JSON.stringify(filters), '', asked.exact, false],
    );
    // The cast: as the program of this version answers.
    const answer = JSON.parse(text) as Answer;
    const found = answer.results.map(({ p, s, l, ...fitted }): Found => {
      const places = l.map(({ l: at, s: score }) => ({ at, score }));
      const fit = asked.exact ? 'whole' : fitOf(wordsIn(fitted), answer.search_keywords ?? []);
      return { part: this, number: parseInt(p, 36), score: s, places, fit };
    });
    const { total_counts: counts } = answer;
    return { found, counts };
  }

  /** The files in which the words stand, and those that go on with words that begin so. */
  async #openWords(program: Program, { words }: Spelled): Promise<void> {
    const names = (words === '' ? [] : words.split(' ')).flatMap((word) => {
      const [own, last] = [word, word + behindAll].map((one) => namesIn(program, this.#index, one));
      const first = Math.min(...(own ?? []));
      const files = [...(own ?? []), ...(last ?? [])].map((one) =>
        Math.min(one, first + mostFiles),
      );
      const to = Math.max(...files);
      return Array.from({ length: Math.max(0, to - first + 1) }, (_, index) => first + index);
    });
    await Promise.all(
      names.map((name) =>
        this.#fetched(`${this.listed.language}-${name.toString(36)}.pf_index`, (matter) => {
          this.#index = program.load_index_chunk(this.#index, matter);
        }),
      ),
    );
  }

  /** Fetches a file once. */
  #fetched(name: string, take: (matter: Uint8Array) => void): Promise<void> {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const taken = matterAt(new URL(name, this.folder)).then((matter) => {
      take(matter);
      if (this.#index === 0) throw new Error(`Pagefind cannot read ${name}.`);
    });
    this.#files.set(name, taken);
    return taken;
  }
}

/** The words of a story that fitted, in its text and in its headline. */
function wordsIn({ scores = [], vms = [] }: Pick<Result, 'scores' | 'vms'>): string[] {
  return [...scores.map(({ w }) => w), ...vms.flatMap(({ mt }) => mt)];
}

/** What Pagefind calls metadata: every story and every file of words, each of these up to where the next begins. */
function meta({ version, fields, lengths, numbers, words }: Contents): Uint8Array {
  const pages = lengths.map((length, index) => [
    ...[(numbers?.[index] ?? index).toString(36), length * 10],
  ]);
  const firsts = words.split(' ');
  const files = firsts.map((first, index) => [
    ...[first, firsts[index + 1] ?? behindAll, index.toString(36)],
  ]);
  return writeCbor([version, pages, files, [], [], fields]);
}

function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function namesIn(program: Program, index: number, word: string): number[] {
  // The cast: the program answers with a list of names, which are numbers (src/search/pagefind-files.ts).
  const names = JSON.parse(program.request_indexes(index, word)) as string[];
  return names.map((name) => parseInt(name, 36)).sort((a, b) => a - b);
}
