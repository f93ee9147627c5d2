// Owns what every host is to send with a file beside its bytes: how long it may be kept, who may read and
// frame it, what its page may do. All host files are written from this. May not know any host.
import { servedType } from '../site/served-type.ts';

/** The name of a header and its value. */
export type Header = readonly [name: string, value: string];

/** What a path looks like, in the syntax of regular expressions that all servers share; addresses begin where the site lies. */
export const paths = {
  /** Files that never change under their address: what was compiled, media, parts of the search index. */
  hashed: '_astro/.+|media/.+|search/[^/]+/[^/]+',
  page: '(?:/|\\.html)$',
  /** What others may frame. A story that is itself called "embed" lies a step higher. */
  frame: '/[0-9]{4}/[0-9]{2}/[0-9]{2}/[^/]+/(?:quotes/[^/]+/)?embed/(?:index\\.html)?$',
} as const;

/** Files that programs of others read: feeds, the forms of a story, lists, the ledger. */
export const sharedEndings = [
  ...['atom', 'bib', 'json', 'jsonl', 'md', 'opml', 'ris', 'rss', 'txt', 'xml'],
] as const;

/** The pattern of these files. */
export const sharedPath = `\\.(?:${sharedEndings.join('|')})$`;

/** For every file. What is denied is what no page of ours uses, by names that browsers know. */
export const forAll: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  [
    'Permissions-Policy',
    [
      ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation'],
      ...['gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
    ]
      .map((name) => `${name}=()`)
      .join(', '),
  ],
];

/** For pages that nobody frames. All else of the policy stands in the page itself, with its hashes. */
export const forPages: readonly Header[] = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** For what programs of others read. */
export const forOthers: readonly Header[] = [['Access-Control-Allow-Origin', '*']];

/** For what never changes under its address: a year, which is as long as caches keep. */
export const kept: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];
/** For all else: kept, and asked about each time. */
export const asked: Header = ['Cache-Control', 'no-cache'];

const isHashed = new RegExp(`^/(?:${paths.hashed})$`);
const isPage = new RegExp(paths.page);
const isFrame = new RegExp(paths.frame);
const isShared = new RegExp(sharedPath);

/** All headers of a file by its address, its type among them; `address` as the site has it, decoded. */
export function headersOf(address: string): Header[] {
  const file = address.endsWith('/') ? 'index.html' : address;
  const framed = isPage.test(address) && !isFrame.test(address);
  return [
    ['Content-Type', servedType(file)],
    ...forAll,
    ...(framed ? forPages : []),
    ...(isShared.test(address) ? forOthers : []),
    isHashed.test(address) ? kept : asked,
  ];
}
