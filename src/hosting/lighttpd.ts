// Owns what lighttpd 1.4 is told. Of several conditions that fit, the last one's list of headers holds
// alone: so each list is whole, and the lists stand from the general to the particular.
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
import { literal, type Hosted } from './hosted.ts';

/** A file to be included in lighttpd.conf. */
export function lighttpdConfiguration({ site, redirects, at, root }: Hosted): string {
  const { hostname } = new URL(site.address);
  const start = literal(at.slice(0, -1));
  const query = '(?:\\?.*)?$';
  // Conditions see the path alone.
  const lists: (readonly [string, readonly Header[]])[] = [
    [`^${start}/`, [...forAll, asked]],
    [`^${start}.*${paths.page}`, [...forAll, ...forPages, asked]],
    [`^${start}${paths.frame}`, [...forAll, asked]],
    [`^${start}/.*${sharedPath}`, [...forAll, ...forOthers, asked]],
    [`^${start}/(?:${paths.hashed})$`, [...forAll, kept]],
    [`^${start}/(?=(?:${paths.hashed})$).*${sharedPath}`, [...forAll, ...forOthers, kept]],
  ];
  return [
    'server.modules += ( "mod_alias", "mod_redirect", "mod_setenv" )',
    `$HTTP["host"] =~ "^${literal(hostname)}(?::\\d+)?$" {`,
    at === '/' ? `  server.document-root = "${root}"` : `  alias.url = ( "${at}" => "${root}/" )`,
    '  index-file.names = ( "index.html" )',
    // Unlike error-handler-404 it keeps the status.
    `  server.error-handler = "${at}404.html"`,
    '  mimetype.assign = (',
    ...servedEndings.map((ending) => `    ".${ending}" => "${servedType(`x.${ending}`)}",`),
    '    "" => "application/octet-stream"',
    '  )',
    '  url.redirect-code = 301',
    '  url.redirect = (',
    ...(at === '/' ? [] : [`    "^${start}${query}" => "${at}",`]),
    ...redirects.map(({ from, to }) => `    "${moved(from, at)}" => "${target(to, at)}",`),
    '  )',
    ...lists.flatMap(([path, headers]) => [
      `  $HTTP["url"] =~ "${path}" {`,
      `    setenv.set-response-header = (`,
      ...headers.map(([name, value]) => `      "${name}" => "${value}",`),
      '    )',
      '  }',
    ]),
    '}',
    '',
  ].join('\n');
}

/** A pattern of the whole target, percent-encoded and with its query. */
function moved(from: string, at: string): string {
  return `^${literal(encodeAddress(at.slice(0, -1) + from))}(\\?.*)?$`;
}

function target(to: string, at: string): string {
  return `${encodeAddress(at.slice(0, -1) + to).replaceAll('%', '%%')}$1`;
}
