// Owns the advice that depends on the hour at which the edition is made.
import { problem, type Problem } from '../../site/problems.ts';
import type { Store } from '../store.ts';
import type { PlaceOf } from './places.ts';

/** Published stories whose date is still to come, though no embargo holds them. */
export function checkClock(
  store: Store,
  { now, placeOf }: { now: number; placeOf: PlaceOf },
): Problem[] {
  return store
    .all<{ path: string }>(
      'SELECT path FROM story WHERE state = 1 AND hidden IS NULL AND published > ? ORDER BY path',
      now,
    )
    .filter(({ path }) => !placeOf.silenced(path, 'edition/future'))
    .map(({ path }) => problem('edition/future', placeOf.field(path, 'published')));
}
