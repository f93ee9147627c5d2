// Owns the list of old addresses at which a host may lead on by itself. Where words were removed the page
// says so first, and nobody is taken away before they have read it: those are not in it.
import { byCodeUnits } from '../site/order.ts';
import { isFileForm, isOfQuotation } from './forms.ts';
import type { Store } from './store.ts';

/** An old address and where what lay there lies now, both decoded. */
export interface Redirect {
  from: string;
  to: string;
}

interface AliasRow {
  alias: string;
  target: string;
  made: number;
}

/** Every old address once: those that somebody typed first, then the newest stories' first. */
export function redirectsOf(store: Store): Redirect[] {
  const rows = store.all<AliasRow>(
    `SELECT alias.alias, coalesce(alias.target, story.address) AS target, alias.made
     FROM alias LEFT JOIN story USING (path) WHERE alias.state > 0 ORDER BY alias.made, alias.path`,
  );
  const first = new Map<string, AliasRow>();
  for (const row of rows) if (!first.has(row.alias)) first.set(row.alias, row);
  return [...first.values()]
    .filter((row) => !isFileForm(row.target) && !wereRemoved(row))
    .sort(
      (a, b) => a.made - b.made || byCodeUnits(b.target, a.target) || byCodeUnits(a.alias, b.alias),
    )
    .map(({ alias, target }) => ({ from: alias, to: target }));
}

/** Whether an old address is that of words which stand nowhere any more. */
export function wereRemoved({ alias, target, made }: AliasRow): boolean {
  return made === 1 && isOfQuotation(alias) && !isOfQuotation(target);
}
