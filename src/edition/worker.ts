// Owns what the service worker keeps for everybody: which pages, and a sign that changes when what stands on
// one of them does.
import { hash } from 'node:crypto';
import { frontAddress } from '../site/address.ts';
import { offlineAddress } from '../site/offline-address.ts';
import type { WorkerAnswer } from './answers.ts';
import { frontAnswer } from './front.ts';
import type { Reader } from './reader.ts';

/** Ten pages of at most 14 KB are little for a device; what is older is kept once it has been read. */
const newest = 8;

/** `/sw.js`; nothing is kept where site.yaml has it off. */
export function workerAnswer(reader: Reader): WorkerAnswer {
  if (!reader.site().offline) return { page: 'worker', kept: [] };
  const stories = reader.store.all<{ address: string; digest: string }>(
    `SELECT story.address, parsed.digest FROM story JOIN parsed ON parsed.key = story.parsed
     WHERE story.state = 1 ORDER BY story.published DESC, story.address LIMIT ?`,
    newest,
  );
  const front = hash('sha256', JSON.stringify(frontAnswer(reader)));
  const made = [front, ...stories.map(({ digest }) => digest)].join('\n');
  const pages = [frontAddress(), offlineAddress(), ...stories.map(({ address }) => address)];
  return { page: 'worker', kept: pages, made: hash('sha256', made).slice(0, 12) };
}
