// Owns how much is kept on a device and for how long. Works on plain values; the shelves are keeper.ts's.
import type { Note } from './copy-of.ts';

/** Pages that were read: as many, and for as long, in milliseconds. */
export const most = { pages: 50, files: 40, pictures: 80 };
const longest = 30 * 24 * 60 * 60 * 1000;
/** Bytes of a picture. */
export const largest = 2_000_000;

/** A page on the shelf. */
export interface KeptPage extends Note {
  url: string;
}

/** Which pages have to go: what is neither newest nor read, what was read long ago, and what is too much. */
export function surplusPages(
  pages: readonly KeptPage[],
  newest: ReadonlySet<string>,
  now: number,
): string[] {
  const others = pages.filter(({ url }) => !newest.has(url));
  const read = others
    .filter((page) => page.read !== undefined && now - page.read < longest)
    .toSorted((a, b) => (b.read ?? 0) - (a.read ?? 0))
    .slice(0, most.pages);
  return others.filter((page) => !read.includes(page)).map(({ url }) => url);
}
