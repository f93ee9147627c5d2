// Owns the addresses of reading without a network: the page that lists what a device keeps, and the worker
// that keeps it. As in address.ts they are root-relative.

/** `/offline/`. */
export function offlineAddress(): string {
  return '/offline/';
}

/** `/sw.js`: a worker answers for what lies beside and below it, so that it has to lie at the root. */
export function workerAddress(): string {
  return '/sw.js';
}
