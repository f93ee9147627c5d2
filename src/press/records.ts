// Owns what the press remembers between runs: which file was made of what (`printed`), what waits to be
// printed (`stale`), and how far a run had come. May not touch the printed folder.
import { hash } from 'node:crypto';
import { settleAll } from '../edition/stale.ts';
import type { Store } from '../edition/store.ts';
import type { Marker } from './out.ts';
import { copiedKey, indexedKey, packedKey } from './record-keys.ts';

/** One file as it was printed. `key`: what it was made of. `digest`: address and bytes. */
export interface Printed {
  address: string;
  key: string;
  digest: string;
  bytes: number;
  /** What a page shows; null for other files. `heavy`: gzipped bytes of a story over the budget. */
  kind?: string | null;
  heavy?: number | null;
}

const names = {
  /** What the marker in the folder says, or is about to say. */
  markers: 'press.markers',
  /** Templates and settings of the last run that came to its end. */
  key: 'press.key',
  /** The sum of all digests. */
  sum: 'press.sum',
  /** Set while files may lie in the folder that no record knows. */
  unswept: 'press.unswept',
  /** Addresses handed out and not yet recorded: their files may be newer than their records. */
  handed: 'press.handed.',
} as const;

/** The digest that goes into a record and into the sum of the build. */
export function fileDigest(address: string, bytes: string | Uint8Array): string {
  const content = hash('sha256', bytes);
  return hash('sha256', `${address}\0${content}`).slice(0, 32);
}

