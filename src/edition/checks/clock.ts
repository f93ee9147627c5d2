// Owns the advice that depends on the hour at which the edition is made.
import { problem, type Problem } from '../../site/problems.ts';
import { keptTime } from '../last-change.ts';
import type { Store } from '../store.ts';
import type { PlaceOf } from './places.ts';

interface Clock {
  /** Epoch milliseconds. */
  now: number;
  placeOf: PlaceOf;
}

/** Published stories that are dated in the future, or changed there. */
export function checkClock(store: Store, clock: Clock): Problem[] {
  return [...publishedAhead(store, clock), ...changedAhead(store, clock)];
}

/** Those whose date is still to come, though no embargo holds them. */
function publishedAhead(store: Store, { now, placeOf }: Clock): Problem[] {
  return store
    .all<{ path: string }>(
      'SELECT path FROM story WHERE state = 1 AND hidden IS NULL AND published > ? ORDER BY path',
      now,
    )
    .filter(({ path }) => !placeOf.silenced(path, 'edition/future'))
    .map(({ path }) => problem('edition/future', placeOf.field(path, 'published')));
}

/** Those that are out, with a correction or an update that is still to come. */
function changedAhead(store: Store, { now, placeOf }: Clock): Problem[] {
  return store
    .all<{ path: string; corrected: number }>(
      `SELECT path, EXISTS (
         SELECT 1 FROM correction WHERE correction.path = story.path AND correction.published > ?
       ) AS corrected
       FROM story WHERE state = 1 AND changed > ? AND published <= ? AND hidden IS NULL
       ORDER BY path`,
      ...[now, keptTime(now), now],
    )
    .filter(({ path }) => !placeOf.silenced(path, 'edition/future-change'))
    .map(({ path, corrected }) => {
      const field = corrected === 1 ? 'corrections' : 'updated';
      return problem('edition/future-change', placeOf.field(path, field));
    });
}
