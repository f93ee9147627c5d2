// Owns what the service worker does with pages: takes them from the network or from the device, and keeps
// copies within bounds. Knows no events.
import { surplusPages } from './bounds.ts';
import { anyVary, clearOld, copiesOn, find, shelf } from './caches.ts';
import { copyOf, noteOf } from './copy-of.ts';
import { FileKeeper } from './files.ts';

/** Waited for the network where there is a copy, in milliseconds. */
const patience = 3000;

/** Keeps and gives out the pages of one site. */
export class Keeper {
  readonly files: FileKeeper;
  readonly #scope: URL;
  readonly #newest: readonly string[];

  /** `scope` is where the site lies; `newest` are pages kept for everybody, seen from there, /offline/ among them. */
  constructor(scope: string, newest: readonly string[]) {
    this.#scope = new URL(scope);
    this.#newest = newest.map((path) => new URL(path, scope).href);
    this.files = new FileKeeper(this.#scope.pathname);
  }

  /** What an address names: a page of the site, a file that never changes, or what is not ours to keep. */
  kindOf(url: URL): 'page' | 'file' | undefined {
    if (!url.href.startsWith(this.#scope.href)) return undefined;
    const path = url.pathname.slice(this.#scope.pathname.length);
    if (/^(?:_astro|media)\//.test(path)) return 'file';
    // Others frame an embed; what has an ending is a form of a page for programs.
    return /\/embed\/$|\.[^/]*$/.test(path) ? undefined : 'page';
  }

  /** Takes in what everybody has; fails where not even the page for those without a network comes. */
  async keepNewest(sparing: boolean): Promise<void> {
    const fallback = this.#fallback().href;
    await this.#take(fallback);
    if (sparing) return;
    for (const url of this.#newest) {
      if (url !== fallback) await this.#take(url).catch(() => undefined);
    }
  }

  /** Puts away what is too old or too much, and what an older worker kept elsewhere. */
  async tidy(): Promise<void> {
    await clearOld(this.#root);
    const copies = await copiesOn(this.#root, 'pages');
    const kept = copies.map(([url, copy]) => ({ url, ...noteOf(copy) }));
    const pages = await shelf(this.#root, 'pages');
    for (const url of surplusPages(kept, new Set(this.#newest), Date.now())) {
      await pages.delete(url);
    }
    await this.files.tidy();
  }

  /** A page from the network, or a copy where that fails or is slow; `later` is given the work of keeping it. */
  async page(
    { url, network }: { url: URL; network: Promise<Response> },
    later: (work: Promise<unknown>) => void,
  ): Promise<Response> {
    const at = plain(url);
    later(network.then((response) => this.#read(at, response.clone())).catch(() => undefined));
    const copy = await find(this.#root, ['saved', 'pages'], at);
    if (copy === undefined) return network.catch(() => this.#otherwise(url));
    const late = new Promise<undefined>((done) => setTimeout(done, patience, undefined));
    const first = await Promise.race([network.catch(() => undefined), late]);
    return first !== undefined && first.status < 500 ? first : shown(copy);
  }

  /** Takes in a page that was read before there was a worker, and the files it has shown. */
  async keepRead(page: string, files: readonly string[]): Promise<void> {
    const url = new URL(page);
    if (this.kindOf(url) !== 'page') return;
    await this.#read(plain(url), await fetch(page));
    await this.files.takeShown(files.filter((one) => this.kindOf(new URL(one)) === 'file'));
  }

  get #root(): string {
    return this.#scope.pathname;
  }

  async #read(at: string, response: Response): Promise<void> {
    // A device that is full takes nothing more until something has gone.
    await this.#keep(at, response, Date.now()).finally(() => this.tidy());
  }

  async #take(url: string): Promise<void> {
    const response = await fetch(url, { cache: 'no-cache' });
    if (!response.ok) throw new TypeError(`${url} answers ${response.status}`);
    const text = await this.#keep(url, response);
    for (const file of filesOf(text).map((one) => new URL(one, url))) {
      if (this.kindOf(file) === 'file') await this.files.take(file.href).catch(() => undefined);
    }
  }

  /** Keeps a page in place of its older copy, if it is one of this site; gives its text. */
  async #keep(at: string, response: Response, read?: number): Promise<string> {
    const pages = await shelf(this.#root, 'pages');
    if (response.status === 404 || response.status === 410) await pages.delete(at);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || response.redirected || !type.startsWith('text/html')) return '';
    const text = await response.text();
    if (!at.endsWith('/') || !this.#isOurs(text, at)) return '';
    const saved = await shelf(this.#root, 'saved');
    const isSaved = (await saved.match(at, anyVary)) !== undefined;
    const cache = isSaved ? saved : pages;
    const before = await cache.match(at, anyVary);
    const last = read ?? (before && noteOf(before).read);
    await cache.put(at, copyOf(text, response.headers, { kept: Date.now(), read: last }));
    return text;
  }

  /** Whether a page says that it belongs to the site that lies here: below it may be another's. */
  #isOurs(text: string, at: string): boolean {
    const [, root] = /<script data-root="([^"]*)"/.exec(text) ?? [];
    return root !== undefined && new URL(root, at).href === this.#scope.href;
  }

  /** Where no network answers and no copy lies: the page that says so and lists what there is. */
  async #otherwise(url: URL): Promise<Response> {
    const folder = new URL(plain(url));
    folder.pathname += '/';
    if ((await find(this.#root, ['saved', 'pages'], folder.href)) !== undefined) {
      return Response.redirect(folder.href);
    }
    const to = this.#fallback();
    const isThere = (await find(this.#root, ['pages'], to.href)) !== undefined;
    if (!isThere || plain(url) === to.href) return Response.error();
    to.hash = url.pathname + url.search;
    return Response.redirect(to.href);
  }

  #fallback(): URL {
    return new URL('offline/', this.#scope);
  }
}

/** A page lies under its address alone: what is asked of it and where in it one reads change nothing. */
function plain({ origin, pathname }: URL): string {
  return origin + pathname;
}

/** Scripts, and what is asked for before any style is read. */
function filesOf(html: string): string[] {
  const named =
    /<(?:script type="module"|link rel="preload")[^>]* (?:src|href|data-script)="([^"]+)"/g;
  return [...html.matchAll(named)].map(([, file = '']) => file);
}

/** A copy says of when it is: client/offline/start.ts tells its reader. */
async function shown(copy: Response): Promise<Response> {
  const text = (await copy.text()).replace('<html', `<html data-kept="${noteOf(copy).kept}"`);
  return new Response(text, { headers: copy.headers });
}
