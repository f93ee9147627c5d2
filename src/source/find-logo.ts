// Owns finding the publisher's logo that site.yaml names in the content folder. It is read, looked at and
// published like a picture beside a story.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../site/nearest.ts';
import { problem, type Place, type Problem } from '../site/problems.ts';
import type { Site } from '../site/settings.ts';
import type { MediaFile } from '../story/story.ts';
import type { Found } from './files.ts';
import { mediaType } from '../site/media-types.ts';

interface Where {
  /** The content folder. */
  content: string;
  /** Where a field of site.yaml stands. */
  placeOf(keys: readonly PropertyKey[]): Place;
}

/** The file of the logo, or what is wrong with its name; neither where there is none, or it lies elsewhere on the web. */
export function findLogo(
  { publisher }: Site,
  { content, placeOf }: Where,
): { file?: Found; problem?: Problem } {
  const typed = publisher?.logo;
  if (typed === undefined || isElsewhere(typed)) return {};
  const parts = typed.split('/').filter((part) => part !== '' && part !== '.');
  const isInside = !parts.includes('..');
  const file = join(content, ...parts);
  const stat = isInside ? statSync(file, { bigint: true, throwIfNoEntry: false }) : undefined;
  if (stat?.isFile() === true && isPicture(file)) {
    const path = parts.join('/').normalize('NFC');
    const { size, mtimeNs: modified } = stat;
    return { file: { kind: 'media', path, file, bytes: Number(size), modified } };
  }
  const meant = isInside ? nearest(parts.at(-1) ?? '', picturesIn(join(file, '..'))) : undefined;
  const guess = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return { problem: problem('site/logo', placeOf(['publisher', 'logo']), { typed, guess }) };
}

/** The settings with the address at which the logo is published. */
export function withLogo(
  site: Site,
  file: Found | undefined,
  media: ReadonlyMap<string, MediaFile>,
): Site {
  const logo = file && media.get(file.path);
  if (logo === undefined || site.publisher === undefined) return site;
  return { ...site, publisher: { ...site.publisher, logo: logo.address } };
}

function isElsewhere(typed: string): boolean {
  return /^https?:\/\//.test(typed);
}

function isPicture(name: string): boolean {
  return mediaType(name)?.startsWith('image/') === true;
}

/** Pictures in a folder, for a guess at a slip. */
function picturesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isPicture);
  } catch {
    return [];
  }
}
