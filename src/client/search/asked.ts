// Owns what is asked: how it stands in the page's address, and how words are spelled for the index.

/** What narrows a search, in the order in which it is offered. */
export const filterNames = ['desk', 'topic', 'kind', 'writer', 'speaker', 'year'] as const;

export type FilterName = (typeof filterNames)[number];

/** A search as a reader asks for it. */
export interface Asked {
  words: string;
  filters: Partial<Record<FilterName, string>>;
  newest: boolean;
}

/** Reads a search out of the part of an address behind its question mark. */
export function readAsked(query: string): Asked {
  const parameters = new URLSearchParams(query);
  const chosen = filterNames.flatMap((name) => {
    const value = parameters.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return {
    words: parameters.get('q') ?? '',
    filters: Object.fromEntries(chosen),
    newest: parameters.get('order') === 'newest',
  };
}

/** The part of an address that asks for a search, `?q=…`; `?` for none. */
export function writeAsked({ words, filters, newest }: Asked): string {
  const parameters = new URLSearchParams();
  if (words.trim() !== '') parameters.set('q', words.trim());
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (newest) parameters.set('order', 'newest');
  return `?${parameters.toString()}`;
}

/** Whether there is nothing to look for. */
export function isNothing({ words, filters }: Asked): boolean {
  return spelled(words, 'en').words === '' && Object.keys(filters).length === 0;
}

/** Words as an index of `language` knows them, as they were typed, and whether they stand so in a row. */
export interface Spelled {
  words: string;
  asTyped: string;
  exact: boolean;
}

const unspaced = new Set(['zh', 'ja', 'th']);

/** Spells words as Pagefind spells those of an index: lower case, without punctuation and marks over letters. */
export function spelled(typed: string, language: string): Spelled {
  const exact = /^\s*["“«„].+["”»“]\s*$/.test(typed);
  const spaced = unspaced.has(language) ? segments(typed, language) : typed;
  const asTyped = spaced
    .toLocaleLowerCase()
    .replace(/[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { words: asTyped.normalize('NFD').replace(/\p{M}/gu, ''), asTyped, exact };
}

function segments(typed: string, language: string): string {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(typed);
  return Array.from(words, ({ segment }) => segment).join(' ');
}
