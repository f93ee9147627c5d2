// Owns when the edition next changes by itself.
import { momentAt } from '../site/dates.ts';
import type { Store } from './store.ts';

/** The next end of an embargo after `now`, RFC 3339 in `zone`; `undefined` where none is waiting. */
export function nextEmbargo(store: Store, now: number, zone: string): string | undefined {
  const row = store.first<{ embargo: number | null }>(
    "SELECT min(embargo) AS embargo FROM story WHERE embargo > ? AND status <> 'draft'",
    now,
  );
  return typeof row?.embargo === 'number' ? momentAt(row.embargo, zone).iso : undefined;
}
