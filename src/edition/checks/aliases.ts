// Owns the check of old addresses: nothing else is at them, and no two stories claim one.
import { problem, type Problem } from '../../site/problems.ts';
import { addressExists } from '../exists.ts';
import type { Store } from '../store.ts';
import type { Asked } from './check-edition.ts';

interface AliasRow {
  alias: string;
  path: string;
}

/** Aliases at an address that is taken, or that two stories give. */
export function checkAliases(store: Store, { site, placeOf }: Asked): Problem[] {
  const rows = store.all<AliasRow>(
    'SELECT alias, path FROM alias WHERE made = 0 ORDER BY alias, path',
  );
  const problems: Problem[] = [];
  let first: AliasRow | undefined;
  for (const row of rows) {
    const place = (): ReturnType<typeof placeOf.field> =>
      placeOf.field(row.path, 'aliases', row.alias);
    const { alias } = row;
    if (first?.alias === alias) {
      const other = placeOf.file(first.path).path;
      problems.push(problem('edition/alias-twice', place(), { alias, other }));
    } else {
      first = row;
      if (addressExists(store, site, alias)) {
        problems.push(problem('edition/alias-taken', place(), { alias }));
      }
    }
  }
  return problems;
}
