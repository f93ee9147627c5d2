// Owns what Caddy 2 is told: a site block.
import { encodeAddress } from '../site/address.ts';
import { servedEndings, servedType } from '../site/served-type.ts';
import {
  asked,
  forAll,
  forOthers,
  forPages,
  kept,
  paths,
  sharedPath,
  type Header,
} from './description.ts';
import type { Hosted } from './hosted.ts';

/** A whole Caddyfile. */
export function caddyConfiguration({ site, redirects, at, root }: Hosted): string {
  const { hostname } = new URL(site.address);
  const inside = [
    `root * "${root}"`,
    ...moves(redirects, at),
    ...types(),
    ...headers(),
    'file_server {',
    '  precompressed br gzip',
    '}',
  ];
  const missing = [
    `root * "${root}"`,
    '@missing expression {http.error.status_code} in [403, 404]',
    'rewrite @missing /404.html',
    'header Content-Type "text/html; charset=utf-8"',
    ...[...forPages, asked].map((header) => set('', header)),
    'file_server',
  ];
  return [
    `${hostname} {`,
    ...indented([
      ...(at === '/' ? [] : [`redir ${at.slice(0, -1)} ${at} 301`]),
      `handle_path ${at}* {`,
      ...indented(inside),
      '}',
      'handle_errors {',
      `  handle_path ${at}* {`,
      ...indented(indented(missing)),
      '  }',
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}

/** Matched after the path of the site was taken off. What holds a brace cannot be written, and leads on by its page. */
function moves(redirects: Hosted['redirects'], at: string): string[] {
  const lines = redirects
    .filter(({ from }) => !/[{}`]/.test(from))
    .map(({ from, to }) => {
      return `"${from}" "${encodeAddress(at.slice(0, -1) + to)}"`;
    });
  if (lines.length === 0) return [];
  return [
    'map {http.request.uri.path} {stet_moved} {',
    ...indented(lines),
    '  default "-"',
    '}',
    '@moved not vars {stet_moved} -',
    '@asking {',
    '  not vars {stet_moved} -',
    '  not vars {http.request.uri.query} ""',
    '}',
    'redir @asking {stet_moved}?{http.request.uri.query} 301',
    'redir @moved {stet_moved} 301',
  ];
}

function types(): string[] {
  return servedEndings.flatMap((ending) => [
    `@${ending} path *.${ending}`,
    `header @${ending} Content-Type "${servedType(`x.${ending}`)}"`,
  ]);
}

function headers(): string[] {
  return [
    '@page {',
    `  path_regexp ${paths.page}`,
    `  not path_regexp ${paths.frame}`,
    '}',
    `@shared path_regexp ${sharedPath}`,
    `@kept path_regexp ^/(?:${paths.hashed})$`,
    `@asked not path_regexp ^/(?:${paths.hashed})$`,
    ...forAll.map((header) => set('', header)),
    ...forPages.map((header) => set('@page ', header)),
    ...forOthers.map((header) => set('@shared ', header)),
    set('@kept ', kept),
    set('@asked ', asked),
  ];
}

function set(where: string, [name, value]: Header): string {
  return `header ${where}${name} "${value}"`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
