// Owns `vercel.json`, for a printed folder that is uploaded to Vercel as it is.
import type { Redirect } from '../edition/redirects.ts';
import { encodeAddress } from '../site/address.ts';
import { servedEndings, servedType } from '../site/served-type.ts';
import {
  forAll,
  forOthers,
  forPages,
  kept,
  paths,
  sharedEndings,
  type Header,
} from './description.ts';

/** How many redirects Vercel takes from this file. */
const mostRedirects = 1_024;
/** What Vercel knows no type of, or one by which browsers show source instead of text. */
const ownTypes = servedEndings.filter((ending) => /^(?:atom|bib|jsonl|opml|ris|rss)$/.test(ending));

/** The whole file. */
export function vercelFile(redirects: readonly Redirect[]): string {
  const frame = paths.frame.replace(/^\/|\(\?:index.*$/g, '');
  const rules: (readonly [string, readonly Header[]])[] = [
    ['/(.*)', forAll],
    [`/((?!${frame}).*/|)`, forPages],
    [`/(.*\\.html)`, forPages],
    [`/(.*)\\.(${sharedEndings.join('|')})`, forOthers],
    ...ownTypes.map((ending) => [`/(.*)\\.${ending}`, typeOf(ending)] as const),
    [`/(${paths.hashed})`, [kept]],
  ];
  return `${JSON.stringify(
    {
      $schema: 'https://openapi.vercel.sh/vercel.json',
      trailingSlash: true,
      headers: rules.map(([source, headers]) => ({ source, headers: headers.map(named) })),
      redirects: redirects.slice(0, mostRedirects).map(({ from, to }) => ({
        source: pattern(from),
        destination: pattern(to),
        statusCode: 301,
      })),
    },
    undefined,
    2,
  )}\n`;
}

function typeOf(ending: string): readonly Header[] {
  return [['Content-Type', servedType(`x.${ending}`)]];
}

function named([key, value]: Header): { key: string; value: string } {
  return { key, value };
}

/** An address in which nothing is a pattern (path-to-regexp 6). */
function pattern(address: string): string {
  return encodeAddress(address).replace(/[:()*+?{}\\]/g, '\\$&');
}
