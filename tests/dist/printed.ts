// Owns the reading of a printed site for the dist checks: its files, its pages as documents, its addresses.
// The site is the folder that STET_DIST names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** A printed page. `address` is root-relative, percent-decoded. */
export interface Page {
  file: string;
  address: string;
  html: string;
  document: Document;
  /** An old address that only leads on. */
  redirect: boolean;
  /** Made for a frame in somebody else's page: without masthead and script. */
  embed: boolean;
}

/** The folder under test; an error where none is named. */
export function distFolder(): string {
  const folder = process.env['STET_DIST'];
  if (folder === undefined) {
    throw new Error('STET_DIST names no folder: run "npm test -- --only=build,dist".');
  }
  return folder;
}

/** The folder of another printed site: every case of the corpus, or a paper in Arabic. */
export function siteFolder(name: 'corpus' | 'arabic'): string {
  const folder = process.env['STET_SITES'];
  if (folder === undefined) {
    throw new Error('STET_SITES names no folder: run "npm test -- --only=build,dist".');
  }
  return join(folder, name, 'dist');
}

/** All printed sites, the demonstration first. */
export function allSites(): string[] {
  return [distFolder(), siteFolder('corpus'), siteFolder('arabic')];
}

/** Every file of the site, relative, with forward slashes, sorted. */
export function printedFiles(folder = distFolder()): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Every page of the site. */
export function printedPages(folder = distFolder()): Page[] {
  return printedFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const { document } = parseHTML(html);
      const redirect = document.querySelector('meta[http-equiv="refresh" i]') !== null;
      const address = addressOf(file);
      return { file, address, html, document, redirect, embed: isEmbed(address) };
    });
}

/** Beside a story or a quotation; a story itself may be called "embed". */
function isEmbed(address: string): boolean {
  return /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/(?:quotes\/[^/]+\/)?embed\/$/.test(address);
}

/** The address at which a host serves `file`. */
function addressOf(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

/** The attribute's value on every element that has it, with the element. */
export function everyAttribute(page: Page, name: string): { element: Element; value: string }[] {
  return [...page.document.querySelectorAll(`[${name}]`)].map((element) => ({
    element,
    value: element.getAttribute(name) ?? '',
  }));
}
