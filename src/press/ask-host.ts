// Owns how a live site is asked for a file, as a browser that keeps nothing would, and what its answer means.
import { createHash } from 'node:crypto';
import type { ReleasedFile } from '../hosting/manifest.ts';
import { hostedAt } from '../site/release-address.ts';
import { Fault } from './fault.ts';

/** What a host answered for a file: its bytes, others, nothing, or not at all. */
export interface Answer {
  now: 'same' | 'other' | 'missing' | 'unreachable';
  why?: string;
}

/** For one answer, in milliseconds; a month of a large newsroom's ledger is a few hundred kilobytes. */
export const patience = 30_000;
const mostRedirects = 5;

/** Asks for one file of a release. Never throws for what the site answers. */
export async function ask(site: string, file: ReleasedFile, signal: AbortSignal): Promise<Answer> {
  try {
    return await compare(site, file, signal);
  } catch (error) {
    return { now: 'unreachable', why: reason(error) };
  }
}

async function compare(site: string, file: ReleasedFile, signal: AbortSignal): Promise<Answer> {
  let url = hostedAt(site, file.path);
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const response = await get(url, signal, 'manual');
    const to = location(response, url);
    if (to === undefined) return meaning(response, file);
    await response.body?.cancel();
    // A host that leads on by itself leads where the page would.
    if (file.to !== undefined && samePlace(to, hostedAt(site, file.to))) return { now: 'same' };
    url = to;
  }
  return { now: 'other', why: 'it leads on and on' };
}

/** Asks for what lies at an address now; rejects with a TimeoutError where no answer comes. */
export function get(
  url: string,
  signal: AbortSignal,
  redirect: 'follow' | 'manual' = 'follow',
): Promise<Response> {
  const late = AbortSignal.timeout(patience);
  return fetch(url, { signal: AbortSignal.any([signal, late]), cache: 'no-store', redirect });
}

function location({ status, headers }: Response, url: string): string | undefined {
  const to = headers.get('location');
  if (to === null || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  return URL.parse(to, url)?.href;
}

function samePlace(a: string, b: string): boolean {
  return new URL(a).pathname === new URL(b).pathname;
}

/** The page of what is not there is sent with that status. */
async function meaning(response: Response, file: ReleasedFile): Promise<Answer> {
  const isMissingPage = file.path === '404.html' && response.status === 404;
  if (!response.ok && !isMissingPage) {
    await response.body?.cancel();
    return { now: 'missing', why: String(response.status) };
  }
  return { now: (await isSame(response, file)) ? 'same' : 'other' };
}

/** Reads no more than the file should have. */
async function isSame({ body }: Response, { size, sha256 }: ReleasedFile): Promise<boolean> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of body ?? []) {
    hash.update(part);
    bytes += part.length;
    if (bytes > size) return false;
  }
  return bytes === size && hash.digest('hex') === sha256;
}

/** The text at an address; undefined where nothing lies there. Throws a Fault where the site does not answer. */
export async function textAt(url: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await get(url, signal);
    if ([403, 404, 410].includes(response.status)) return undefined;
    if (!response.ok) throw new Fault(`${url} answered ${response.status}.`);
    return await response.text();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`${url} cannot be reached: ${reason(error)}.`, { cause: error });
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${patience / 1000} seconds`;
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}