/** Everything the press remembers, in the edition's file. */
export class Records {
  readonly #store: Store;
  #sum: bigint;
  #handed = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#sum = BigInt(`0x${store.meta(names.sum) ?? '0'}`);
  }

  /** Whether the folder with this marker is the one that the records describe. */
  describe(marker: Marker | undefined): boolean {
    return marker !== undefined && this.#markers().includes(JSON.stringify(marker));
  }

  get key(): string | undefined {
    return this.#store.meta(names.key);
  }

  get unswept(): boolean {
    return this.#store.meta(names.unswept) !== undefined;
  }

  /** The id of the build, from the bytes of all files whatever their order. */
  get build(): string {
    return this.#sum.toString(16).padStart(32, '0');
  }

  /** Starts a run that will write `marker`; `forget` drops all records, of a folder that holds files or not. */
  begin(marker: Marker, { forget, holdsFiles }: { forget: boolean; holdsFiles: boolean }): void {
    this.#store.transaction(() => {
      this.#setMarkers(forget ? [] : this.#markers(), marker);
      if (forget) this.#forget(holdsFiles);
      else this.#distrustHanded();
    });
  }

  /** The marker lies in the folder: no other folder is described any more. */
  begun(marker: Marker): void {
    this.#setMarkers([], marker);
  }

  /** Ends a run that printed everything it had to with this key; `marker` is written next. */
  end(marker: Marker, key: string): void {
    this.#store.transaction(() => {
      this.#setMarkers(this.#markers(), marker);
      this.#store.setMeta(names.key, key);
      this.#store.setMeta(names.unswept, undefined);
      settleAll(this.#store);
    });
  }

  of(address: string): Printed | undefined {
    return this.#store.first<Printed>('SELECT * FROM printed WHERE address = ?', address);
  }

  /** Addresses of printed pages. */
  addresses(): string[] {
    const pages = `SELECT address FROM printed WHERE key NOT GLOB '${copiedKey}*'
      AND key NOT GLOB '${indexedKey}*' AND key NOT GLOB '${packedKey}*'`;
    return this.#store.all<Printed>(pages).map(({ address }) => address);
  }

  /** Addresses of all files. */
  all(): string[] {
    return this.#store.all<Printed>('SELECT address FROM printed').map(({ address }) => address);
  }

  /** Records of copied files. */
  copied(): Printed[] {
    return this.#store.all<Printed>('SELECT * FROM printed WHERE key GLOB ?', `${copiedKey}*`);
  }

  /** Records of packed files, or of all that are not packed. */
  packed(are: boolean): Printed[] {
    const glob = are ? 'GLOB' : 'NOT GLOB';
    return this.#store.all<Printed>(`SELECT * FROM printed WHERE key ${glob} ?`, `${packedKey}*`);
  }

  /** How many files lie in the folder. */
  count(): number {
    return this.#store.first<{ n: number }>('SELECT count(*) AS n FROM printed')?.n ?? 0;
  }

  /** Says that these are being printed; gives the name to hand back to `put`. */
  hand(addresses: readonly string[]): string {
    const name = `${names.handed}${++this.#handed}`;
    this.#store.setMeta(name, JSON.stringify(addresses));
    return name;
  }

  /** Records what was printed in place of `before`, and what is gone; none of it waits any longer. */
  put(batch: {
    handed?: string;
    records: Printed[];
    before: Printed[];
    gone: string[];
    kept: string[];
  }): void {
    const { handed, records, before, gone, kept } = batch;
    this.#store.transaction(() => {
      for (const { digest } of before) this.#add(digest, -1n);
      this.#store.run(
        `INSERT OR REPLACE INTO printed
         SELECT value ->> 'address', value ->> 'key', value ->> 'digest', value ->> 'bytes',
           value ->> 'kind', value ->> 'heavy'
         FROM json_each(?)`,
        JSON.stringify(records),
      );
      for (const { digest } of records) this.#add(digest, 1n);
      for (const address of gone) this.#store.run('DELETE FROM printed WHERE address = ?', address);
      const settled = [...records.map((record) => record.address), ...gone, ...kept];
      const settle = 'DELETE FROM stale WHERE address IN (SELECT value FROM json_each(?))';
      this.#store.run(settle, JSON.stringify(settled));
      if (handed !== undefined) this.#store.setMeta(handed, undefined);
      this.#saveSum();
    });
  }

  #markers(): string[] {
    // The cast: only #setMarkers writes this value.
    return JSON.parse(this.#store.meta(names.markers) ?? '[]') as string[];
  }

  #setMarkers(still: readonly string[], marker: Marker): void {
    this.#store.setMeta(names.markers, JSON.stringify([...still, JSON.stringify(marker)]));
  }

  #forget(holdsFiles: boolean): void {
    this.#store.run('DELETE FROM printed');
    this.#store.run('DELETE FROM meta WHERE key GLOB ?', `${names.handed}*`);
    this.#store.setMeta(names.key, undefined);
    if (holdsFiles) this.#store.setMeta(names.unswept, 'yes');
    this.#sum = 0n;
    this.#saveSum();
  }

  #distrustHanded(): void {
    const handed = 'SELECT value FROM meta WHERE key GLOB ?';
    const rows = this.#store.all<{ value: string }>(handed, `${names.handed}*`);
    // The cast: only `hand` writes these values.
    for (const address of rows.flatMap(({ value }) => JSON.parse(value) as string[])) {
      // Its digest still counts in the sum until it is printed again; its key fits nothing any more.
      const distrusted = `UPDATE printed SET key = CASE WHEN key GLOB 'file.*' THEN 'file.'
        WHEN key GLOB 'index.*' THEN 'index.?' WHEN key GLOB 'packed.*' THEN 'packed.'
        ELSE '' END WHERE address = ?`;
      this.#store.run(distrusted, address);
      this.#store.run('INSERT OR IGNORE INTO stale VALUES (?)', address);
    }
    this.#store.run('DELETE FROM meta WHERE key GLOB ?', `${names.handed}*`);
  }

  #add(digest: string, times: bigint): void {
    this.#sum = BigInt.asUintN(128, this.#sum + times * BigInt(`0x${digest}`));
  }

  #saveSum(): void {
    this.#store.setMeta(names.sum, this.#sum.toString(16));
  }
}
