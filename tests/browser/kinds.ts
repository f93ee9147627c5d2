// Owns the choice of one printed page of each kind, so that a check can look at all kinds and not at all pages.
import { distFolder, printedPages } from '../dist/printed.ts';

const kinds: Readonly<Record<string, RegExp>> = {
  front: /^\/$/,
  story: /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/,
  quotation: /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/quotes\/[^/]+\/$/,
  'embed of a story': /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/embed\/$/,
  'embed of a quotation': /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/quotes\/[^/]+\/embed\/$/,
  day: /^\/\d{4}\/\d{2}\/\d{2}\/$/,
  month: /^\/\d{4}\/\d{2}\/$/,
  year: /^\/\d{4}\/$/,
  desk: /^\/desks\/[^/]+\/$/,
  'desk, a month': /^\/desks\/[^/]+\/\d{4}-\d{2}\/$/,
  topic: /^\/topics\/[^/]+\/$/,
  'topic, a month': /^\/topics\/[^/]+\/\d{4}-\d{2}\/$/,
  speaker: /^\/said\/[^/]+\/$/,
  'speaker, a month': /^\/said\/[^/]+\/\d{4}-\d{2}\/$/,
  writer: /^\/by\/[^/]+\/$/,
  thread: /^\/threads\/[^/]+\/$/,
  corrections: /^\/corrections\/$/,
  archive: /^\/archive\/$/,
  'index of names': /^\/(?:topics|by|said|archive\/a-z)\/$/,
  search: /^\/search\/$/,
  offline: /^\/offline\/$/,
  about: /^\/about\/$/,
  missing: /^\/404\.html$/,
};

/** A page to look at: the address without its leading slash, so that it can lie anywhere. */
export interface Shown {
  kind: string;
  path: string;
}

/** One page of each kind, and every story. */
export function everyKind(): Shown[] {
  return chosen(distFolder(), (kind) => (kind === 'story' ? Infinity : 1));
}

/** One page of each kind of a site, the longest there is. */
export function longestOfEachKind(site = distFolder()): Shown[] {
  return chosen(site, () => 1);
}

function chosen(site: string, most: (kind: string) => number): Shown[] {
  const pages = printedPages(site)
    .filter(({ redirect }) => !redirect)
    .sort((a, b) => b.html.length - a.html.length);
  return Object.entries(kinds).flatMap(([kind, form]) =>
    pages
      .filter(({ address }) => form.test(address))
      .slice(0, most(kind))
      .map(({ address }) => ({ kind, path: encodeURI(address.slice(1)) })),
  );
}

/** Those of the kinds that differ in more than their words: what is looked at again in another light or direction. */
export function unlike(shown: readonly Shown[]): Shown[] {
  const few = [
    ...['front', 'story', 'quotation', 'embed of a story', 'embed of a quotation', 'speaker'],
    ...[
      'day',
      'month',
      'index of names',
      'desk',
      'corrections',
      'search',
      'offline',
      'about',
      'missing',
    ],
  ];
  return shown.filter(({ kind }) => few.includes(kind));
}
