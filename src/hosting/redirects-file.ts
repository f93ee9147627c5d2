// Owns `_redirects`, which Netlify and Cloudflare Pages read. What is not in it leads on by its own page.
import type { Redirect } from '../edition/redirects.ts';
import { encodeAddress } from '../site/address.ts';

/** What Cloudflare Pages reads: of more rules or bytes it takes the first. */
export const redirectLimits = { rules: 2_000, bytes: 100_000 } as const;
/** Of one line. */
const longestLine = 1_000;

/** The file, and how many of the redirects are in it. */
export function redirectsFile(redirects: readonly Redirect[]): { text: string; held: number } {
  let text = '';
  let held = 0;
  for (const redirect of redirects) {
    const line = `${encodeAddress(redirect.from)} ${encodeAddress(redirect.to)} 301\n`;
    // A colon begins a name that stands for anything; it cannot be spelled otherwise here.
    if (line.includes(':') || line.length > longestLine) continue;
    if (held === redirectLimits.rules || text.length + line.length > redirectLimits.bytes) break;
    text += line;
    held += 1;
  }
  return { text, held };
}
