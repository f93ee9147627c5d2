// Owns the edition's file: one SQLite database in the cache folder, opened, versioned, and written
// in transactions. A cache: delete it and it comes back the same. May not know what a story means.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { schema } from './schema.ts';

/** An open edition file. `Row` is what the statement's columns are named. */
export interface Store {
  readonly path: string;
  readonly sql: DatabaseSync;
  /** Every row of a query. */
  all<Row>(statement: string, ...values: SQLInputValue[]): Row[];
  /** The first row of a query. */
  first<Row>(statement: string, ...values: SQLInputValue[]): Row | undefined;
  run(statement: string, ...values: SQLInputValue[]): void;
  meta(key: string): string | undefined;
  setMeta(key: string, value: string | undefined): void;
  /** Runs `work` in one transaction: all of it is kept, or nothing when it throws. */
  transaction<Result>(work: () => Result): Result;
  /** Changes whenever anybody has written to the file. */
  version(): string;
  close(): void;
}

/** How a file is opened: to be read only; `frozen`, so that nothing written later is seen either. */
interface Opening {
  readOnly?: boolean;
  frozen?: boolean;
}

/** Opens the file, making it and its tables where needed; one of another schema, or damaged, is begun anew. */
export function openStore(path: string, options: Opening = {}): Store {
  if (options.frozen === true) return new FrozenStore(path, openFrozen(path));
  const readOnly = options.readOnly ?? false;
  if (!readOnly && path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  try {
    return open(path, readOnly);
  } catch (fault) {
    if (readOnly || !isDamage(fault)) throw fault;
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
    return open(path, readOnly);
  }
}

function open(path: string, readOnly: boolean): Store {
  const sql = new DatabaseSync(path, { readOnly, timeout: 10_000 });
  try {
    sql.exec('PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;');
    const store = new SqliteStore(path, sql);
    if (readOnly) return store;
    sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    makeTables(store);
    return store;
  } catch (fault) {
    sql.close();
    throw fault;
  }
}

/** A transaction that only reads sees the file as it was when it began. */
function openFrozen(path: string): DatabaseSync {
  const sql = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
  sql.exec('PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY; BEGIN;');
  return sql;
}

/** SQLite's own codes for a file that is damaged (11) or no database (26). */
function isDamage(fault: unknown): boolean {
  if (!(fault instanceof Error) || !('errcode' in fault)) return false;
  return fault.errcode === 11 || fault.errcode === 26;
}

class SqliteStore implements Store {
  readonly path: string;
  readonly sql: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, sql: DatabaseSync) {
    this.path = path;
    this.sql = sql;
  }

  all<Row>(statement: string, ...values: SQLInputValue[]): Row[] {
    // The cast: a statement names its columns, and the caller says their types beside it.
    return this.#prepare(statement).all(...values) as Row[];
  }

  first<Row>(statement: string, ...values: SQLInputValue[]): Row | undefined {
    // The cast: as above.
    return this.#prepare(statement).get(...values) as Row | undefined;
  }

  run(statement: string, ...values: SQLInputValue[]): void {
    this.#prepare(statement).run(...values);
  }

  meta(key: string): string | undefined {
    return this.first<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value;
  }

  setMeta(key: string, value: string | undefined): void {
    if (value === undefined) this.run('DELETE FROM meta WHERE key = ?', key);
    else this.run('INSERT OR REPLACE INTO meta VALUES (?, ?)', key, value);
  }

  transaction<Result>(work: () => Result): Result {
    this.sql.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.sql.exec('COMMIT');
      return result;
    } catch (fault) {
      this.sql.exec('ROLLBACK');
      throw fault;
    }
  }

  version(): string {
    const others = this.first<{ data_version: number }>('PRAGMA data_version')?.data_version;
    const own = this.first<{ own: number }>('SELECT total_changes() AS own')?.own;
    return `${others}.${own}`;
  }

  close(): void {
    this.sql.close();
  }

  #prepare(statement: string): StatementSync {
    const known = this.#statements.get(statement);
    if (known) return known;
    const prepared = this.sql.prepare(statement);
    this.#statements.set(statement, prepared);
    return prepared;
  }
}

/** A store that never changes needs not to be asked whether it has. */
class FrozenStore extends SqliteStore {
  override version(): string {
    return 'frozen';
  }
}

function makeTables(store: SqliteStore): void {
  const wanted = createHash('sha256').update(schema).digest('hex');
  const tables = store.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  const found = tables.some(({ name }) => name === 'meta') ? store.meta('schema') : undefined;
  if (found === wanted) return;
  store.transaction(() => {
    for (const { name } of tables) store.sql.exec(`DROP TABLE "${name}"`);
    store.sql.exec(schema);
    store.setMeta('schema', wanted);
  });
}
