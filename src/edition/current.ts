// Owns the one edition that pages ask: the file that STET_EDITION names, opened read-only; with
// STET_PRINTING as it is now, since nothing but records changes while pages are printed.
import { isMainThread } from 'node:worker_threads';
import { openEdition, type Edition } from './edition.ts';
import { openStore } from './store.ts';

let current: { path: string; edition: Edition } | undefined;

/** The edition of this process or thread, opened at the first call. */
export function currentEdition(): Edition {
  // A thread prints one edition as long as it lives; every page asks for it, and the environment is slow.
  if (current && !isMainThread) return current.edition;
  const path = process.env['STET_EDITION'];
  if (path === undefined) throw new Error('STET_EDITION does not name an edition.');
  if (current?.path !== path) {
    const opening = { readOnly: true, frozen: process.env['STET_PRINTING'] !== undefined };
    current = { path, edition: openEdition(openStore(path, opening)) };
  }
  return current.edition;
}
