// The service worker: which events lead to what. A script of its own, which /sw.js loads; what it does
// with pages is keeper.ts's.
import { Keeper } from './keeper.ts';
import { scope } from './worker-scope.ts';

const { registration, newest = [] } = scope;
const keeper = new Keeper(registration.scope, newest);

scope.addEventListener('install', (event) => {
  const sparing = scope.navigator.connection?.saveData === true;
  // Pages come from the network first: a page of the last publication and a worker of this one agree.
  event.waitUntil(keeper.keepNewest(sparing).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(start());
});

async function start(): Promise<void> {
  await keeper.tidy();
  // Navigation preload stays off: where it fails, Firefox shows a page of its own and asks no worker.
  await scope.clients.claim();
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  const kind = keeper.kindOf(url);
  const later = (work: Promise<unknown>): void => event.waitUntil(work);
  if (request.mode === 'navigate' && request.destination === 'document' && kind === 'page') {
    event.respondWith(keeper.page({ url, network: fetch(request) }, later));
  } else if (kind === 'file' && isKept(request)) {
    event.respondWith(keeper.files.answer(request, later));
  }
});

/** Films and recordings come in parts, and are too large to be kept unasked. */
function isKept({ destination, headers }: Request): boolean {
  return ['image', 'script', 'font'].includes(destination) && !headers.has('range');
}

scope.addEventListener('message', (event) => {
  // The cast: start.ts alone sends anything.
  const { page, files } = event.data as { page: string; files: readonly string[] };
  event.waitUntil(keeper.keepRead(page, files).catch(() => undefined));
});
