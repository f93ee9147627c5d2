// Owns the lines of a ledger's files: one JSON object a line, keys in one order, empty lists left out.
// May not read files.
import {
  siteFile,
  siteKinds,
  type Heir,
  type PassageMark,
  type QuotationMark,
  type SitePromise,
  type StoryPromise,
} from '../edition/passages.ts';
import type { LedgerForm } from '../edition/promises.ts';
import { isAddress } from '../site/address.ts';
import { isFeedId } from '../site/feed-address.ts';
import { byCodeUnits } from '../site/order.ts';

/** Whether a file of content/ledger/ is one that Stet writes: `2025-03.jsonl` or `site.jsonl`. */
export function isLedgerFile(name: string): boolean {
  return name === siteFile || /^\d{4}-\d\d\.jsonl$/.test(name);
}

/** The file of the month in a story's address. */
export function fileOfStory(address: string): string {
  const [, year, month] = address.split('/');
  return `${year}-${month}.jsonl`;
}

/** A story's line, without its line end. */
export function storyLine(promise: StoryPromise): string {
  const { address, file, id, passages, quotations, heirs, quotationHeirs } = promise;
  const { former, aliases, pages } = promise;
  return line({
    ...{ address, file, id, passages, quotations, heirs, quotationHeirs },
    ...{ former, aliases, pages },
  });
}

/** A line of site.jsonl, without its line end. */
export function siteLine(promise: SitePromise): string {
  const { address, kind, file, place, outputs, files, passages, heirs, aliases } = promise;
  return line({ address, kind, file, place, outputs, files, passages, heirs, aliases });
}

/** How the edition reads and writes them. */
export const ledgerForm: LedgerForm = {
  ...{ read: readStoryLine, write: storyLine },
  ...{ readSite: readSiteLine, writeSite: siteLine },
};

function line(keys: Record<string, unknown>): string {
  const kept = Object.entries(keys).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return JSON.stringify(Object.fromEntries(kept));
}

/** The text of a file: its lines by address, each once. Lines of one address stand by their text. */
export function fileText(lines: Iterable<string>): string {
  return [...new Set(lines)]
    .sort((a, b) => {
      const [ofA, ofB] = [addressOf(a), addressOf(b)];
      return byCodeUnits(ofA, ofB) || byCodeUnits(a, b);
    })
    .map((one) => `${one}\n`)
    .join('');
}

/** Every line begins with its address. */
function addressOf(text: string): string {
  return /^\{"address":("(?:[^"\\]|\\.)*")/.exec(text)?.[1] ?? text;
}

/** Reads a story's line; undefined where it is damaged. */
export function readStoryLine(text: string): StoryPromise | undefined {
  const read = readObject(text);
  if (!read || !isAddressText(read['address']) || typeof read['file'] !== 'string') {
    return undefined;
  }
  const passages = listOf(read['passages'], isPassage);
  const quotations = listOf(read['quotations'], isQuotation);
  const heirs = listOf(read['heirs'], isHeir);
  const quotationHeirs = listOf(read['quotationHeirs'], isHeir);
  const former = listOf(read['former'], isAddressText);
  const aliases = listOf(read['aliases'], isAddressText);
  const pages = listOf(read['pages'], isAddressText);
  if (!passages || !quotations || !heirs || !quotationHeirs) return undefined;
  if (!former || !aliases || !pages || !/^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(read['address'])) {
    return undefined;
  }
  const { address, file } = { address: read['address'], file: read['file'] };
  const { id } = read;
  if (id !== undefined && (typeof id !== 'string' || !isFeedId(id))) return undefined;
  return {
    ...{ address, file, ...(id !== undefined && { id }), passages, quotations },
    ...{ heirs, quotationHeirs, former, aliases, pages },
  };
}

/** Reads a line of site.jsonl; undefined where it is damaged. */
export function readSiteLine(text: string): SitePromise | undefined {
  const read = readObject(text);
  const kind = siteKinds.find((one) => one === read?.['kind']);
  const aliases = listOf(read?.['aliases'], isAddressText);
  const outputs = listOf(read?.['outputs'], isText);
  const files = listOf(read?.['files'], isText);
  const passages = listOf(read?.['passages'], isPassage);
  const heirs = listOf(read?.['heirs'], isHeir);
  const { address, file, place } = read ?? {};
  if (kind === undefined || !aliases || !outputs || !files || !passages || !heirs) return undefined;
  if (!isAddressText(address)) return undefined;
  return {
    ...{ address, kind, ...(typeof file === 'string' && { file }) },
    ...(typeof place === 'string' && { place }),
    ...(outputs.length > 0 && { outputs }),
    ...(files.length > 0 && { files }),
    ...(passages.length > 0 && { passages }),
    ...(heirs.length > 0 && { heirs }),
    aliases,
  };
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
    return { ...read };
  } catch {
    return undefined;
  }
}

function listOf<Part>(value: unknown, is: (part: unknown) => part is Part): Part[] | undefined {
  if (value === undefined) return [];
  return Array.isArray(value) && value.every(is) ? value : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** What a host could answer at; a merge or a hand may have made anything of it. */
function isAddressText(value: unknown): value is string {
  return isText(value) && isAddress(value);
}

function isTexts(value: unknown, least: number, most: number): value is string[] {
  if (!Array.isArray(value) || value.length < least || value.length > most) return false;
  return value.every(isText);
}

function isPassage(value: unknown): value is PassageMark {
  return isTexts(value, 2, 3) && isFingerprint(value[1]);
}

function isQuotation(value: unknown): value is QuotationMark {
  return isTexts(value, 3, 3) && isFingerprint(value[1]);
}

function isFingerprint(value: string | undefined): boolean {
  return value !== undefined && /^[0-9a-f]{16}$/.test(value);
}

function isHeir(value: unknown): value is Heir {
  return isTexts(value, 3, 3) && (value[2] === 'moved' || value[2] === 'removed');
}
