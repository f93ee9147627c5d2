// Owns what is remembered of the ledger's files: their lines, what each promises, and which addresses it
// says something else of than before. May not read files.
import { siteFile, type SitePromise, type StoryPromise } from '../edition/passages.ts';
import type { Store } from '../edition/store.ts';
import { monthAddress, yearAddress } from '../site/address.ts';
import { problem, type Problem } from '../site/problems.ts';
import { readSiteLine, readStoryLine } from './line.ts';

/** A file of the ledger, as it was read. */
export interface LedgerFile {
  /** Path in the content folder, or address on the published site. */
  ledger: string;
  /** `2025-03.jsonl` or `site.jsonl`. */
  name: string;
  /** Where its text lies on this machine. */
  file: string;
  bytes: number;
  /** Nanoseconds, in decimal. */
  modified: string;
  checked: string;
  /** SHA-256 of its bytes; empty where it could not be read. */
  digest: string;
}

/** A line as the store keeps it. */
interface Line {
  number: number;
  address: string;
  text: string;
  promised: Promised[];
}

interface Promised {
  address: string;
  kind: string;
}

/** Keeps what a file says now; `shown` is its path as a journalist would click it. */
export function keepLedgerFile(
  store: Store,
  {
    read,
    text,
    shown,
    problems,
  }: { read: LedgerFile; text: string; shown: string; problems?: Problem[] },
): void {
  const { lines, problems: found } = linesOf(text, { name: read.name, shown });
  replace(store, { read, lines, problems: [...(problems ?? []), ...found], tellChanges: true });
}

/** Keeps a file that Stet has just written out of what the edition owes: nothing is said anew. */
export function keepWrittenFile(store: Store, read: LedgerFile, text: string): void {
  const { lines } = linesOf(text, { name: read.name, shown: read.ledger });
  replace(store, { read, lines, problems: [], tellChanges: false });
}

/** Forgets a file that is not there any more. */
export function forgetLedgerFile(store: Store, ledger: string): void {
  tellChanged(store, saidOf(store, ledger), new Map());
  for (const table of ['ledger_file', 'ledger_line', 'promised']) {
    store.run(`DELETE FROM ${table} WHERE ledger = ?`, ledger);
  }
}

function replace(
  store: Store,
  {
    read,
    lines,
    problems,
    tellChanges,
  }: { read: LedgerFile; lines: readonly Line[]; problems: Problem[]; tellChanges: boolean },
): void {
  const { ledger, name, file, bytes, modified, checked, digest } = read;
  const before = tellChanges ? saidOf(store, ledger) : undefined;
  for (const table of ['ledger_line', 'promised']) {
    store.run(`DELETE FROM ${table} WHERE ledger = ?`, ledger);
  }
  for (const { number, address, text, promised } of lines) {
    store.run('INSERT INTO ledger_line VALUES (?, ?, ?, ?)', ledger, number, address, text);
    for (const { address: one, kind } of promised) {
      store.run('INSERT INTO promised VALUES (?, ?, ?, ?)', ledger, number, one, kind);
    }
  }
  if (before) tellChanged(store, before, saidOf(store, ledger));
  store.run(
    'INSERT OR REPLACE INTO ledger_file VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[ledger, name, file, bytes, modified, checked, digest, JSON.stringify(problems)],
  );
}

/** What a file says of each address: its lines and the kinds of its promises. */
function saidOf(store: Store, ledger: string): Map<string, string> {
  const said = new Map<string, string[]>();
  const add = (address: string, text: string): void => {
    const known = said.get(address);
    if (known) known.push(text);
    else said.set(address, [text]);
  };
  const rows = 'SELECT address, text FROM ledger_line WHERE ledger = ?';
  for (const row of store.all<{ address: string; text: string }>(rows, ledger)) {
    add(row.address, row.text);
  }
  const kinds = 'SELECT DISTINCT address, kind FROM promised WHERE ledger = ?';
  for (const row of store.all<{ address: string; kind: string }>(kinds, ledger)) {
    add(row.address, row.kind);
  }
  return new Map([...said].map(([address, texts]) => [address, texts.sort().join('\n')]));
}

function tellChanged(
  store: Store,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  for (const address of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(address) === after.get(address)) continue;
    store.run('INSERT OR IGNORE INTO ledger_change VALUES (?)', address);
  }
}

const conflict = /^(?:<{7}|>{7}|\|{7}|={7})(?: |$)/;

function linesOf(
  text: string,
  { name, shown }: { name: string; shown: string },
): { lines: Line[]; problems: Problem[] } {
  const lines: Line[] = [];
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((one, index) => {
    const number = index + 1;
    if (one === '') return;
    const place = { path: shown, line: number };
    if (conflict.test(one)) {
      // A conflict has three marks or four, and is told once.
      const told = problems.some(({ id }) => id === 'ledger/conflict');
      if (!told || one.startsWith('<')) {
        problems.push(problem('ledger/conflict', place, { typed: one.slice(0, 7) }));
      }
    } else {
      const line = lineOf(one, name);
      if (line) lines.push({ number, text: one, ...line });
      else problems.push(problem('ledger/line', place));
    }
  });
  return { lines, problems };
}

function lineOf(text: string, name: string): Omit<Line, 'number' | 'text'> | undefined {
  if (name === siteFile) {
    const read = readSiteLine(text);
    return read && { address: read.address, promised: ofSite(read) };
  }
  const read = readStoryLine(text);
  return read && { address: read.address, promised: ofStory(read) };
}

function ofSite({ address, kind, aliases }: SitePromise): Promised[] {
  return [{ address, kind }, ...aliases.map((alias) => ({ address: alias, kind: 'alias' }))];
}

function ofStory({ address, former, aliases, pages }: StoryPromise): Promised[] {
  const lists = new Set(pages.flatMap(withDates));
  return [
    { address, kind: 'story' },
    ...[...former, ...aliases].map((alias) => ({ address: alias, kind: 'alias' })),
    ...[...lists].map((list) => ({ address: list, kind: 'list' })),
  ];
}

/** A day's page stands in its month's, and that in its year's. */
function withDates(page: string): string[] {
  const [, year, month] = /^\/(\d{4})\/(\d\d)\/\d\d\/$/.exec(page) ?? [];
  if (year === undefined || month === undefined) return [page];
  return [page, monthAddress(`${year}-${month}`), yearAddress(year)];
}

/** Problems of all files of the ledger, in their order. */
export function ledgerProblems(store: Store): Problem[] {
  const rows = "SELECT problems FROM ledger_file WHERE problems <> '[]' ORDER BY ledger";
  return (
    store
      .all<{ problems: string }>(rows)
      // The cast: keepLedgerFile alone writes this column.
      .flatMap(({ problems }) => JSON.parse(problems) as Problem[])
  );
}
