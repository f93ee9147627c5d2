// Owns the types of what a service worker is given (w3c.github.io/ServiceWorker): TypeScript's own do not
// stand beside those of pages. Types only, and the scope by its name.

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface Messaged extends Extendable {
  readonly data: unknown;
}

interface Scope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } };
  /** What /sw.js says: pages that everybody has, seen from where the site lies. */
  readonly newest?: readonly string[];
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(name: 'message', listener: (event: Messaged) => void): void;
}

// The cast: of a service worker's global scope this is what ours uses.
export const scope = globalThis as unknown as Scope;
