// Owns which files for hosts lie in the printed folder.
import type { Redirect } from '../edition/redirects.ts';
import { securityAddress } from '../site/host-address.ts';
import { contactEnded, type Site } from '../site/settings.ts';
import { htaccess } from './apache.ts';
import { headersFile } from './headers-file.ts';
import { redirectsFile } from './redirects-file.ts';
import { securityText } from './security-text.ts';
import { vercelFile } from './vercel.ts';

/** Texts by their addresses; `now` in milliseconds since 1970, after which a contact that ended is not told. */
export function hostFiles(
  site: Site,
  { redirects, now }: { redirects: readonly Redirect[]; now: number },
): Map<string, string> {
  const security = contactEnded(site, now) ? undefined : securityText(site);
  return new Map([
    ['/_headers', headersFile()],
    ['/_redirects', redirectsFile(redirects).text],
    ['/vercel.json', vercelFile(redirects)],
    ['/.htaccess', htaccess(redirects)],
    // Without it GitHub Pages leaves out what begins with a line or a dot.
    ['/.nojekyll', ''],
    ...(security === undefined ? [] : [[securityAddress(), security] as const]),
  ]);
}
