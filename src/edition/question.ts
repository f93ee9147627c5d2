// Owns what is asked at an address, by its form alone.
// May not build an address (site/address.ts does) nor answer a question.
import { archiveAddress, correctionsAddress, frontAddress } from '../site/address.ts';
import { readNamesAddress, type NamesOf } from '../site/names-address.ts';
import {
  llmsAddress,
  newsSitemapAddress,
  readSitemapAddress,
  sitemapIndexAddress,
} from '../site/sitemap-address.ts';
import { offlineAddress, workerAddress } from '../site/offline-address.ts';
import { searchAddress } from '../site/search-address.ts';
import type { ListKind } from './answers.ts';
import { readFeedQuestion, type FeedQuestion } from './feed-addresses.ts';

/** What an address asks for, by its form alone; the store knows whether it is there. */
export type Question =
  | { page: 'front' | 'archive' | 'corrections' }
  | { page: 'search' }
  | { page: 'offline' }
  | { page: 'worker' }
  | { page: 'sitemap-index' | 'news-sitemap' | 'llms' }
  | { page: 'sitemap'; of: string; part: number }
  | { page: 'names'; of: NamesOf; letter?: string }
  | { page: 'other' }
  | FeedQuestion
  | { page: 'year' | 'month' | 'day'; date: string }
  | { page: 'list'; of: ListKind; id: string }
  | { page: 'list-month'; of: ListKind; id: string; month: string }
  | { page: 'speaker'; id: string }
  | { page: 'speaker-month'; id: string; month: string }
  | { page: 'corrections-month'; month: string };

const lists: Readonly<Record<string, ListKind>> = {
  desks: 'desk',
  topics: 'topic',
  by: 'writer',
  threads: 'thread',
};

const singles = new Map([
  [frontAddress(), 'front'],
  [archiveAddress(), 'archive'],
  [correctionsAddress(), 'corrections'],
  [searchAddress(), 'search'],
  [offlineAddress(), 'offline'],
  [workerAddress(), 'worker'],
  [sitemapIndexAddress(), 'sitemap-index'],
  [newsSitemapAddress(), 'news-sitemap'],
  [llmsAddress(), 'llms'],
] as const);

/** Reads what an address asks for; stories, plain pages and aliases are `other`. */
export function readQuestion(address: string): Question {
  const single = singles.get(address);
  if (single !== undefined) return { page: single };
  const map = readSitemapAddress(address);
  if (map !== undefined) return { page: 'sitemap', ...map };
  const feed = readFeedQuestion(address);
  if (feed !== undefined) return feed;
  const names = readNamesAddress(address);
  if (names !== undefined) return { page: 'names', ...names };
  const [, first = '', second, third, fourth] = address.endsWith('/') ? address.split('/') : [];
  if (/^\d{4}$/.test(first)) return datedQuestion(address);
  if (first === 'corrections' && second !== undefined && isMonth(second) && third === '') {
    return { page: 'corrections-month', month: second };
  }
  if (second === undefined || second === '') return { page: 'other' };
  const ofMonth = third !== undefined && isMonth(third) && fourth === '';
  if (first === 'said') {
    if (third === '') return { page: 'speaker', id: second };
    return ofMonth ? { page: 'speaker-month', id: second, month: third } : { page: 'other' };
  }
  const of = Object.hasOwn(lists, first) ? lists[first] : undefined;
  if (of === undefined) return { page: 'other' };
  if (third === '') return { page: 'list', of, id: second };
  return ofMonth ? { page: 'list-month', of, id: second, month: third } : { page: 'other' };
}

function datedQuestion(address: string): Question {
  const [, year, month, day] = /^\/(\d{4})\/(?:(\d\d)\/(?:(\d\d)\/)?)?$/.exec(address) ?? [];
  if (year === undefined) return { page: 'other' };
  if (month === undefined) return { page: 'year', date: year };
  if (day === undefined) return { page: 'month', date: `${year}-${month}` };
  return { page: 'day', date: `${year}-${month}-${day}` };
}

function isMonth(text: string): boolean {
  return /^\d{4}-\d\d$/.test(text);
}
