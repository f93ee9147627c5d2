// Owns the check that no story lies where another one was published: all links to that would lead to
// words that nobody linked to.
import { problem, type Problem } from '../../site/problems.ts';
import type { Passages, StoryPromise } from '../passages.ts';
import type { Store } from '../store.ts';
import { linesAt } from '../written.ts';
import type { Asked } from './check-edition.ts';
import { aliasLineOf } from './alias-line.ts';
import { Holders, isAnother, isTelling, type Holder } from './held.ts';

/** Stories at an address that was promised for another one. */
export function checkTaken(store: Store, { placeOf, ledger }: Asked): Problem[] {
  // Only what differs from its line in the ledger can be another story; where there is none, every story does.
  if (!store.first('SELECT 1 FROM ledger_line LIMIT 1')) return [];
  const rows = store.all<Holder & { passages: string }>(
    `SELECT story.path, story.address, parsed.passages FROM heir JOIN story USING (path)
     JOIN parsed ON parsed.key = story.parsed
     WHERE heir.next NOT NULL AND story.state = 1 AND parsed.passages NOT NULL
     AND EXISTS (SELECT 1 FROM ledger_line WHERE ledger_line.address = story.address)
     ORDER BY story.address`,
  );
  const promisesAt = (address: string): StoryPromise[] => promisesOf(store, ledger.read, address);
  const holders = new Holders(store, promisesAt);
  return rows.flatMap(({ path, address, passages }) => {
    // The cast: parse-file.ts alone writes this column.
    const now = JSON.parse(passages) as Passages;
    const promises = promisesAt(address);
    const [promise] = promises;
    if (!promise || !promises.every((one) => isAnother(one, now))) return [];
    const place = placeOf.field(path, 'headline');
    const holder = holders.of(promise);
    if (holder) {
      const write = aliasLineOf(store, holder.path, address);
      const file = placeOf.file(holder.path).path;
      return [problem('ledger/swapped', place, { address, file, write })];
    }
    if (!promises.some(isTelling)) return [];
    return [problem('ledger/taken', place, { address, write: aliasLineOf(store, path, address) })];
  });
}

/** What the ledger's lines promise of a story's address. */
export function promisesOf(
  store: Store,
  read: (text: string) => StoryPromise | undefined,
  address: string,
): StoryPromise[] {
  return linesAt(store, address).flatMap((text) => read(text) ?? []);
}
