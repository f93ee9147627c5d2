// Owns `netlify.toml`: what `_redirects` cannot say to Netlify alone, that a redirect goes before the page
// which lies at the old address and leads on by itself.
import { encodeAddress } from '../site/address.ts';
import type { Hosted } from './hosted.ts';

/** The whole file, for the root of the repository; headers come from `_headers` in the printed folder. */
export function netlifyConfiguration({ redirects, root }: Hosted): string {
  const build = ['[build]', `publish = ${quoted(root)}`];
  const moved = redirects
    .filter(({ from }) => !from.includes(':'))
    .flatMap(({ from, to }) => [
      '',
      '[[redirects]]',
      `from = ${quoted(encodeAddress(from))}`,
      `to = ${quoted(encodeAddress(to))}`,
      'status = 301',
      'force = true',
    ]);
  return `${[...build, ...moved].join('\n')}\n`;
}

/** A basic string of TOML has the escapes of JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
