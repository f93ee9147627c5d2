// Owns `netlify.toml`: how Netlify publishes, and what `_redirects` cannot say to it alone, that a redirect goes
// before the page which lies at the old address and leads on by itself.
import { encodeAddress } from '../site/address.ts';
import type { Hosted } from './hosted.ts';

/** The whole file, for the root of the repository; headers come from `_headers` in the printed folder. */
export function netlifyConfiguration({ redirects }: Hosted): string {
  const build = [
    '# Netlify commits nothing: what was promised is read from the published site.',
    '[build]',
    `command = ${quoted('npm run build -- --publish --ledger "$URL" && npx stet release')}`,
    'publish = "dist"',
  ];
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
