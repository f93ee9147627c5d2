// Owns what the edition owes to those who linked to it: for changed stories, where their old passages
// and quotations live, and the line with which the ledger will remember them. Finds nothing anew that
// neither story nor ledger changed.
import { correctionsMonthAddress, dayAddress, listMonthAddress } from '../site/address.ts';
import { storyFeedId } from '../site/feed-address.ts';
import { speakerMonthAddress } from '../site/share-address.ts';
import type { ListKind } from './answers.ts';
import { allOf, findHeirs, inheritances, type Heirs } from './heirs.ts';
import { leadOn } from './lead-on.ts';
import type { Passages, SitePromise, StoryPromise } from './passages.ts';
import { isNamed } from './promised-lists.ts';
import type { Site } from '../site/settings.ts';
import type { Store } from './store.ts';
import { veiled } from './veil.ts';
import type { State } from './visibility.ts';
import { linesAt, typedAliases } from './written.ts';

/** How lines of the ledger are read and written; src/ledger/line.ts knows. */
export interface LedgerForm {
  read(text: string): StoryPromise | undefined;
  write(promise: StoryPromise): string;
  /** Those of site.jsonl. */
  readSite(text: string): SitePromise | undefined;
  writeSite(promise: SitePromise): string;
}

interface StoryRow {
  path: string;
  address: string;
  state: State;
  hidden: string | null;
  day: string;
  headline: string;
  passages: string | null;
}

/** Addresses of which the ledger says something else than when the edition was last made. */
export function ledgerChanges(store: Store): string[] {
  return store
    .all<{ address: string }>('SELECT address FROM ledger_change ORDER BY address')
    .map(({ address }) => address);
}

/** Files whose story the ledger says something else of: those that lie, or lay, at its changed addresses. */
export function pathsOfLedgerChanges(store: Store): string[] {
  const rows = store.all<{ path: string }>(
    `SELECT path FROM ledger_change JOIN story USING (address)
     UNION SELECT path FROM ledger_change JOIN alias ON alias.alias = ledger_change.address`,
  );
  return rows.map(({ path }) => path);
}

/** Works out what is owed by the stories of `paths`, or by all. */
export function keepPromises(
  store: Store,
  { form, site, paths }: { form: LedgerForm; site: Site; paths?: Iterable<string> },
): void {
  const keeper = new Keeper(store, form, site);
  const all = 'SELECT path FROM story WHERE state > 0';
  const wanted = paths ?? store.all<{ path: string }>(all).map(({ path }) => path);
  for (const path of wanted) keeper.keep(path);
}

/** What a line is made of, besides the row. */
interface Known {
  promises: StoryPromise[];
  /** Old addresses that the file gives. */
  typed: string[];
  now: Passages;
  heirs: Heirs;
  /** Nothing of the story can be linked to any more. */
  gone: boolean;
}

class Keeper {
  readonly #store: Store;
  readonly #form: LedgerForm;
  readonly #site: Site;

  constructor(store: Store, form: LedgerForm, site: Site) {
    this.#store = store;
    this.#form = form;
    this.#site = site;
  }

  keep(path: string): void {
    this.#store.run('DELETE FROM heir WHERE path = ?', path);
    this.#store.run('DELETE FROM alias WHERE path = ? AND made = 1', path);
    const row = this.#store.first<StoryRow>(
      `SELECT story.path, story.address, state, hidden, day,
       json_extract(summary, '$.headline') AS headline, parsed.passages
       FROM story JOIN parsed ON parsed.key = story.parsed WHERE story.path = ? AND state > 0`,
      path,
    );
    if (!row) return;
    const typed = typedAliases(this.#store, path);
    const own = linesAt(this.#store, row.address);
    const promises = [own, ...typed.map((alias) => linesAt(this.#store, alias))]
      .flat()
      .flatMap((text) => this.#form.read(text) ?? []);
    // The cast: parse-file.ts alone writes this column.
    const now = JSON.parse(row.passages ?? '{"passages":[],"quotations":[]}') as Passages;
    const gone = row.state === 2 || now.passages.length === 0;
    const heirs = gone ? { passages: [], quotations: [] } : findHeirs(promises, now);
    const promise = this.#promise(row, { promises, typed, now, heirs, gone });
    leadOn(this.#store, promise, {
      path,
      state: row.state,
      headline: row.headline,
      site: this.#site,
    });
    const text = row.hidden === null ? this.#form.write(promise) : null;
    const inherited = JSON.stringify(inheritances(heirs, now));
    const next = own.length === 1 && own[0] === text ? null : text;
    const feedId = promise.id === storyFeedId(this.#site.address, row) ? null : promise.id;
    if (inherited === '[]' && next === null && feedId === null) return;
    this.#store.run(
      'INSERT INTO heir VALUES (?, ?, ?, ?)',
      ...[path, inherited, next, feedId ?? null],
    );
  }

  #promise(row: StoryRow, { promises, typed, now, heirs, gone }: Known): StoryPromise {
    const { path, address, state } = row;
    const lay = new Set(promises.flatMap((one) => [one.address, ...one.former]));
    // No line joins a withdrawn story to a name: such lists are kept in site.jsonl.
    const pages = [...promises.flatMap((one) => one.pages), ...this.#pages(row)];
    const told = new Set(state === 2 ? pages.filter((page) => !isNamed(page)) : pages);
    const [id = storyFeedId(this.#site.address, row)] = promises.flatMap((one) => one.id ?? []);
    const around = {
      ...{ address, file: path, id },
      former: typed.filter((alias) => lay.has(alias)),
      aliases: typed.filter((alias) => !lay.has(alias)),
      pages: [...told].sort(),
    };
    if (!gone) {
      return { ...around, ...now, heirs: heirs.passages, quotationHeirs: heirs.quotations };
    }
    const whole = { ...around, ...allOf(promises) };
    return state === 2 ? veiled(whole) : whole;
  }

  /** Pages of lists that stand because of a story. */
  #pages({ path, day }: StoryRow): string[] {
    const rows = this.#store.all<{
      kind: ListKind | 'corrections' | 'speaker';
      id: string;
      month: string;
    }>(
      `SELECT kind, id, month FROM story_list WHERE path = ?1
       UNION SELECT 'corrections', '', month FROM correction WHERE path = ?1
       UNION SELECT 'speaker', speaker, month FROM quotation
       WHERE path = ?1 AND speaker NOT NULL AND state > 0`,
      path,
    );
    const lists = rows.map(({ kind, id, month }) => {
      if (kind === 'corrections') return correctionsMonthAddress(month);
      return kind === 'speaker'
        ? speakerMonthAddress(id, month)
        : listMonthAddress(kind, id, month);
    });
    return [dayAddress(day), ...lists];
  }
}
