// Owns which compiled scripts /sw.js loads: the worker that keeps pages, and the one that takes it away.
import keeps from '../client/offline/worker.ts?worker&url';
import leaves from '../client/offline/leave.ts?worker&url';

/** Their files, root-relative. */
export const workerFiles = { keeps, leaves };
