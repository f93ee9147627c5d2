// Owns the last rewriting of a finished page: addresses from the site's root become relative to the
// page, so that a site works at any host and under any path. Text is never touched.
import { eachTag, isSpace, type Tag } from './tags.ts';

/** Sees each start tag as it was before rewriting, and for a style its text as it is after. */
export type Watch = (html: string, tag: Tag, style: string | undefined) => void;

const addressNames = new Set([
  'href',
  'src',
  'poster',
  'action',
  'formaction',
  'cite',
  'data',
  'xlink:href',
]);
const setNames = new Set(['srcset', 'imagesrcset']);

/** Values that may hold an address elsewhere than at their start. */
const holdsMore = new Set([...setNames, 'style', 'content']);

const rootUrl = /(url\(\s*(?:"|'|&quot;|&#39;|&#34;|&#x27;)?|@import\s+["'])\/(?!\/)/gi;
const candidate = /([\s,]*)(\S*[^\s,])((?:\s[^,]*)?(?:,|$))/g;
const refresh = /^(\s*\d+\s*;\s*url=\s*)\/(?!\/)/i;

/** A page with every root-relative link, source, source set and CSS `url()` rewritten for where it lies; with `absolute` (site.yaml's address) they become whole addresses instead. */
export function relativise(
  html: string,
  address: string,
  options?: { absolute?: string; watch?: Watch },
): string {
  const root = options?.absolute ?? wayToRoot(address);
  let out = '';
  let done = 0;
  const replace = (from: number, to: number, text: string) => {
    out += html.slice(done, from) + text;
    done = to;
  };
  eachTag(html, (tag) => {
    eachValue(html, tag, (name, from, to) => {
      const first = html.charCodeAt(from);
      if (first !== 47 && !isSpace(first) && !holdsMore.has(name)) return;
      const value = html.slice(from, to);
      const moved = movedValue(name, value, root);
      if (moved !== value) replace(from, to, moved);
    });
    const css = tag.name === 'style' ? html.slice(tag.to + 1, tag.textEnd) : undefined;
    const moved = css === undefined ? undefined : movedStyle(css, root);
    if (moved !== undefined && moved !== css) replace(tag.to + 1, tag.textEnd, moved);
    options?.watch?.(html, tag, moved);
  });
  return done === 0 ? html : out + html.slice(done);
}

/** `../../` for a page two folders down; `./` at the root, where a bare name could be read as a scheme. */
function wayToRoot(address: string): string {
  const depth = address.replace(/#.*$/s, '').split('/').length - 2;
  return depth > 0 ? '../'.repeat(depth) : './';
}

function movedValue(name: string, value: string, root: string): string {
  if (addressNames.has(name)) return movedAddress(value, root);
  if (setNames.has(name)) {
    return value.replace(
      candidate,
      (_, before: string, url: string, after: string) => before + movedAddress(url, root) + after,
    );
  }
  if (name === 'style') return movedStyle(value, root);
  if (name === 'content') return value.replace(refresh, (_, before: string) => before + root);
  return value;
}

function movedAddress(value: string, root: string): string {
  const start = value.length - value.trimStart().length;
  if (value.charAt(start) !== '/' || value.charAt(start + 1) === '/') return value;
  return root + value.slice(start + 1);
}

/** What stands before an address in CSS; looking for these few signs first is far faster than the pattern. */
const signs = ['(/', '("/', "('/", '( ', '(\n', '(\t', '&', '@import'];

function movedStyle(css: string, root: string): string {
  if (!signs.some((sign) => css.includes(sign))) return css;
  return css.replace(rootUrl, (_, before: string) => before + root);
}

/** Calls `visit` with the name and the place of each attribute's value that stands inside a tag. */
function eachValue(
  html: string,
  tag: Tag,
  visit: (name: string, from: number, to: number) => void,
): void {
  let at = nextEquals(html, tag.from, tag.to);
  while (at < tag.to) {
    const name = nameBefore(html, at, tag.from);
    let from = at + 1;
    while (isSpace(html.charCodeAt(from))) from += 1;
    const quote = html.charAt(from);
    const quoted = quote === '"' || quote === "'";
    if (quoted) from += 1;
    const to = quoted ? html.indexOf(quote, from) : unquotedEnd(html, from, tag.to);
    if (to === -1) return;
    visit(name, from, to);
    at = nextEquals(html, to + 1, tag.to);
  }
}

/** Stays inside the tag: a search of the page for a sign that few tags have would go on to its end. */
function nextEquals(html: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && html.charCodeAt(at) !== 61) at += 1;
  return at;
}

function nameBefore(html: string, equals: number, start: number): string {
  let to = equals;
  while (to > start && isSpace(html.charCodeAt(to - 1))) to -= 1;
  let from = to;
  while (from > start && !isSpace(html.charCodeAt(from - 1))) from -= 1;
  return html.slice(from, to).toLowerCase();
}

function unquotedEnd(html: string, from: number, limit: number): number {
  let to = from;
  while (to < limit && !isSpace(html.charCodeAt(to))) to += 1;
  return to;
}
