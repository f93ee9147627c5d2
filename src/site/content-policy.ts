// Owns the Content-Security-Policy that each page carries: nothing runs and nothing is fetched but what
// the page itself holds. Reads final bytes: a page that is changed after this no longer matches.
import { hash } from 'node:crypto';
import { Recent } from './recent.ts';
import { addressEdits, edited, type Edit, type Watch } from './relativise.ts';
import { searchAddress } from './search-address.ts';
import type { Tag } from './tags.ts';

interface Sources {
  styles: Set<string>;
  scripts: Set<string>;
}

/** Script types that a browser runs or acts on; any other `type` makes it plain matter that no policy touches. */
const running =
  /^(?:module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/;
const charset = /^\s*<meta charset=[^>]*>/i;

/** The policy of one page, put together as its tags are seen. */
class ContentPolicy {
  readonly #sources: Sources = { styles: new Set(), scripts: new Set() };
  /** Where the head begins. */
  #head: number | undefined;

  /** Takes in a tag of the page; `style` is the final text of a style. */
  see(html: string, tag: Tag, style: string | undefined): void {
    const { styles, scripts } = this.#sources;
    if (tag.name === 'head') this.#head ??= tag.to + 1;
    if (style !== undefined) styles.add(digest(style));
    if (tag.name === 'link' && isStylesheet(html, tag)) styles.add("'self'");
    if (tag.name === 'script') addScript(html, tag, scripts);
  }

  /** The policy as a meta tag, first in the head after the charset; undefined for a page without a head. Style attributes and event handlers are refused by every policy made here. The page of search alone runs a WebAssembly program, Pagefind's. */
  edit(html: string, address: string): Edit | undefined {
    if (this.#head === undefined) return undefined;
    const start = html.slice(this.#head, this.#head + 200);
    const at = this.#head + (charset.exec(start)?.[0].length ?? 0);
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(this.#sources, address === searchAddress())}">`;
    return { from: at, to: at, text: meta };
  }
}

/** A page as it goes to a host, addresses as `relativise` writes them and the policy of the final bytes, in pieces of which every second is a style; `sheets` are those that stand in the page by their marks. */
export function finishInPieces(
  written: string,
  address: string,
  options: { absolute?: string; sheets?: readonly string[] },
): string[] {
  const html = withStarters(written);
  const found = new ContentPolicy();
  const watch: Watch = (page, tag, style) => found.see(page, tag, style);
  const edits = addressEdits(html, address, { ...options, watch });
  const policy = found.edit(html, address);
  if (policy) {
    const next = edits.findIndex(({ from }) => from >= policy.from);
    edits.splice(next === -1 ? edits.length : next, 0, policy);
  }
  return edited(html, edits);
}

function policy({ styles, scripts }: Sources, runsProgram: boolean): string {
  const rules = [
    "default-src 'none'",
    `style-src ${allowed(styles)}`,
    `script-src ${allowed(scripts)}${runsProgram ? " 'wasm-unsafe-eval'" : ''}`,
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

const ofFile = /<script type="module" src="(\/_astro\/[^"]+)"><\/script>/g;

/** Puts the file in place of itself. Several go one after another. */
const starter =
  "const o=document.querySelector('script[data-script]'),n=document.createElement('script');" +
  "n.type='module';n.async=false;n.src=o.dataset.script;o.replaceWith(n)";

/** Lets each file of ours be started by a script that the policy knows by its words: were all files of the site allowed, any that somebody brings into a page could run. */
function withStarters(html: string): string {
  return html.replace(ofFile, `<script type="module" data-script="$1">${starter}</script>`);
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
  // What such a script starts may run; 'self' is for browsers that know no more, and for no others.
  if (valueOf(attributes, 'data-script') !== undefined) {
    scripts.add("'self'").add("'strict-dynamic'");
  }
}

function isStylesheet(html: string, tag: Tag): boolean {
  const rel = valueOf(html.slice(tag.from, tag.to), 'rel') ?? '';
  return rel.toLowerCase().split(/\s+/).includes('stylesheet');
}

type Asked = 'type' | 'src' | 'rel' | 'data-script';

const valuePatterns: Readonly<Record<Asked, RegExp>> = {
  type: valuePattern('type'),
  src: valuePattern('src'),
  rel: valuePattern('rel'),
  'data-script': valuePattern('data-script'),
};

function valuePattern(name: string): RegExp {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i');
}

function valueOf(attributes: string, name: Asked): string | undefined {
  const [, double, single, bare] = valuePatterns[name].exec(attributes) ?? [];
  return double ?? single ?? bare;
}

const sources = new Recent<string>(48);

/** A hash source (CSP 3, 2.3.1) over the text as the HTML parser gives it: line ends are LF there. */
function digest(text: string): string {
  return sources.of(text, () => {
    const parsed = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
    return `'sha256-${hash('sha256', parsed, 'base64')}'`;
  });
}
