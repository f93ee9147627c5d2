// Owns where the publication lay when it was first published: the ids of its feeds begin with that place,
// wherever it moves.
import { frontAddress } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import type { Store } from './store.ts';

/** The publication's first whole address as the ledger has it; before the first publication the present one. */
export function firstPlace(store: Store, site: Site): string {
  const lines = 'SELECT text FROM ledger_line WHERE address = ? ORDER BY text';
  const [row] = store.all<{ text: string }>(lines, frontAddress());
  // The cast: src/ledger/keep.ts keeps only lines that can be read.
  const { place } = JSON.parse(row?.text ?? '{}') as { place?: string };
  return place ?? site.address;
}
