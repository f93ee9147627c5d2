// Owns what the edition owes to those who linked to a heading of a plain page or of a writer's life, and the
// line with which site.jsonl will remember it.
import { listAddress, plainAddress } from '../site/address.ts';
import type { Inheritance } from './answers.ts';
import { allOf, findHeirs, inheritances } from './heirs.ts';
import type { PassagePromise, Passages, SitePromise } from './passages.ts';
import type { LedgerForm } from './promises.ts';
import type { Store } from './store.ts';
import { linesAt, typedAliases } from './written.ts';

interface NamedRow {
  kind: 'page' | 'writer';
  path: string;
  name: string;
  passages: string;
}

/** Works out what is owed by every plain page and every writer: they are few. */
export function keepPagePromises(store: Store, form: LedgerForm): void {
  const rows = store.all<NamedRow>(
    `SELECT 'page' AS kind, page.path, name, parsed.passages FROM page
     JOIN parsed ON parsed.key = page.parsed
     UNION ALL SELECT 'writer', person.path, id, parsed.passages FROM person
     JOIN parsed ON parsed.key = person.parsed`,
  );
  for (const row of rows) {
    store.run('DELETE FROM heir WHERE path = ?', row.path);
    const { inherited, next } = owed(store, form, row);
    if (inherited.length === 0 && next === null) continue;
    const values = [row.path, JSON.stringify(inherited), next];
    store.run('INSERT INTO heir VALUES (?, ?, ?, NULL)', ...values);
  }
}

/** Old anchors of the page or biography in a file, by the heading where they live on; the id '' is its beginning. */
export function inheritedBy(store: Store, path: string): Inheritance[] {
  const row = store.first<{ inherited: string }>('SELECT inherited FROM heir WHERE path = ?', path);
  // The cast: keepPagePromises alone writes the rows of pages and people.
  return JSON.parse(row?.inherited ?? '[]') as Inheritance[];
}

/** The line of every plain page and every writer, as site.jsonl has to hold it. */
export function pageLines(store: Store): string[] {
  const rows = store.all<{ path: string; kind: string; name: string; next: string | null }>(
    `SELECT path, 'page' AS kind, name, next FROM page LEFT JOIN heir USING (path)
     UNION ALL SELECT path, 'writer', id, next FROM person LEFT JOIN heir USING (path)`,
  );
  return rows.flatMap((row) => row.next ?? linesAt(store, addressOf(row)));
}

function owed(
  store: Store,
  form: LedgerForm,
  row: NamedRow,
): { inherited: Inheritance[]; next: string | null } {
  const { kind, path: file } = row;
  const address = addressOf(row);
  const aliases = typedAliases(store, file);
  const own = linesAt(store, address);
  const promises = [own, ...aliases.map((alias) => linesAt(store, alias))]
    .flat()
    .flatMap((text) => form.readSite(text) ?? [])
    .map(ofHeadings);
  // The cast: parse-file.ts alone writes this column.
  const now = JSON.parse(row.passages) as Passages;
  const found = findHeirs(promises, now);
  const bare = now.passages.length === 0;
  const { passages, heirs } = bare ? allOf(promises) : { ...now, heirs: found.passages };
  const promise: SitePromise = { address, kind, file, passages, heirs, aliases };
  const text = form.writeSite(promise);
  return {
    inherited: bare ? atTheBeginning({ passages, heirs }) : inheritances(found, now),
    next: own.length === 1 && own[0] === text ? null : text,
  };
}

/** Where no heading is left, all lead to the page itself. */
function atTheBeginning({
  passages,
  heirs,
}: Pick<PassagePromise, 'passages' | 'heirs'>): Inheritance[] {
  const moved = [...new Set([...passages, ...heirs].map(([id]) => id))];
  return moved.length === 0 ? [] : [{ id: '', moved, removed: [] }];
}

function ofHeadings({ passages = [], heirs = [] }: SitePromise): PassagePromise {
  return { passages, heirs, quotations: [], quotationHeirs: [] };
}

function addressOf({ kind, name }: { kind: string; name: string }): string {
  return kind === 'page' ? plainAddress(name) : listAddress('writer', name);
}
