// Owns how the files for hosts come into the printed folder, and what is advised of them. A file of public/
// takes the place of ours. May not know what is in them.
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { redirectsOf } from '../edition/redirects.ts';
import type { Store } from '../edition/store.ts';
import { hostFiles } from '../hosting/host-files.ts';
import { redirectsFile } from '../hosting/redirects-file.ts';
import { fileOf } from '../site/address.ts';
import { problem, type Problem } from '../site/problems.ts';
import type { Site } from '../site/settings.ts';
import { publicFiles } from '../source/public-files.ts';
import { shownPath } from '../source/shown-path.ts';
import type { Copy } from './files.ts';
import { publicFolder } from './project.ts';
import { number } from './progress.ts';
import { copiedKey } from './record-keys.ts';

interface Hosting {
  store: Store;
  site: Site;
  content: string;
  cache: string;
  now: number;
}

/** The files to copy, as they are now. */
export function filesForHosts({ store, site, content, cache, now }: Hosting): {
  copies: Copy[];
  advice: Problem[];
} {
  const redirects = redirectsOf(store);
  const own = publicFiles(publicFolder);
  const copies = [...hostFiles(site, { redirects, now })]
    .filter(([address]) => !own.has(fileOf(address)))
    .map(([address, text]) => made(address, text, cache));
  const path = `${shownPath(content)}/site.yaml`;
  const { held } = redirectsFile(redirects);
  const left = redirects.length - held;
  const counts = { redirects: number(redirects.length), held: number(held) };
  return { copies, advice: left > 0 ? [problem('press/redirects', { path }, counts)] : [] };
}

function made(address: string, text: string, cache: string): Copy {
  const from = join(cache, 'hosts', fileOf(address));
  if (!existsSync(from) || readFileSync(from, 'utf8') !== text) {
    mkdirSync(dirname(from), { recursive: true });
    writeFileSync(from, text);
  }
  const digest = hash('sha256', text);
  return { address, from, key: `${copiedKey}${digest}`, digest };
}
