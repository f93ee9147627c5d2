// Owns the addresses of search: its page, and the files in which a browser looks things up.
// As in address.ts they are root-relative and decoded.

/** `/search/`. */
export function searchAddress(): string {
  return '/search/';
}

/** `/search/opensearch.xml`, by which a browser offers to search the site. */
export function openSearchAddress(): string {
  return '/search/opensearch.xml';
}

/** `/search/index.json`, which names all other files. */
export function searchListAddress(): string {
  return '/search/index.json';
}

/** `/search/2025-1a2b3c4d/en.pf_meta`. */
export function searchFileAddress(folder: string, name: string): string {
  return `/search/${folder}/${name}`;
}

/** What takes a reader to what is found, as OpenSearch 1.1 writes it; `address` is that of the site. */
export function searchTemplate(address: string): string {
  return `${address}search/?q={searchTerms}`;
}
