// Owns the check that no two files have one address, and that plain pages take none of ours.
import { isReserved, listAddress, plainAddress } from '../../site/address.ts';
import { problem, type Problem } from '../../site/problems.ts';
import type { Store } from '../store.ts';
import type { Asked } from './check-edition.ts';

/** Files at the address of another, and plain pages at an address of Stet's own. */
export function checkAddresses(store: Store, { placeOf }: Asked): Problem[] {
  const twice = [
    ...doubled(store, 'story', 'address').map((row) => ({ ...row, address: row.name })),
    ...doubled(store, 'page', 'name').map((row) => ({ ...row, address: plainAddress(row.name) })),
    ...doubled(store, 'person', 'id').map((row) => ({
      ...row,
      address: listAddress('writer', row.name),
    })),
  ];
  const reserved = store
    .all<{ name: string; path: string }>('SELECT name, path FROM page ORDER BY path')
    .filter(({ name }) => isReserved(name));
  return [
    ...twice.map(({ path, other, address }) =>
      problem('edition/address-twice', placeOf.file(path), {
        address,
        other: placeOf.file(other).path,
      }),
    ),
    ...reserved.map(({ name, path }) =>
      problem('edition/page-reserved', placeOf.file(path), { address: plainAddress(name) }),
    ),
  ];
}

interface Doubled {
  name: string;
  path: string;
  /** The first file of that name. */
  other: string;
}

function doubled(store: Store, table: string, column: string): Doubled[] {
  return store.all<Doubled>(
    `SELECT own.${column} AS name, own.path, first.path AS other FROM ${table} AS own JOIN
     (SELECT ${column} AS name, min(path) AS path FROM ${table}
      GROUP BY ${column} HAVING count(*) > 1) AS first
     ON own.${column} = first.name AND own.path <> first.path ORDER BY own.path`,
  );
}
