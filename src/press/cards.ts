// Owns the cards in the cache folder: one file for each address, which says what its card was drawn from,
// so that a card is drawn once, replaced when it shows something else, and forgotten with its page.
import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { OwnFaceFile } from '../cards/typeface.ts';
import type { Edition } from '../edition/edition.ts';
import { cardOf } from '../share/card.ts';
import { ofCard } from '../site/share-address.ts';
import { templateFault } from './fault.ts';
import { recipeOf } from './recipe.ts';

/** Where cards are kept and in what they are set; plain data, which goes to each thread that draws. */
export interface CardPlace {
  /** The folder of the cards that are drawn in the present way. */
  folder: string;
  own: readonly OwnFaceFile[];
}

/** Packages that the bytes of a card depend on. */
const packages = [
  ...['harfbuzzjs', 'bidi-js', 'wawoff2', '@fontsource-variable/newsreader'],
  ...['@fontsource/source-serif-4', '@fontsource/amiri'],
];

/** A digest in hexadecimal stands before the card in its file. */
const keyLength = 32;

/** Makes ready for an edition's cards; those drawn in another way than now are forgotten. */
export function cardPlace(
  edition: Edition,
  { content, cache }: { content: string; cache: string },
): CardPlace {
  const all = join(cache, 'cards');
  const name = recipe();
  for (const other of existsSync(all) ? readdirSync(all) : []) {
    if (other !== name) rmSync(join(all, other), { recursive: true, force: true });
  }
  return { folder: join(all, name), own: ownFaces(edition, content) };
}

/** Names the present way of drawing. */
function recipe(): string {
  const folder = join(import.meta.dirname, '../cards');
  const code = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  return recipeOf([...code, join(import.meta.dirname, '../styles/tokens.css')], packages);
}

function ownFaces(edition: Edition, content: string): OwnFaceFile[] {
  const { face } = edition.frame();
  if (face === undefined) return [];
  const media = new Map([...edition.media()].map((one) => [one.address, one]));
  return face.faces.flatMap(({ family, address, style, weight }) => {
    const found = media.get(address);
    if (found === undefined) return [];
    const { path, digest } = found;
    return [{ file: join(content, path), digest, heading: family === face.heading, style, weight }];
  });
}

/** The PNG of the card at `address`, drawn first where it has to be; undefined where there is no card. Throws a Fault that names a card which cannot be drawn. */
export async function cardAt(
  edition: Edition,
  address: string,
  place: CardPlace,
): Promise<Buffer | undefined> {
  const answer = edition.answer(address);
  if (answer?.page !== 'story' && answer?.page !== 'quotation') return undefined;
  const card = cardOf(answer, edition.site());
  const faces = place.own.map(({ file: _, ...face }) => face);
  // Node compresses the pixels, in its own way in each version.
  const key = hash('sha256', JSON.stringify([card, faces, process.version])).slice(0, keyLength);
  const file = cardFile(address, place);
  const kept = read(file);
  if (kept?.toString('latin1', 0, keyLength) === key) return kept.subarray(keyLength);
  try {
    // Fonts and shaping take a while to load: a publish that draws nothing does without.
    const { drawCard } = await import('../cards/draw-card.ts');
    const drawn = await drawCard(card, place.own);
    keep(file, Buffer.concat([Buffer.from(key, 'latin1'), drawn]));
    return drawn;
  } catch (error) {
    throw templateFault(`The card ${address}`, error);
  }
}

/** How many of `addresses` are of cards that were never drawn. */
export function undrawnCards(addresses: readonly string[], place: CardPlace): number {
  return addresses.filter(
    (address) => ofCard(address) !== undefined && !existsSync(cardFile(address, place)),
  ).length;
}

/** Forgets the cards at addresses that are no more. */
export function forgetCards(addresses: readonly string[], place: CardPlace): void {
  for (const address of addresses) {
    if (ofCard(address) !== undefined) rmSync(cardFile(address, place), { force: true });
  }
}

function cardFile(address: string, { folder }: CardPlace): string {
  const name = hash('sha256', address);
  return join(folder, name.slice(0, 2), `${name.slice(2, 34)}.card`);
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that a build that is killed leaves no half of a card. */
function keep(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.half`;
  writeFileSync(half, bytes);
  renameSync(half, file);
}
