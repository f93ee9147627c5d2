// Owns the choice of one printed page of each kind, so that a check can look at all kinds and not at all pages.
import { printedPages } from '../dist/printed.ts';

const kinds: Readonly<Record<string, RegExp>> = {
  front: /^\/$/,
  story: /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/,
  day: /^\/\d{4}\/\d{2}\/\d{2}\/$/,
  month: /^\/\d{4}\/\d{2}\/$/,
  year: /^\/\d{4}\/$/,
  desk: /^\/desks\/[^/]+\/$/,
  'desk, a month': /^\/desks\/[^/]+\/\d{4}-\d{2}\/$/,
  topic: /^\/topics\/[^/]+\/$/,
  'topic, a month': /^\/topics\/[^/]+\/\d{4}-\d{2}\/$/,
  writer: /^\/by\/[^/]+\/$/,
  thread: /^\/threads\/[^/]+\/$/,
  corrections: /^\/corrections\/$/,
  archive: /^\/archive\/$/,
  about: /^\/about\/$/,
};

/** One page of each kind, and every story: the address without its leading slash, so that it can lie anywhere. */
export function everyKind(): { kind: string; path: string }[] {
  const pages = printedPages().filter(({ redirect }) => !redirect);
  return Object.entries(kinds).flatMap(([kind, form]) => {
    const found = pages.filter(({ address }) => form.test(address));
    const shown = kind === 'story' ? found : found.slice(0, 1);
    return shown.map(({ address }) => ({ kind, path: encodeURI(address.slice(1)) }));
  });
}
