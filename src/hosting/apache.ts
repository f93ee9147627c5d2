// Owns what Apache 2.4 is told: the same lines in `.htaccess`, where they hold for the folder they lie in,
// wherever that is, and in a configuration, where they are read once.
import type { Redirect } from '../edition/redirects.ts';
import { isText, servedEndings, servedType } from '../site/served-type.ts';
import { asked, forAll, forOthers, forPages, kept, paths, sharedPath } from './description.ts';
import { literal, type Hosted } from './hosted.ts';

/** Apache reads .htaccess again for every file: no more redirects than that costs nothing to speak of. */
const mostHere = 500;

/** The whole file, which needs no more than `AllowOverride FileInfo`. */
export function htaccess(redirects: readonly Redirect[]): string {
  const lines = [
    'ErrorDocument 404 "/%{reqenv:STET_AT}404.html"',
    ...types(),
    ...rewriting(redirects.slice(0, mostHere)),
    ...headers(),
  ];
  return `${lines.join('\n')}\n`;
}

/** A virtual host; needs mod_alias, mod_headers, mod_mime and mod_rewrite. */
export function apacheConfiguration({ site, redirects, at, root }: Hosted): string {
  const { hostname } = new URL(site.address);
  const place =
    at === '/'
      ? [`DocumentRoot "${root}"`]
      : [`RedirectMatch 301 "^${literal(at.slice(0, -1))}$" "${at}"`, `Alias "${at}" "${root}/"`];
  const inside = [
    'Require all granted',
    'AllowOverride None',
    'Options FollowSymLinks',
    'DirectoryIndex index.html',
    `ErrorDocument 404 "${at}404.html"`,
    ...types(),
    ...rewriting(redirects),
    ...headers(),
  ];
  return [
    '<VirtualHost *:80>',
    `  ServerName ${hostname}`,
    ...place.map((line) => `  ${line}`),
    `  <Directory "${root}">`,
    ...inside.map((line) => `    ${line}`),
    '  </Directory>',
    '</VirtualHost>',
    '',
  ].join('\n');
}

function types(): string[] {
  const known = servedEndings.map((ending) => `AddType "${servedType(`x.${ending}`)}" .${ending}`);
  const packed = [
    'RemoveType .gz .br',
    'RemoveLanguage .br',
    'AddEncoding gzip .gz',
    'AddEncoding br .br',
  ];
  return within('mod_mime.c', [...known, ...packed]);
}

/** In a folder all patterns begin where it lies, and STET_AT is the path to there. */
function rewriting(redirects: readonly Redirect[]): string[] {
  const text = `\\.(?:${servedEndings.filter((ending) => isText(`x.${ending}`)).join('|')})$`;
  return within('mod_rewrite.c', [
    'RewriteEngine On',
    'RewriteCond "%{REQUEST_URI}::$1" "^/(.*?)(.*)::\\2$"',
    'RewriteRule "^(.*)$" "-" [E=STET_AT:%1]',
    ...redirects.map(
      ({ from, to }) =>
        `RewriteRule "^${literal(from.slice(1))}$" "/%{ENV:STET_AT}${written(to)}" [R=301,L]`,
    ),
    // A folder without a page is no place: neither its list nor a refusal is shown.
    'RewriteCond "%{REQUEST_FILENAME}" -d',
    'RewriteCond "%{REQUEST_FILENAME}/index.html" !-f',
    'RewriteRule "" "-" [R=404,L]',
    'RewriteCond "%{REQUEST_FILENAME}" -f',
    `RewriteRule "^(?:${paths.hashed})$" "-" [E=STET_KEPT:1]`,
    // What `stet build --compress` wrote beside a file.
    ...(['br', 'gz'] as const).flatMap((ending) => [
      `RewriteCond "%{HTTP:Accept-Encoding}" "${ending === 'br' ? '\\bbr\\b' : '\\bgzip\\b'}"`,
      `RewriteCond "%{REQUEST_FILENAME}.${ending}" -f`,
      `RewriteRule "${text}" "%{REQUEST_URI}.${ending}" [E=no-gzip:1,E=no-brotli:1,E=STET_PACKED:1,L]`,
    ]),
  ]);
}

/** A target in which nothing is a reference; mod_rewrite encodes it. */
function written(address: string): string {
  return address.slice(1).replace(/[$%]/g, '\\$&');
}

function headers(): string[] {
  const packed = '(?:\\.br|\\.gz)?$';
  const is = (path: string): string => `%{REQUEST_URI} =~ m#${path.replace(/\$$/, packed)}#`;
  const framed = `${is(paths.page)} && !(${is(paths.frame)})`;
  return within('mod_headers.c', [
    ...forAll.map(([name, value]) => `Header always set ${name} "${value}"`),
    ...forPages.map(([name, value]) => `Header always set ${name} "${value}" "expr=${framed}"`),
    ...forOthers.map(
      ([name, value]) => `Header always set ${name} "${value}" "expr=${is(sharedPath)}"`,
    ),
    `Header always set ${asked[0]} "${asked[1]}"`,
    ...['STET_KEPT', 'REDIRECT_STET_KEPT'].map(
      (name) => `Header always set ${kept[0]} "${kept[1]}" env=${name}`,
    ),
    'Header append Vary Accept-Encoding env=REDIRECT_STET_PACKED',
  ]);
}

function within(module: string, lines: readonly string[]): string[] {
  return [`<IfModule ${module}>`, ...lines.map((line) => `  ${line}`), '</IfModule>'];
}
