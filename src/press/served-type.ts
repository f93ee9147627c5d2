// Owns which type a file is served as, by its ending. Text says that it is UTF-8.
import { extname } from 'node:path';
import { mediaType } from '../source/media-types.ts';

/** What a site is made of beside the files that lie with its stories. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.md': 'text/markdown',
  '.xml': 'application/xml',
  // By their own types Chromium shows no more than their source.
  '.atom': 'application/xml',
  '.rss': 'application/xml',
  '.opml': 'text/x-opml',
  '.webmanifest': 'application/manifest+json',
  '.bib': 'application/x-bibtex',
  '.ris': 'application/x-research-info-systems',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

const text = /^text\/|[/+](?:json|xml)$|bibtex$|research-info-systems$/;

/** The Content-Type of a file by its name. */
export function servedType(file: string): string {
  const type = types[extname(file).toLowerCase()] ?? mediaType(file) ?? 'application/octet-stream';
  return text.test(type) ? `${type}; charset=utf-8` : type;
}
