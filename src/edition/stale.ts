// Owns which pages may have to be printed again. The list is a superset: digests cut it down.
// The press settles what it has printed; until then it stays, whatever happens to the process.
import type { Site } from '../site/settings.ts';
import { allAddresses } from './addresses.ts';
import type { Store } from './store.ts';

/** Every address touched since the press last settled, those that are gone included. */
export function staleAddresses(store: Store, site: Site): string[] {
  const touched = store
    .all<{ address: string }>('SELECT address FROM stale ORDER BY address')
    .map(({ address }) => address);
  if (store.meta('recheck-all') === undefined) return touched;
  // Copied files are in the records too, and are the press's own to remove.
  const printed = store
    .all<{ address: string }>(
      "SELECT address FROM printed WHERE key NOT GLOB 'file.*' ORDER BY address",
    )
    .map(({ address }) => address);
  return [...new Set([...allAddresses(store, site), ...touched, ...printed])];
}

/** Takes addresses off the list, once their pages are as the edition has them. */
export function settle(store: Store, addresses: Iterable<string>): void {
  for (const address of addresses) store.run('DELETE FROM stale WHERE address = ?', address);
}

/** Empties the list, once every page is as the edition has it. */
export function settleAll(store: Store): void {
  store.run('DELETE FROM stale');
  store.setMeta('recheck-all', undefined);
}

/** Puts every address on the list. */
export function recheckAll(store: Store): void {
  store.setMeta('recheck-all', 'yes');
}
