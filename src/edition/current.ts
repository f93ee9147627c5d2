// Owns the one edition that pages ask: the file that STET_EDITION names, opened read-only.
import { openEdition, type Edition } from './edition.ts';
import { openStore } from './store.ts';

let current: { path: string; edition: Edition } | undefined;

/** The edition of this process or thread, opened at the first call. */
export function currentEdition(): Edition {
  const path = process.env['STET_EDITION'];
  if (path === undefined) throw new Error('STET_EDITION does not name an edition.');
  if (current?.path !== path) {
    current = { path, edition: openEdition(openStore(path, { readOnly: true })) };
  }
  return current.edition;
}
