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
  return [...new Set([...allAddresses(store, site), ...touched])];
}

/** Empties the list, once every page is as the edition has it. */
export function settleAll(store: Store): void {
  store.run('DELETE FROM stale');
  store.setMeta('recheck-all', undefined);
}

/** Puts every address on the list: those there will be, and by name those there are now, some of which may go. */
export function recheckAll(store: Store): void {
  const site = store.meta('site');
  if (site !== undefined) {
    // The cast: only admit.ts writes this row, from a Site.
    for (const address of allAddresses(store, JSON.parse(site) as Site)) {
      store.run('INSERT OR IGNORE INTO stale VALUES (?)', address);
    }
  }
  store.setMeta('recheck-all', 'yes');
}
