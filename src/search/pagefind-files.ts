// Owns what is made of the files that Pagefind writes for one index: short names in place of digests, the
// same bytes for the same stories, what a result shows in place of Pagefind's own, and no more than is asked for.
import { gunzipSync, gzipSync } from 'node:zlib';
import { byCodeUnits } from '../site/order.ts';
import { readCbor } from './cbor.ts';
import type { SearchRecord } from './record.ts';

/** A file as it is published, beside the others of its part. */
export interface IndexFile {
  name: string;
  bytes: Uint8Array;
}

/** One language of a part: how many stories it has, and the program that looks things up in it. */
export interface ListedLanguage {
  language: string;
  stories: number;
  program: string;
}

/** A part of the index, ready to be published. */
export interface IndexedPart {
  files: IndexFile[];
  languages: ListedLanguage[];
}

/** What Pagefind gives, by path. */
export type Written = ReadonlyMap<string, Uint8Array>;

// As Pagefind 1.5.2 writes them (pagefind/src/index/index_metadata.rs and index_filter.rs).
type Meta = [
  version: string,
  stories: [name: string, words: number][],
  chunks: [from: string, to: string, name: string][],
  filters: [filter: string, name: string][],
  sorts: [],
  fields: string[],
];
type Filter = [filter: string, values: [value: string, stories: number[]][]];

/** What a browser has to know of a language of a part before it looks anything up; it makes Pagefind's own form of it, which is three times as long. */
interface PartContents {
  version: string;
  fields: string[];
  /** How many words each story has, in tens: Pagefind weighs stories by their length. */
  lengths: number[];
  /** The number of each story, where they are not 0, 1, 2 and so on. */
  numbers?: number[];
  /** The first word in each file of words, spaces between. */
  words: string;
}

/** Each filter with its values in order, and which stories have them, as steps from one to the next. */
type PartFilters = [filter: string, values: [value: string, steps: number[]][]][];

/** Before the matter of each of its files, compressed with it. */
const signature = Buffer.from('pagefind_dcd');

/** The files of a part, made of what Pagefind wrote for `records`; a story is called by its number among them. */
export function publishedFiles(written: Written, records: readonly SearchRecord[]): IndexedPart {
  const numbers = new Map(records.map(({ shown }, number) => [shown.address, number]));
  const files: IndexFile[] = [];
  // Pagefind names them in no order.
  const inOrder = Object.entries(entry(written)).sort(([a], [b]) => byCodeUnits(a, b));
  const languages = inOrder.map(([language, { hash, wasm, page_count }]) => {
    files.push(...new LanguageFiles(written, language, hash).published(numbers, records));
    return { language, stories: page_count, program: wasm ?? 'unknown' };
  });
  return { files, languages };
}

/** One of them, by its path; an error where Pagefind did not write it. */
export function fileAt(written: Written, path: string): Uint8Array {
  const bytes = written.get(path);
  if (bytes === undefined) throw new Error(`Pagefind wrote no ${path}.`);
  return bytes;
}

function entry(
  written: Written,
): Record<string, { hash: string; wasm: string | null; page_count: number }> {
  const text = Buffer.from(fileAt(written, 'pagefind-entry.json')).toString('utf8');
  // The cast: Pagefind's own list of its languages, in the version that package.json names.
  return (JSON.parse(text) as { languages: ReturnType<typeof entry> }).languages;
}

/** The files of one language. */
class LanguageFiles {
  readonly #written: Written;
  readonly #language: string;
  readonly #meta: Meta;

  constructor(written: Written, language: string, hash: string) {
    this.#written = written;
    this.#language = language;
    // The cast: as Meta says.
    this.#meta = readCbor(opened(fileAt(written, `pagefind.${hash}.pf_meta`))) as Meta;
  }

  published(
    numbers: ReadonlyMap<string, number>,
    records: readonly SearchRecord[],
  ): readonly IndexFile[] {
    const [version, stories, chunks, , , fields] = this.#meta;
    const found = stories.map(([name, words]) => {
      const fragment = this.#fragment(name);
      return { fragment, words, number: numbers.get(fragment.url) ?? -1 };
    });
    const contents: PartContents = {
      ...{ version, fields, lengths: found.map(({ words }) => Math.ceil(words / 10)) },
      ...(found.some(({ number }, index) => number !== index) && {
        numbers: found.map(({ number }) => number),
      }),
      words: chunks.map(([from]) => from).join(' '),
    };
    return [
      { name: `${this.#language}.pf_meta`, bytes: closed(contents) },
      { name: `${this.#language}.pf_filter`, bytes: closed(this.#filters()) },
      ...chunks.map(([, , name], number) => ({
        name: `${this.#language}-${spelled(number)}.pf_index`,
        bytes: fileAt(this.#written, `index/${name}.pf_index`),
      })),
      ...found.map(({ fragment, number }) => {
        const { headline, shown } = records[number] ?? {};
        // The words are those that Pagefind counted, so that its places are found in them.
        const result = { headline, ...shown, words: fragment.content };
        return { name: `${spelled(number)}.pf_fragment`, bytes: closed(result) };
      }),
    ];
  }

  #fragment(name: string): { url: string; content: string } {
    const text = opened(fileAt(this.#written, `fragment/${name}.pf_fragment`)).toString('utf8');
    // The cast: a fragment of Pagefind's, in the version that package.json names.
    return JSON.parse(text) as { url: string; content: string };
  }

  #filters(): PartFilters {
    const [, , , filters] = this.#meta;
    return filters
      .map(([, name]): PartFilters[number] => {
        // The cast: as Filter says.
        const read = readCbor(opened(fileAt(this.#written, `filter/${name}.pf_filter`))) as Filter;
        const [filter, values] = read;
        return [filter, values.toSorted(([a], [b]) => byCodeUnits(a, b)).map(steps)];
      })
      .sort(([a], [b]) => byCodeUnits(a, b));
  }
}

/** Numbers in order, each as how much it is more than the one before. */
function steps([value, numbers]: [string, number[]]): [string, number[]] {
  return [value, numbers.map((number, index) => number - (numbers[index - 1] ?? 0))];
}

/** A number as a name. */
function spelled(number: number): string {
  return number.toString(36);
}

function opened(bytes: Uint8Array): Buffer {
  return gunzipSync(bytes).subarray(signature.length);
}

function closed(matter: unknown): Buffer {
  return gzipSync(JSON.stringify(matter), { level: 9 });
}
