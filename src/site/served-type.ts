// Owns which type a file is served as, by its ending. Text says that it is UTF-8.
import { mediaEndings, mediaType } from './media-types.ts';

/** What a site is made of beside the files that lie with its stories. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  md: 'text/markdown',
  xml: 'application/xml',
  // By their own types Chromium shows no more than their source.
  atom: 'application/xml',
  rss: 'application/xml',
  opml: 'text/x-opml',
  webmanifest: 'application/manifest+json',
  jsonl: 'application/jsonl',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  wasm: 'application/wasm',
  pem: 'application/x-pem-file',
};

/** Of what no ending tells, and of parts of the search index, of which servers know nothing. */
const unknown = 'application/octet-stream';
const indexed = ['pagefind', 'pf_filter', 'pf_fragment', 'pf_index', 'pf_meta'];

const text = /^text\/|[/+](?:jsonl?|xml)$|bibtex$|research-info-systems$/;

/** Every ending that has a type, without its dot, in one order. */
export const servedEndings: readonly string[] = [
  ...new Set([...Object.keys(types), ...mediaEndings, ...indexed]),
].sort();

/** The Content-Type of a file by its name. */
export function servedType(file: string): string {
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const own = Object.hasOwn(types, ending) ? types[ending] : undefined;
  const type = own ?? mediaType(file) ?? unknown;
  return text.test(type) ? `${type}; charset=utf-8` : type;
}

/** Whether a file is text, which shrinks when it is packed. */
export function isText(file: string): boolean {
  return text.test(servedType(file).replace(/;.*/, ''));
}
