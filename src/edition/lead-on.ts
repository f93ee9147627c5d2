// Owns where pages lead that nobody gives an alias for: those that hung on an old address of a story or of
// a writer. They are rows of `alias` that the ledger made.
import { passage } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { formAddress, quotationAddress, speakerAddress, speakerId } from '../site/share-address.ts';
import { quotationForms, storyForms } from './forms.ts';
import type { StoryPromise } from './passages.ts';
import { isPromisedList } from './promised-lists.ts';
import type { Store } from './store.ts';
import { insertAlias } from './story-rows.ts';
import type { State } from './visibility.ts';

/** Lets the months of a writer's old address lead to the writer, as that address itself does. */
export function leadWriters(store: Store): void {
  const people = 'SELECT path FROM person';
  store.run(`DELETE FROM alias WHERE made = 1 AND path IN (${people})`);
  const typed = store.all<{ alias: string; path: string; target: string; headline: string }>(
    `SELECT alias, path, target, headline FROM alias WHERE path IN (${people})`,
  );
  for (const { alias, path, target, headline } of typed) {
    const months = store.all<{ address: string }>(
      "SELECT DISTINCT address FROM promised WHERE kind = 'list' AND address GLOB ?",
      `${alias}*`,
    );
    for (const month of months) {
      insertAlias(store, { alias: month.address, path, state: 1, made: true, target, headline });
    }
  }
}

/** Speakers have no file; what is told of them is in the settings. */
const ofSettings = 'site.yaml';

/** Lets the pages of spellings that site.yaml has joined to another lead to that speaker. */
export function leadSpeakers(store: Store, { speakers }: Site): void {
  store.run('DELETE FROM alias WHERE path = ?', ofSettings);
  for (const { name, also } of speakers) {
    const target = speakerAddress(speakerId(name) ?? '');
    const quoted = 'SELECT 1 FROM quotation WHERE speaker = ? AND state = 1 LIMIT 1';
    const isQuoted = store.first(quoted, speakerId(name) ?? '') !== undefined;
    if (!isQuoted && !isPromisedList(store, target)) continue;
    for (const joined of new Set(also.flatMap((spelling) => speakerId(spelling) ?? []))) {
      const old = speakerAddress(joined);
      if (old === target) continue;
      const pages = store.all<{ address: string }>(
        `SELECT DISTINCT address FROM promised
         WHERE kind IN ('speaker', 'list') AND address BETWEEN ?1 AND ?1 || char(1114111)`,
        old,
      );
      for (const { address } of pages) {
        const row = { alias: address, path: ofSettings, state: 1 as const, target, headline: name };
        insertAlias(store, { ...row, made: true });
      }
    }
  }
}

interface Led {
  path: string;
  state: State;
  headline: string;
  site: Site;
}

/** Lets pages of quotations that are elsewhere now, or gone, lead on, and all forms at old addresses. */
export function leadOn(store: Store, promise: StoryPromise, led: Led): void {
  const { address, former } = promise;
  const { path, state, headline, site } = led;
  const insert = (alias: string, target: string): void =>
    insertAlias(store, { alias, path, state, made: true, target, headline });
  const insertForms = (alias: string, target: string, forms: typeof storyForms): void => {
    const now = forms(target, site);
    forms(alias, site).forEach((form, index) => insert(form, now[index] ?? target));
  };
  const places = [address, ...former];
  for (const [id, target] of quotationTargets(promise, state)) {
    for (const old of places.map((place) => quotationAddress(place, id))) {
      if (old === target || isQuotation(store, old)) continue;
      insert(old, target);
      if (target !== address && target.endsWith('/')) insertForms(old, target, quotationForms);
      else if (site.outputs.includes('embed')) {
        insert(formAddress(old, 'embed/'), formAddress(address, 'embed/'));
      }
    }
  }
  for (const old of former) insertForms(old, address, storyForms);
}

/** Where each quotation that was ever published is read now: on its page, or in the story. */
function quotationTargets(promise: StoryPromise, state: State): Map<string, string> {
  const { address, quotations, quotationHeirs } = promise;
  const isThere = state !== 2 && promise.passages.length > 0;
  const targets = new Map(
    quotations.map(([id]) => [id, isThere ? quotationAddress(address, id) : address]),
  );
  for (const [old, heir] of quotationHeirs) {
    const inStory = heir === '' || !isThere ? address : passage(address, heir);
    targets.set(old, targets.get(heir) ?? inStory);
  }
  return targets;
}

function isQuotation(store: Store, address: string): boolean {
  return (
    store.first('SELECT 1 FROM quotation WHERE address = ? AND state = 1', address) !== undefined
  );
}
