// Owns the printing of one page: ask the edition, render, make it fit its place, write. Runs in a worker
// or in the main thread alike. May not decide which pages are printed, nor record them.
import { createHash } from 'node:crypto';
import type { Edition } from '../edition/edition.ts';
import { ofForm } from '../edition/forms.ts';
import { fileOf, missingAddress } from '../site/address.ts';
import { finishInPieces } from '../site/content-policy.ts';
import { Recent } from '../site/recent.ts';
import { ofCard } from '../site/share-address.ts';
import { cardAt, type CardPlace } from './cards.ts';
import type { Rendered } from './entry.ts';
import { Fault, templateFault } from './fault.ts';
import { fileDigest, type Printed } from './records.ts';
import { utf8 } from './utf8.ts';
import { overBudget } from './weigh.ts';
import { writeAtomically, writeNew } from './write.ts';

/** What the compiled site gives (see entry.ts). */
export interface CompiledSite {
  currentEdition(): Edition;
  render(address: string): Promise<Rendered>;
}

/** One page to print, with what was recorded of it. */
export interface Asked {
  address: string;
  before?: Printed;
}

/** Where and as what everything is printed. */
export interface Place {
  out: string;
  /** Templates and settings; a page of another key is printed again. */
  key: string;
  /** Names the temporary file. */
  writer: string;
  /** The folder held nothing when the run began. */
  fresh: boolean;
  cards: CardPlace;
}

/** What became of a page: `written` says that its bytes are new. */
export type Result =
  | { address: string; now: 'printed'; record: Printed; written: boolean }
  | { address: string; now: 'kept' }
  | { address: string; now: 'gone' };

/** The part of a record's key that templates and settings decide. */
export function pressKey(templates: string, settings: unknown): string {
  const hash = createHash('sha256').update(templates).update(JSON.stringify(settings));
  return hash.digest('hex').slice(0, 16);
}

/** Prints one page where it is not as recorded; throws a Fault that names the page and the file of a template that fails. */
export async function printPage(site: CompiledSite, asked: Asked, place: Place): Promise<Result> {
  const { address, before } = asked;
  const edition = site.currentEdition();
  const digest = edition.digest(address);
  if (digest === undefined) return { address, now: 'gone' };
  const key = `${place.key}.${digest.slice(0, 32)}`;
  if (before?.key === key) return { address, now: 'kept' };
  const { bytes, isPage } = await make(site, address, place);
  const record: Printed = {
    ...{ address, key, digest: fileDigest(address, bytes), bytes: bytes.length },
    ...(isPage && weighed(kindOf(edition, address), bytes)),
  };
  // A record without a key is not to be trusted about what lies in the folder.
  const written = before === undefined || before.key === '' || before.digest !== record.digest;
  if (written && place.fresh) writeNew(place.out, fileOf(address), bytes);
  else if (written) writeAtomically(place.out, fileOf(address), bytes, place.writer);
  return { address, now: 'printed', record, written };
}

/** What a page is called where its weight is told. */
function kindOf(edition: Edition, address: string): string {
  if (ofForm(address, edition.site()) !== undefined) return 'embed';
  return edition.answer(address)?.page ?? 'missing';
}

/** What is recorded of a page's weight: a story's is the newsroom's to mend, a list's length is its archive's. */
function weighed(kind: string, bytes: Buffer): Pick<Printed, 'kind' | 'heavy'> {
  const heavy = kind === 'story' ? overBudget(bytes) : undefined;
  return { kind, ...(heavy !== undefined && { heavy }) };
}

interface Made {
  bytes: Buffer;
  /** A page of the site, not a file that goes with it. */
  isPage: boolean;
}

/** A card is drawn and comes from the cache; everything else is rendered. */
async function make(site: CompiledSite, address: string, { cards }: Place): Promise<Made> {
  const edition = site.currentEdition();
  const card = ofCard(address) && (await cardAt(edition, address, cards));
  if (card) return { bytes: card, isPage: false };
  return render(site, address, edition.site().address);
}

async function render(site: CompiledSite, address: string, absolute: string): Promise<Made> {
  let rendered: Rendered;
  try {
    rendered = await site.render(address);
  } catch (error) {
    throw templateFault(`The page ${address}`, error);
  }
  const missing = address === missingAddress();
  if (rendered.status !== (missing ? 404 : 200)) {
    throw new Fault(
      `The page ${address} answers ${rendered.status}, though the edition holds it.\n` +
        '    This is a fault in Stet, not your story.',
    );
  }
  if (!('html' in rendered)) {
    const { buffer, byteOffset, byteLength } = await rendered.bytes();
    return { bytes: Buffer.from(buffer, byteOffset, byteLength), isPage: false };
  }
  const { html, sheets } = rendered;
  // A host sends 404.html at any depth: nothing in it can be relative.
  const pieces = finishInPieces(html, address, missing ? { absolute, sheets } : { sheets });
  return { bytes: Buffer.concat(pieces.map(pieceBytes)), isPage: true };
}

const sheetBytes = new Recent<Buffer>(48);

/** Every second piece is a style, which other pages have too. */
function pieceBytes(piece: string, number: number): Buffer {
  return number % 2 === 1 ? sheetBytes.of(piece, utf8) : utf8(piece);
}
