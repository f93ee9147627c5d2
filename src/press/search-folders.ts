// Owns how the folders of the search index come into the printed folder and leave it. Each is named by what
// it holds and never changes, so that no browser joins the files of two states.
import { fileOf } from '../site/address.ts';
import { searchFileAddress } from '../site/search-address.ts';
import type { IndexFile } from '../search/pagefind-files.ts';
import type { Store } from '../edition/store.ts';
import { indexedKey } from './record-keys.ts';
import { fileDigest, type Printed, type Records } from './records.ts';
import { removeFile, writeAtomically } from './write.ts';

/** Where the folders lie. */
export interface FolderPlace {
  store: Store;
  out: string;
  records: Records;
}

/** Whether a folder was written whole; `name` is one of its files. */
export function isWritten(folder: string, name: string, { records }: FolderPlace): boolean {
  return records.of(searchFileAddress(folder, name))?.key === keyOf(folder);
}

/** Writes a folder, tells how many files. */
export function writeFolder(
  folder: string,
  files: readonly IndexFile[],
  place: FolderPlace,
): number {
  return writeFiles(
    files.map(({ name, bytes }) => ({ address: searchFileAddress(folder, name), bytes })),
    keyOf(folder),
    place,
  );
}

/** Writes one file outside of any folder where its bytes are others than before, tells how many. */
export function writeAlone(address: string, bytes: Uint8Array, place: FolderPlace): number {
  const before = place.records.of(address);
  const key = keyOf('');
  if (before?.key === key && before.digest === fileDigest(address, bytes)) return 0;
  return writeFiles([{ address, bytes }], key, place);
}

function writeFiles(
  files: readonly { address: string; bytes: Uint8Array }[],
  key: string,
  { out, records }: FolderPlace,
): number {
  const addresses = files.map(({ address }) => address);
  const handed = records.hand(addresses);
  const before = addresses.flatMap((address) => records.of(address) ?? []);
  const printed = files.map(({ address, bytes }): Printed => {
    writeAtomically(out, fileOf(address), bytes, 'search');
    return { address, key, digest: fileDigest(address, bytes), bytes: bytes.length };
  });
  records.put({ handed, records: printed, before, gone: [], kept: [] });
  return files.length;
}

/** Removes every folder but those in `wanted`, and with none of them the files outside too; tells how many files went. */
export function removeOtherFolders(wanted: ReadonlySet<string>, place: FolderPlace): number {
  const { store, out, records } = place;
  const old = others(store, new Set([...wanted].map(keyOf)));
  for (const { address } of old) removeFile(out, fileOf(address));
  const gone = old.map(({ address }) => address);
  if (gone.length > 0) records.put({ records: [], before: old, gone, kept: [] });
  return gone.length;
}

/** Records under other keys than `wanted`, found from key to key, without a look at all of them. */
function others(store: Store, wanted: ReadonlySet<string>): Printed[] {
  const indexed = `FROM printed INDEXED BY printed_indexed WHERE key GLOB '${indexedKey}*'`;
  const found: Printed[] = [];
  let key: string | undefined = '';
  for (;;) {
    const next = `SELECT key ${indexed} AND key > ? ORDER BY key LIMIT 1`;
    key = store.first<Printed>(next, key)?.key;
    if (key === undefined) return found;
    if (!wanted.has(key)) found.push(...store.all<Printed>(`SELECT * ${indexed} AND key = ?`, key));
  }
}

function keyOf(folder: string): string {
  return `${indexedKey}${folder}`;
}
