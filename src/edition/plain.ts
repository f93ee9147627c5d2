// Owns plain pages, the pages at old addresses, and what every page shows around its own matter.
import { plainAddress } from '../site/address.ts';
import type { PlainPage } from '../story/parse-page.ts';
import type { AliasAnswer, Frame, PlainAnswer } from './answers.ts';
import { leadsOf, resolveLinks } from './links.ts';
import { faceOf } from './own-face.ts';
import { inheritedBy } from './page-promises.ts';
import { wereRemoved } from './redirects.ts';
import type { Reader } from './reader.ts';
import { shownProblems } from './shown-problems.ts';

/** The plain page at `address`. */
export function plainAnswer(reader: Reader, address: string): PlainAnswer | undefined {
  const [, name = '', rest] = address.split('/');
  if (rest !== '') return undefined;
  const row = reader.store.first<{ path: string; value: string }>(
    'SELECT page.path, parsed.value FROM page JOIN parsed ON parsed.key = page.parsed WHERE page.name = ?',
    name,
  );
  if (!row) return undefined;
  // The cast: parsed rows of pages hold what parsePage returned.
  const page = JSON.parse(row.value) as PlainPage;
  const { title, description, updated, body, links } = page;
  return {
    page: 'plain',
    name,
    address,
    title,
    ...(description !== undefined && { description }),
    ...(updated && { updated }),
    blocks: resolveLinks({ html: body }, leadsOf(reader.store, links)),
    inherited: inheritedBy(reader.store, row.path),
  };
}

/** Where the old address `address` leads. */
export function aliasAnswer({ store }: Reader, address: string): AliasAnswer | undefined {
  const row = store.first<{ target: string; headline: string; made: number }>(
    `SELECT coalesce(alias.target, story.address) AS target, alias.headline, alias.made
     FROM alias LEFT JOIN story USING (path) WHERE alias.alias = ? AND alias.state > 0
     ORDER BY alias.made, alias.path`,
    address,
  );
  if (!row) return undefined;
  const { target, headline, made } = row;
  const removed = wereRemoved({ alias: address, target, made });
  return { page: 'alias', address, target, headline, ...(removed && { removed }) };
}

/** The navigation and the typeface, and in a dev edition the problems of its last gather. */
export function frameOf({ store }: Reader): Frame {
  const rows = store.all<{ value: string }>(
    'SELECT parsed.value FROM page JOIN parsed ON parsed.key = page.parsed ORDER BY page.name',
  );
  const nav = rows
    // The cast: parsed rows of pages hold what parsePage returned.
    .map(({ value }) => JSON.parse(value) as PlainPage)
    .filter((page) => page.nav)
    .map(({ name, title }) => ({ name, title, address: plainAddress(name) }));
  const face = faceOf(store);
  return { nav, ...(face && { face }), problems: shownProblems(store) };
}
