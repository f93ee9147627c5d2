// Owns the addresses of what is written for programs that look for pages: sitemaps, robots.txt, llms.txt,
// the key of IndexNow. As in address.ts they are root-relative and decoded.

/** What a sitemap holds: a month, `2025-03`, or what belongs to none. */
export type MapOf = 'site' | (string & {});

/** `/sitemap.xml`, which names all sitemaps but that of news. */
export function sitemapIndexAddress(): string {
  return '/sitemap.xml';
}

/** `/sitemap/2025-03.xml`, or `/sitemap/2025-03-2.xml` for its second part. */
export function sitemapAddress(of: MapOf, part = 1): string {
  return part === 1 ? `/sitemap/${of}.xml` : `/sitemap/${of}-${part}.xml`;
}

/** What a sitemap's address asks for, by its spelling alone; undefined where it is none. */
export function readSitemapAddress(address: string): { of: MapOf; part: number } | undefined {
  const form = /^\/sitemap\/(site|\d{4}-\d\d)(?:-([1-9]\d*))?\.xml$/;
  const [, of, number] = form.exec(address) ?? [];
  if (of === undefined || number === '1') return undefined;
  return { of, part: Number(number ?? 1) };
}

/** `/news-sitemap.xml`, the stories of two days. */
export function newsSitemapAddress(): string {
  return '/news-sitemap.xml';
}

/** `/robots.txt`. */
export function robotsAddress(): string {
  return '/robots.txt';
}

/** `/llms.txt`. */
export function llmsAddress(): string {
  return '/llms.txt';
}

/** `/<key>.txt`, by which IndexNow sees whose the site is. */
export function indexNowAddress(key: string): string {
  return `/${key}.txt`;
}
