// Owns what nginx is told: maps from a path to what is sent with it, and a server that sends it.
import { encodeAddress } from '../site/address.ts';
import { isText, servedEndings, servedType } from '../site/served-type.ts';
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

/** A file to be read in nginx's `http`, as those of conf.d and sites-enabled are. */
export function nginxConfiguration(hosted: Hosted): string {
  const { site, at, root } = hosted;
  const { hostname } = new URL(site.address);
  return [
    ...maps(hosted),
    'server {',
    '  listen 80;',
    '  listen [::]:80;',
    `  server_name ${hostname};`,
    '  absolute_redirect off;',
    ...(at === '/'
      ? []
      : [`  location = "${at.slice(0, -1)}" { return 301 "${at}$is_args$args"; }`]),
    `  location "${at}" {`,
    at === '/' ? `    root "${root}";` : `    alias "${root}/";`,
    ...answers(at).map((line) => `    ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');
}

function answers(at: string): string[] {
  const types = servedEndings.map((ending) => `${bare(ending)} ${ending};`);
  const texts = servedEndings.filter((ending) => isText(`x.${ending}`)).map(bare);
  // text/html is in nginx's list whatever is written, and twice is a warning.
  const charset = [...new Set(texts)].filter((type) => type !== 'text/html');
  return [
    'if ($stet_moved) { return 301 $stet_moved$is_args$args; }',
    'index index.html;',
    'autoindex off;',
    `error_page 403 404 =404 "${at}404.html";`,
    'types {',
    ...types.map((type) => `  ${type}`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${charset.join(' ')};`,
    '# What stet build --compress wrote; with the module ngx_brotli also: brotli_static on;',
    'gzip_static on;',
    'gzip_vary on;',
    ...forAll.map(([name, value]) => `add_header ${name} "${value}" always;`),
    // A header without a value is not sent.
    ...forPages.map(([name], number) => `add_header ${name} $stet_page_${number} always;`),
    ...forOthers.map(([name]) => `add_header ${name} $stet_shared always;`),
    `add_header ${kept[0]} $stet_kept always;`,
  ];
}

function maps({ redirects, at }: Hosted): string[] {
  const inSite = (path: string): string => `"~^${literal(at.slice(0, -1))}/(?:${path})$"`;
  const page = (header: Header, number: number): string[] => [
    `map $uri $stet_page_${number} {`,
    '  default "";',
    `  "~${paths.frame}" "";`,
    `  "~${paths.page}" "${header[1]}";`,
    '}',
  ];
  const longest = Math.max(64, ...redirects.map(({ from }) => Buffer.byteLength(at + from) + 32));
  return [
    // Addresses are longer than nginx expects of a map.
    `map_hash_bucket_size ${2 ** Math.ceil(Math.log2(longest))};`,
    `map_hash_max_size ${Math.max(2_048, redirects.length * 2)};`,
    'map $uri $stet_moved {',
    '  default "";',
    ...moved(redirects, at).map((line) => `  ${line}`),
    '}',
    'map $uri $stet_kept {',
    `  default "${asked[1]}";`,
    `  ${inSite(paths.hashed)} "${kept[1]}";`,
    '}',
    ...forPages.flatMap(page),
    ...forOthers.flatMap(([, value]) => [
      'map $uri $stet_shared {',
      '  default "";',
      `  "~${sharedPath}" "${value}";`,
      '}',
    ]),
  ];
}

/** nginx reads plain keys in any case; where that could mean another address the key is a pattern. */
function moved(redirects: Hosted['redirects'], at: string): string[] {
  const inCase = Map.groupBy(redirects, ({ from }) => from.toLowerCase());
  return redirects.map(({ from, to }) => {
    const path = `${at.slice(0, -1)}${from}`;
    const plain = from === from.toLowerCase() && inCase.get(from)?.length === 1;
    const target = `${encodeAddress(at.slice(0, -1) + to)}`.replaceAll('$', '%24');
    return `"${plain ? path : `~^${literal(path)}$`}" "${target}";`;
  });
}

function bare(ending: string): string {
  return servedType(`x.${ending}`).replace(/;.*/, '');
}
