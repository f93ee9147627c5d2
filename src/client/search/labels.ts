// Owns the words of the page of search, as layouts/SearchPage.astro hands them over.
import type { FilterName } from './asked.ts';

/** See site/words; `found` is the phrase of a count by category of Intl.PluralRules, as JSON. */
export interface Labels {
  name: string;
  words: string;
  narrow: string;
  filters: Record<FilterName, string>;
  any: string;
  order: string;
  orders: Record<'best' | 'newest', string>;
  loading: string;
  found: string;
  none: string;
  noneHelp: string;
  more: string;
  failed: string;
  offline: string;
  again: string;
  kinds: Record<string, string>;
  /** Names of desks by id. */
  desks: Record<string, string>;
  language: string;
}

/** `12 stories found`. */
export function countOf({ found, language }: Labels, count: number): string {
  // The cast: site/words writes the phrases so.
  const phrases = JSON.parse(found) as Partial<Record<string, string>>;
  const phrase = phrases[new Intl.PluralRules(language).select(count)] ?? phrases['other'] ?? '';
  return phrase.replace('#', new Intl.NumberFormat(language).format(count));
}

/** What a value of a filter is called. */
export function valueName({ kinds, desks }: Labels, filter: FilterName, value: string): string {
  if (filter === 'kind') return kinds[value] ?? value;
  return filter === 'desk' ? (desks[value] ?? value) : value;
}
