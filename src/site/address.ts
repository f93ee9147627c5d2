// Owns every address: how it is made, where its file lies, how it is written into a page.
// Addresses are root-relative and percent-decoded; a page's ends in a slash. Nobody else joins them.

export { relativise, sheetMark } from './relativise.ts';

/** The lists that stories are gathered in. */
export type ListOf = 'desk' | 'topic' | 'writer' | 'thread';

const listFolders: Record<ListOf, string> = {
  desk: 'desks',
  topic: 'topics',
  writer: 'by',
  thread: 'threads',
};

/** First parts of addresses that Stet itself makes or will make; years are reserved too: ask `isReserved`. */
const reservedNames: ReadonlySet<string> = new Set(
  (
    '404 _astro _stet .well-known archive by corrections desks favicon feed feeds index llms ' +
    'manifest media news-sitemap offline robots said schema search sitemap sw threads topics'
  ).split(' '),
);

/** Longest name in bytes of UTF-8: file systems stop at 255, and feeds and cards add to it. */
const longestName = 200;

/** A name as an address holds it: NFC, lower case, letters and digits of any script, everything else one hyphen; '' if nothing is left. */
export function slug(text: string): string {
  const name = text
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('i\u0307', 'i') // what lower case makes of the Turkish capital İ
    .replace(/[\p{Default_Ignorable_Code_Point}'’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  return shorten(name);
}

function shorten(name: string): string {
  const bytes = new TextEncoder().encode(name);
  if (bytes.length <= longestName) return name;
  const cut = new TextDecoder().decode(bytes.subarray(0, longestName), { stream: true });
  return cut.replace(/-+$/, '');
}

/** The name of a story, person or page out of its file's: `Talks Today.md` is `talks-today`. */
export function storyName(fileName: string): string {
  return slug(fileName.replace(/^.*\//, '').replace(/\.(?:md|markdown)$/i, ''));
}

/** Whether a plain page may not have this name, because Stet or a year has it. */
export function isReserved(name: string): boolean {
  return reservedNames.has(name) || /^\d{4}$/.test(name);
}

/** `/2025/03/17/talks/`; `day` as `2025-03-17`. */
export function storyAddress(day: string, name: string): string {
  return `${dayAddress(day)}${name}/`;
}

/** The address of one passage, `…/#p-1a2b3c4d`. */
export function passage(address: string, id: string): string {
  return `${address}#${id}`;
}

/** `/2025/`. */
export function yearAddress(year: string): string {
  return `/${year}/`;
}

/** `2025-03` is `/2025/03/`. */
export function monthAddress(month: string): string {
  return `/${month.replace('-', '/')}/`;
}

/** `2025-03-17` is `/2025/03/17/`. */
export function dayAddress(day: string): string {
  return `/${day.replaceAll('-', '/')}/`;
}

/** `/desks/world/`, `/topics/ukraine/`, `/by/m-okafor/`, `/threads/talks/`. */
export function listAddress(of: ListOf, id: string): string {
  return `/${listFolders[of]}/${id}/`;
}

/** `/desks/world/2025-03/`. */
export function listMonthAddress(of: ListOf, id: string, month: string): string {
  return `${listAddress(of, id)}${month}/`;
}

/** `/corrections/`. */
export function correctionsAddress(): string {
  return '/corrections/';
}

/** `/corrections/2025-03/`. */
export function correctionsMonthAddress(month: string): string {
  return `/corrections/${month}/`;
}

/** `/archive/`. */
export function archiveAddress(): string {
  return '/archive/';
}

/** `/`. */
export function frontAddress(): string {
  return '/';
}

/** `/about/`. */
export function plainAddress(name: string): string {
  return `/${name}/`;
}

/** `/404.html`, which a host sends for what is not there. */
export function missingAddress(): string {
  return '/404.html';
}

/** `/schema/story.json`. */
export function schemaAddress(of: 'story' | 'front-matter'): string {
  return `/schema/${of}.json`;
}

/** `/.well-known/stet-ledger/2025-03.jsonl`. */
export function ledgerAddress(name: string): string {
  return `/.well-known/stet-ledger/${name}`;
}

/** `/media/<16 of digest>-<name>.<ext>`; `digest` in hexadecimal. */
export function mediaAddress(digest: string, fileName: string): string {
  const [, stem = fileName, extension = ''] = /^(.*)\.([^.]*)$/.exec(fileName) ?? [];
  const name = [digest.slice(0, 16), slug(stem)].filter((part) => part !== '').join('-');
  const ending = slug(extension);
  return `/media/${name}${ending === '' ? '' : `.${ending}`}`;
}

/** The decoded address that a root-relative `href` means, query and fragment left out; undefined where it means none. */
export function decodeAddress(href: string): string | undefined {
  if (!href.startsWith('/') || href.startsWith('//')) return undefined;
  try {
    return decodeURIComponent(href.replace(/[?#].*$/s, '')).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** Whether a text is the address of a page or file in normal form: root-relative, decoded, NFC, and the same at every host. */
export function isAddress(text: string): boolean {
  if (!text.startsWith('/') || !text.isWellFormed() || text.normalize('NFC') !== text) return false;
  // Windows refuses some of these in file names; browsers read \ as / and fold .. away; hosts
  // decode a % once, twice or not at all.
  if (/[\p{Cc}\\?#%<>"|*]|\/\.{1,2}(?:\/|$)|\/\//u.test(text)) return false;
  const fits = (part: string): boolean => new TextEncoder().encode(part).length <= 250;
  return text.length * 3 <= 250 || text.split('/').every(fits);
}

/** An old address in normal form: decoded, NFC, a closing slash unless it names an .html file; undefined where no static host can answer at it. */
export function normaliseAlias(typed: string): string | undefined {
  const text = typed.trim();
  if (/[?#]/.test(text)) return undefined;
  const address = decodeAddress(text)?.replace(/(?:^|\/)index\.html?$/, '/');
  if (address === undefined || address === '/' || !isAddress(address)) return undefined;
  if (isOurs(address)) return undefined;
  return /\.html?$/.test(address) || address.endsWith('/') ? address : `${address}/`;
}

/** Addresses of Stet's own folders and list pages; below the lists there is room for an old address. */
function isOurs(address: string): boolean {
  const [, first = '', ...rest] = address.replace(/\/$/, '').split('/');
  if (['_astro', '_stet', 'media', 'schema'].includes(first)) return true;
  return rest.length === 0 && reservedNames.has(first.replace(/\.html?$/, ''));
}

/** A site's public place in normal form, with its closing slash; undefined for what is none. Also reads --address. */
export function readAddress(typed: string): string | undefined {
  const url = URL.parse(typed.trim());
  if (!url || !/^https?:$/.test(url.protocol) || /[?#\s]/.test(typed.trim())) return undefined;
  if (url.username !== '' || url.password !== '' || /\/\//.test(url.pathname)) return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The whole address, percent-encoded; `site` is site.yaml's address, with its closing slash. */
export function absolute(site: string, address: string): string {
  return `${site}${encodeAddress(address).slice(1)}`;
}

/** The address as `href` holds it: percent-encoded, its fragment too. */
export function encodeAddress(address: string): string {
  return /^[\w./#-]*$/.test(address) ? address : encodeURI(address.toWellFormed());
}

/** The file of an address inside dist, decoded: `/2025/` is `2025/index.html`. */
export function fileOf(address: string): string {
  const path = address.replace(/#.*$/s, '').slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
