// Owns the files of pages on a device: scripts, typefaces and pictures, which never change at their address.
import { largest, most } from './bounds.ts';
import { anyVary, find, shelf, type Shelf } from './caches.ts';

const shelves = ['files', 'pictures', 'saved'] as const;

/** Where a file is kept that nobody saved; undefined for what is too large to be kept unasked. */
function shelfOf(url: string): 'files' | 'pictures' | undefined {
  if (/\.(?:js|woff2)$/.test(url)) return 'files';
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/.test(url) ? 'pictures' : undefined;
}

/** Keeps the files of the site at `root`, a path with both slashes. */
export class FileKeeper {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** A file from the device where it lies there; `later` is given the work of keeping it. */
  async answer(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
    const kept = await find(this.#root, shelves, request.url);
    if (kept !== undefined) return kept;
    const isPicture = request.destination === 'image';
    try {
      const response = await fetch(request);
      later(this.#keep(request.url, response.clone(), isPicture ? 'pictures' : 'files'));
      return response;
    } catch (error) {
      const other = isPicture ? await this.#otherVersion(request.url) : undefined;
      if (other === undefined) throw error;
      return other;
    }
  }

  /** Takes in what a page has shown, but films and recordings. */
  async takeShown(urls: readonly string[]): Promise<void> {
    for (const url of urls) {
      const name = shelfOf(url);
      if (name === undefined || (await find(this.#root, shelves, url)) !== undefined) continue;
      await this.#keep(url, await fetch(url), name);
    }
  }

  /** Takes in a typeface, or a script with all that it imports. */
  async take(url: string): Promise<void> {
    if ((await find(this.#root, ['files'], url)) !== undefined) return;
    const response = await fetch(url);
    const text = url.endsWith('.js') ? await response.clone().text() : '';
    await this.#keep(url, response, 'files');
    for (const [, file = ''] of text.matchAll(/["'`](\.\/[\w.-]+\.js)["'`]/g)) {
      await this.take(new URL(file, url).href);
    }
  }

  /** Puts the oldest away where there are too many. */
  async tidy(): Promise<void> {
    for (const name of ['files', 'pictures'] as const) {
      const cache = await shelf(this.#root, name);
      for (const request of (await cache.keys()).slice(0, -most[name])) await cache.delete(request);
    }
  }

  async #keep(url: string, response: Response, name: Shelf): Promise<void> {
    const isLarge = Number(response.headers.get('content-length') ?? 0) > largest;
    if (response.status !== 200 || response.redirected || isLarge) return;
    await (await shelf(this.#root, name)).put(url, response);
  }

  /** The same picture in another width or form: which one is fetched depends on the window. */
  async #otherVersion(url: string): Promise<Response | undefined> {
    const [digest] = /\/media\/[0-9a-f]{16}-/.exec(url) ?? [];
    if (digest === undefined) return undefined;
    for (const name of ['saved', 'pictures'] as const) {
      const cache = await shelf(this.#root, name);
      const other = (await cache.keys()).findLast((request) => request.url.includes(digest));
      if (other !== undefined) return cache.match(other, anyVary);
    }
    return undefined;
  }
}
