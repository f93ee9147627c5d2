// Owns reading the ledger of the published site, for newsrooms that publish from a CI alone. What was
// fetched lies in the cache; only files that changed are fetched again.
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLedgerFile } from '../ledger/line.ts';
import { absolute, ledgerAddress } from '../site/address.ts';
import { problem, type Problem } from '../site/problems.ts';
import type { FetchedFile } from '../source/read-ledger.ts';
import { get, patience } from './ask-host.ts';
import { indexFile, readIndex } from './ledger-index.ts';

/** What was fetched. `first`: the site answers and has no ledger yet. */
export interface FetchedLedger {
  files: FetchedFile[];
  problems: Problem[];
  first: boolean;
}

interface Asked {
  /** The site's public address; without it nothing is fetched. */
  ledger?: string;
  cache: string;
  signal: AbortSignal;
}

/** Carries why the ledger cannot be read, in a reader's words. */
class Unread extends Error {}

/** Fetches the ledger of a published site. Never throws for what the site answers. */
export async function fetchLedger({ ledger, cache, signal }: Asked): Promise<FetchedLedger> {
  if (ledger === undefined) return { files: [], problems: [], first: false };
  const url = absolute(ledger, ledgerAddress(indexFile));
  try {
    const index = await bytesAt(url, signal);
    if (index === undefined) return { files: [], problems: [], first: true };
    const digests = readIndex(index.toString('utf8'));
    if (!digests) {
      // Some hosts answer whatever they are asked with one and the same page.
      const first = 'for the very first publication leave --ledger out';
      throw new Unread(`${url} is no index of a ledger (${first})`);
    }
    const folder = join(cache, 'fetched-ledger');
    mkdirSync(folder, { recursive: true });
    const files: FetchedFile[] = [];
    for (const [name, digest] of digests) {
      const file = {
        ledger: absolute(ledger, ledgerAddress(name)),
        name,
        file: join(folder, name),
      };
      await fetchFile(file, { digest, signal });
      files.push(file);
    }
    return { files, problems: [], first: false };
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    const values = { reason: error.message, url };
    return {
      files: [],
      problems: [problem('ledger/site', { path: '--ledger' }, values)],
      first: false,
    };
  }
}

async function fetchFile(
  { ledger, name, file }: FetchedFile,
  { digest, signal }: { digest: string; signal: AbortSignal },
): Promise<void> {
  if (!isLedgerFile(name))
    throw new Unread(`its index names "${name}", which is no file of a ledger`);
  if (existsSync(file) && hash('sha256', readFileSync(file)) === digest) return;
  const bytes = await bytesAt(ledger, signal);
  if (bytes === undefined) throw new Unread(`${ledger} is not there, though the index names it`);
  if (hash('sha256', bytes) !== digest) throw new Unread(`${ledger} is not what the index says`);
  writeFileSync(file, bytes);
}

/** The bytes at `url`; undefined where the site has nothing there. */
async function bytesAt(url: string, signal: AbortSignal): Promise<Buffer | undefined> {
  try {
    const answer = await get(url, signal);
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (!answer.ok) throw new Unread(`${url} answered ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  } catch (error) {
    if (error instanceof Unread) throw error;
    if (signal.aborted) throw new Unread('the build was stopped');
    if (error instanceof Error && error.name === 'TimeoutError')
      throw new Unread(`${url} did not answer within ${patience / 1000} seconds`);
    throw new Unread(`${url} cannot be reached`);
  }
}
