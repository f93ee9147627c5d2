// The service worker of a site that keeps nothing on devices any more: it takes away what an older one has
// left there, and then itself.
import { clear } from './caches.ts';
import { scope } from './worker-scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await scope.clients.claim();
  await clear(new URL(scope.registration.scope).pathname);
  await scope.registration.unregister();
}
