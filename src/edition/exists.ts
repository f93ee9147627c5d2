// Owns whether an address answers, without making the answer. Aliases are asked apart.
import { isReserved, monthAddress } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { fixedAddresses } from './addresses.ts';
import type { ListKind } from './answers.ts';
import type { FeedQuestion } from './feed-addresses.ts';
import { ofForm } from './forms.ts';
import { namesAnswer } from './names.ts';
import { isPromisedList } from './promised-lists.ts';
import { readQuestion, type Question } from './question.ts';
import { sitemapExists } from './sitemaps.ts';
import type { Store } from './store.ts';

/** Whether a page, a story's form or a fixed file is at `address`; aliases do not count. */
export function addressExists(store: Store, site: Site, address: string): boolean {
  if (fixedAddresses(site).includes(address)) return true;
  const question = readQuestion(address);
  if (question.page === 'worker') return true;
  if (question.page === 'search' || question.page === 'offline') return site[question.page];
  if (question.page !== 'other') {
    return isAnswered(store, site, question) || isPromisedList(store, address);
  }
  const of = ofForm(address, site) ?? address;
  // A withdrawn story keeps its page, and its quotations lead to that.
  if (store.first('SELECT 1 FROM story WHERE address = ? AND state > 0', of)) return true;
  if (store.first('SELECT 1 FROM quotation WHERE address = ? AND state = 1', of)) return true;
  const [, name = '', rest] = address.split('/');
  if (rest !== '' || isReserved(name)) return false;
  return store.first('SELECT 1 FROM page WHERE name = ?', name) !== undefined;
}

/** Whether `address` leads on to a published story. */
export function aliasExists(store: Store, address: string): boolean {
  return store.first('SELECT 1 FROM alias WHERE alias = ? AND state > 0', address) !== undefined;
}

/** A feed is there where its page is. */
function isFeed(store: Store, site: Site, question: FeedQuestion): boolean {
  if (question.of === 'all') return true;
  const page = question.of === 'month' ? monthAddress(question.month) : question.beside;
  return addressExists(store, site, page);
}

/** A withdrawn story quotes nobody any more. */
const quoted = 'quotation WHERE state = 1 AND speaker = ?';

function isAnswered(
  store: Store,
  site: Site,
  question: Exclude<Question, { page: 'other' | 'search' | 'offline' | 'worker' }>,
): boolean {
  const has = (where: string, ...values: string[]): boolean =>
    store.first(`SELECT 1 FROM ${where} AND state > 0 LIMIT 1`, ...values) !== undefined;
  switch (question.page) {
    case 'front':
    case 'archive':
    case 'corrections':
    case 'sitemap-index':
    case 'news-sitemap':
    case 'llms':
      return true;
    case 'feed':
      return isFeed(store, site, question);
    case 'sitemap':
      return sitemapExists(store, site, question);
    case 'names':
      return namesAnswer(store, site, question) !== undefined;
    case 'corrections-month':
      return has('correction WHERE month = ?', question.month);
    case 'speaker':
      return has(quoted, question.id);
    case 'speaker-month':
      return has(`${quoted} AND month = ?`, question.id, question.month);
    case 'year':
      return has('story WHERE month BETWEEN ? AND ?', `${question.date}-00`, `${question.date}-99`);
    case 'month':
      return has('story WHERE month = ?', question.date);
    case 'day':
      return has('story WHERE day = ?', question.date);
    case 'list-month':
      return has(
        'story_list WHERE kind = ? AND id = ? AND month = ?',
        ...[question.of, question.id, question.month],
      );
    case 'list':
      return isList(store, site, question);
  }
}

function isList(store: Store, site: Site, { of, id }: { of: ListKind; id: string }): boolean {
  if (of === 'desk') return site.desks.some((desk) => desk.id === id);
  const person = 'SELECT 1 FROM person WHERE id = ?';
  if (of === 'writer') return store.first(person, id) !== undefined;
  const listed = 'SELECT 1 FROM story_list WHERE kind = ? AND id = ? AND state > 0 LIMIT 1';
  return store.first(listed, of, id) !== undefined;
}
