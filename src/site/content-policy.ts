// Owns the Content-Security-Policy that each page carries: nothing runs and nothing is fetched but what
// the page itself holds. Reads final bytes: a page that is changed after this no longer matches.
import { hash } from 'node:crypto';
import { relativise, type Watch } from './relativise.ts';
import type { Tag } from './tags.ts';

interface Sources {
  styles: Set<string>;
  scripts: Set<string>;
}

/** Script types that a browser runs or acts on; any other `type` makes it plain matter that no policy touches. */
const running =
  /^(?:module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/;
/** The first head tag of a page; comments before it hold none. */
const headTag = /<head(?:\s[^>]*)?>/i;
const charset = /^\s*<meta charset=[^>]*>/i;

/** The policy of one page, put together as its tags are seen. */
class ContentPolicy {
  readonly #sources: Sources = { styles: new Set(), scripts: new Set() };
  #head = false;

  /** Takes in a tag of the page; `style` is the final text of a style. */
  see(html: string, tag: Tag, style: string | undefined): void {
    const { styles, scripts } = this.#sources;
    if (tag.name === 'head') this.#head = true;
    if (style !== undefined) styles.add(digest(style));
    if (tag.name === 'link' && isStylesheet(html, tag)) styles.add("'self'");
    if (tag.name === 'script') addScript(html, tag, scripts);
  }

  /** The final page with its policy as a meta tag, first in the head after the charset; a page without a head comes back as it is. Style attributes and event handlers are refused by every policy made here. */
  writeInto(html: string): string {
    const head = this.#head ? headTag.exec(html) : null;
    if (head === null) return html;
    const start = head.index + head[0].length;
    const place = start + (charset.exec(html.slice(start, start + 200))?.[0].length ?? 0);
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(this.#sources)}">`;
    return `${html.slice(0, place)}${meta}${html.slice(place)}`;
  }
}

/** A page as it goes to a host: addresses as `relativise` writes them, and the policy of the final bytes. */
export function finishPage(html: string, address: string, options?: { absolute: string }): string {
  const found = new ContentPolicy();
  const watch: Watch = (page, tag, style) => found.see(page, tag, style);
  return found.writeInto(relativise(html, address, { ...options, watch }));
}

function policy({ styles, scripts }: Sources): string {
  const rules = [
    "default-src 'none'",
    `style-src ${allowed(styles)}`,
    `script-src ${allowed(scripts)}`,
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ];
  // Scripts of ours read files of the site (the search index) and may start its worker.
  if (scripts.size > 0) rules.push("connect-src 'self'", "worker-src 'self'");
  return rules.join('; ');
}

/** Sorted, so that the order of a page's parts changes no byte of its policy. */
function allowed(sources: ReadonlySet<string>): string {
  return sources.size === 0 ? "'none'" : [...sources].sort().join(' ');
}

function addScript(html: string, tag: Tag, scripts: Set<string>): void {
  const attributes = html.slice(tag.from, tag.to);
  const type = valueOf(attributes, 'type');
  if (type !== undefined && type !== '' && !running.test(type.toLowerCase())) return;
  if (valueOf(attributes, 'src') !== undefined) scripts.add("'self'");
  else scripts.add(digest(html.slice(tag.to + 1, tag.textEnd)));
}

function isStylesheet(html: string, tag: Tag): boolean {
  const rel = valueOf(html.slice(tag.from, tag.to), 'rel') ?? '';
  return rel.toLowerCase().split(/\s+/).includes('stylesheet');
}

function valueOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i');
  const [, double, single, bare] = found.exec(attributes) ?? [];
  return double ?? single ?? bare;
}

// Nearly all pages of a site share their styles; comparing is far cheaper than hashing.
const recent: { text: string; source: string }[] = [];

/** A hash source (CSP 3, 2.3.1) over the text as the HTML parser gives it: line ends are LF there. */
function digest(text: string): string {
  const known = recent.find((one) => one.text === text);
  if (known) return known.source;
  const parsed = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  const source = `'sha256-${hash('sha256', parsed, 'base64')}'`;
  if (recent.unshift({ text, source }) > 16) recent.pop();
  return source;
}
