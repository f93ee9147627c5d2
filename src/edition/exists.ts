// Owns whether an address answers, without making the answer. Aliases are asked apart.
import { isReserved } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { fixedAddresses, readQuestion, type Question } from './addresses.ts';
import { ofForm } from './forms.ts';
import { isPromisedList } from './promised-lists.ts';
import type { Store } from './store.ts';

/** Whether a page, a story's form or a fixed file is at `address`; aliases do not count. */
export function addressExists(store: Store, site: Site, address: string): boolean {
  if (fixedAddresses.includes(address)) return true;
  const question = readQuestion(address);
  if (question.page !== 'other') {
    return isAnswered(store, site, question) || isPromisedList(store, address);
  }
  const of = ofForm(address, site) ?? address;
  for (const table of ['story', 'quotation']) {
    if (store.first(`SELECT 1 FROM ${table} WHERE address = ? AND state > 0`, of)) return true;
  }
  const [, name = '', rest] = address.split('/');
  if (rest !== '' || isReserved(name)) return false;
  return store.first('SELECT 1 FROM page WHERE name = ?', name) !== undefined;
}

/** Whether `address` leads on to a published story. */
export function aliasExists(store: Store, address: string): boolean {
  return store.first('SELECT 1 FROM alias WHERE alias = ? AND state > 0', address) !== undefined;
}

function isAnswered(
  store: Store,
  site: Site,
  question: Exclude<Question, { page: 'other' }>,
): boolean {
  const has = (where: string, ...values: string[]): boolean =>
    store.first(`SELECT 1 FROM ${where} AND state > 0 LIMIT 1`, ...values) !== undefined;
  switch (question.page) {
    case 'front':
    case 'archive':
    case 'corrections':
      return true;
    case 'corrections-month':
      return has('correction WHERE month = ?', question.month);
    case 'speaker':
      return has('quotation WHERE speaker = ?', question.id);
    case 'speaker-month':
      return has('quotation WHERE speaker = ? AND month = ?', question.id, question.month);
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
      if (question.of === 'desk') return site.desks.some(({ id }) => id === question.id);
      if (question.of === 'writer') {
        return store.first('SELECT 1 FROM person WHERE id = ?', question.id) !== undefined;
      }
      return has('story_list WHERE kind = ? AND id = ?', question.of, question.id);
  }
}
