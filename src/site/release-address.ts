// Owns the addresses that a release is checked by: its manifest, its signature, the key, and where on a host
// each file of the printed folder is asked for.
import { absolute } from './address.ts';

/** `/.well-known/stet-manifest.json`. */
export function manifestAddress(): string {
  return '/.well-known/stet-manifest.json';
}

/** `/.well-known/stet-manifest.sig`. */
export function signatureAddress(): string {
  return '/.well-known/stet-manifest.sig';
}

/** `/.well-known/stet-key.pem`. */
export function publicKeyAddress(): string {
  return '/.well-known/stet-key.pem';
}

/** The root-relative address of a file of the printed folder: `2025/index.html` is `/2025/`. */
export function addressOfFile(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Where a file of the printed folder is asked for on a host; `site` is its public address, with a closing slash. */
export function hostedAt(site: string, path: string): string {
  const address = addressOfFile(path);
  // Files of public/ may have names that an address would end at.
  return absolute(site, address).replace(/[?#]/g, encodeURIComponent);
}

/** The file that a link of a page leads to, both within the printed folder; undefined where it leads out of it. */
export function fileOfLink(path: string, href: string): string | undefined {
  const site = 'http://stet.invalid/';
  const url = URL.parse(href, absolute(site, addressOfFile(path)));
  if (!url?.href.startsWith(site)) return undefined;
  const file = decodeURIComponent(url.pathname.slice(1));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
