// Owns the last rewriting of a finished page: addresses from the site's root become relative to the
// page, so that a site works at any host and under any path. Text is never touched.
import { Recent } from './recent.ts';
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
  // Of ours: where the site lies, for its scripts, and where they lie themselves.
  'data-root',
  'data-script',
]);
const setNames = new Set(['srcset', 'imagesrcset']);

/** Whether the value after `equals` may hold an address elsewhere than at its start: that of srcset, imagesrcset, content and style, by their last letters. */
function mayHoldMore(html: string, equals: number): boolean {
  const last = html.charCodeAt(equals - 1) | 32;
  if (last === 101) return (html.charCodeAt(equals - 2) | 32) === 108;
  return last === 116 || isSpace(html.charCodeAt(equals - 1));
}

const rootUrl = /(url\(\s*(?:"|'|&quot;|&#39;|&#34;|&#x27;)?|@import\s+["'])\/(?!\/)/gi;
const candidate = /([\s,]*)(\S*[^\s,])((?:\s[^,]*)?(?:,|$))/g;
const refresh = /^(\s*\d+\s*;\s*url=\s*)\/(?!\/)/i;

/** What stands in a page from `from` to `to` and is to be written as `text`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  /** The whole text of a style. */
  sheet?: true;
}

interface Options {
  /** site.yaml's address: links become whole addresses instead of relative ones. */
  absolute?: string;
  watch?: Watch;
  /** Styles that stand in the page by their marks alone; with them every style becomes an edit. */
  sheets?: readonly string[];
}

/** Stands in a page for a style that is put in at the end, because it is the same in all and longer than what is not. No page can hold this sign. */
export function sheetMark(number: number): string {
  return `\u0000${number}`;
}

/** A page with every root-relative link, source, source set and CSS `url()` rewritten for where it lies. */
export function relativise(html: string, address: string, options?: Options): string {
  return edited(html, addressEdits(html, address, options)).join('');
}

/** What `relativise` changes in a page, in order. */
export function addressEdits(html: string, address: string, options: Options = {}): Edit[] {
  const root = options.absolute ?? wayToRoot(address);
  const edits: Edit[] = [];
  eachTag(html, {
    value(after, equals, from, to) {
      const first = html.charCodeAt(from);
      if (first !== 47 && !isSpace(first) && !mayHoldMore(html, equals)) return;
      const name = nameBefore(html, equals, after);
      const value = html.slice(from, to);
      const text = movedValue(name, value, root);
      if (text !== value) edits.push({ from, to, text });
    },
    tag(tag) {
      const [from, to] = [tag.to + 1, tag.textEnd];
      const css = tag.name === 'style' ? sheetAt(html.slice(from, to), options) : undefined;
      const text = css === undefined ? undefined : movedSheet(css, root);
      if (text !== undefined && options.sheets) edits.push({ from, to, text, sheet: true });
      else if (text !== undefined && text !== css) edits.push({ from, to, text });
      options.watch?.(html, tag, text);
    },
  });
  return edits;
}

function sheetAt(text: string, { sheets }: Options): string {
  return text.startsWith('\u0000') ? (sheets?.[Number(text.slice(1))] ?? text) : text;
}

/** A page with its edits, which are in order and do not overlap: in pieces, of which every second is a style. */
export function edited(html: string, edits: readonly Edit[]): string[] {
  const pieces: string[] = [];
  let out = '';
  let done = 0;
  for (const { from, to, text, sheet } of edits) {
    out += html.slice(done, from);
    if (sheet) {
      pieces.push(out, text);
      out = '';
    } else out += text;
    done = to;
  }
  pieces.push(out + html.slice(done));
  return pieces;
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

/** By the way to the root. */
const sheets = new Map<string, Recent<string>>();

function movedSheet(css: string, root: string): string {
  const known = sheets.get(root) ?? new Recent<string>(16);
  sheets.set(root, known);
  return known.of(css, () => movedStyle(css, root));
}

/** What stands before an address in CSS; looking for these few signs first is far faster than the pattern. */
const signs = ['(/', '("/', "('/", '( ', '(\n', '(\t', '&', '@import'];

function movedStyle(css: string, root: string): string {
  if (!signs.some((sign) => css.includes(sign))) return css;
  return css.replace(rootUrl, (_, before: string) => before + root);
}

function nameBefore(html: string, equals: number, start: number): string {
  let to = equals;
  while (to > start && isSpace(html.charCodeAt(to - 1))) to -= 1;
  let from = to;
  while (from > start && !isSpace(html.charCodeAt(from - 1))) from -= 1;
  return html.slice(from, to).toLowerCase();
}
