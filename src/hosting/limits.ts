// Owns how much the hosts take that are known to have limits, and which of these a site comes near. May not
// know how a site is counted, nor what is said.
import type { HostName } from '../site/settings.ts';

/** What counts: all files, their bytes together, and the largest. */
export interface Size {
  files: number;
  bytes: number;
  largest: { address: string; bytes: number };
}

interface Limits {
  host: HostName;
  name: string;
  files?: number;
  bytes?: number;
  fileBytes?: number;
  /** What else helps than less. */
  more?: string;
}

/** As their documentation had it in 2026; of two readings of “1 GB” the smaller. */
const known: readonly Limits[] = [
  {
    ...{ host: 'cloudflare', name: 'Cloudflare Pages', files: 20_000, fileBytes: 26_214_400 },
    more: 'Its paid plans take 100,000 files',
  },
  { host: 'github', name: 'GitHub Pages', bytes: 1_000_000_000 },
  { host: 'gitlab', name: 'GitLab Pages', files: 200_000, bytes: 1_000_000_000 },
  { host: 'netlify', name: 'Netlify', fileBytes: 10_000_000 },
];

/** From here on it is said, while there is still time. */
const share = 0.8;

/** A limit that is near. `of`: what counts there. */
export interface NearLimit {
  name: string;
  of: keyof Size;
  most: number;
  more?: string;
}

/** The limits that a site comes near, of the host that is named, else of all that are known. */
export function nearLimits(size: Size, host: HostName | undefined): NearLimit[] {
  const asked = known.filter((one) => host === undefined || one.host === host);
  return asked.flatMap(({ name, files, bytes, fileBytes, more }) => [
    ...near(name, 'files', { has: size.files, most: files, more }),
    ...near(name, 'bytes', { has: size.bytes, most: bytes }),
    ...near(name, 'largest', { has: size.largest.bytes, most: fileBytes }),
  ]);
}

interface Measure {
  has: number;
  most: number | undefined;
  more?: string | undefined;
}

function near(name: string, of: keyof Size, { has, most, more }: Measure): NearLimit[] {
  if (most === undefined || has < most * share) return [];
  return [{ name, of, most, ...(more !== undefined && { more }) }];
}
