// Owns how the files for hosts come into the printed folder, and what is advised of them. A file of public/
// takes the place of ours. May not know what is in them.
import { join } from 'node:path';
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
import { copyOfText, madeText } from './made-text.ts';
import { publicFolder } from './project.ts';
import { number } from './progress.ts';

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
    .map(([address, text]) => {
      return copyOfText(address, madeText(join(cache, 'hosts', fileOf(address)), text));
    });
  const path = `${shownPath(content)}/site.yaml`;
  const { held } = redirectsFile(redirects);
  const left = redirects.length - held;
  const counts = { redirects: number(redirects.length), held: number(held) };
  return { copies, advice: left > 0 ? [problem('press/redirects', { path }, counts)] : [] };
}
