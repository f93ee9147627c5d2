// Owns reading the publication's own typeface: the files that site.yaml names in the content folder.
// They are read at every run, being few and small. What is in a file says look-at-face.ts.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OwnFace } from '../edition/own-face.ts';
import { mediaAddress, slug } from '../site/address.ts';
import { nearest } from '../site/nearest.ts';
import { problem, type Place, type Problem } from '../site/problems.ts';
import type { Site } from '../site/settings.ts';
import { reasonOf } from './files.ts';
import { lookAtFace } from './look-at-face.ts';

type Named = NonNullable<Site['face']>;

interface Reading {
  content: string;
  /** The publication's. */
  language: string;
  /** Where a field of site.yaml stands. */
  placeOf(keys: readonly PropertyKey[]): Place;
}

/** The typeface with all its files, or what is wrong with them. */
export function readFace(
  named: Named,
  { content, language, placeOf }: Reading,
): { face?: OwnFace; problems: Problem[] } {
  const problems: Problem[] = [];
  const files = named.files.flatMap((path, index): OwnFace['files'] => {
    const read = readFile(content, path, placeOf(['face', 'files', index]));
    if ('problem' in read) problems.push(read.problem);
    return 'problem' in read ? [] : [{ ...read.file, family: familyOf(path, named) }];
  });
  const { files: _, ...names } = named;
  for (const [field, family] of Object.entries(names)) {
    if (problems.length > 0 || files.some((file) => file.family === family)) continue;
    const example = `${slug(family)}.woff2`;
    problems.push(problem('site/face-family', placeOf(['face', field]), { family, example }));
  }
  return problems.length > 0 ? { problems } : { face: { ...names, language, files }, problems };
}

type Read = { file: Omit<OwnFace['files'][number], 'family'> } | { problem: Problem };

function readFile(content: string, typed: string, place: Place): Read {
  const path = typed.split('/').filter((part) => part !== '' && part !== '.');
  const file = join(content, ...path);
  const isThere = !path.includes('..') && statSync(file, { throwIfNoEntry: false })?.isFile();
  if (isThere !== true) {
    const meant = path.includes('..') ? undefined : nearest(path.at(-1) ?? '', facesIn(file));
    const guess = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    return { problem: problem('site/face-file', place, { typed, guess }) };
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (fault) {
    return { problem: problem('source/unreadable', place, { reason: reasonOf(fault) }) };
  }
  const look = lookAtFace(bytes);
  if (look === undefined) return { problem: problem('site/face-form', place, { typed }) };
  const digest = createHash('sha256').update(bytes).digest('hex');
  const address = mediaAddress(digest, `${stemOf(typed)}.woff2`);
  return { file: { path: path.join('/'), digest, address, ...look } };
}

/** WOFF2 files beside `file`, for a guess at a slip. */
function facesIn(file: string): string[] {
  try {
    return readdirSync(dirname(file)).filter((name) => /\.woff2$/i.test(name));
  } catch {
    return [];
  }
}

/** The typeface whose name the file's name holds, the longer where both do; that of the text where neither does. */
function familyOf(path: string, { text, heading }: Named): string {
  const name = folded(stemOf(path));
  if (heading === undefined || !name.includes(folded(heading))) return text;
  const ofText = name.includes(folded(text)) && folded(text).length > folded(heading).length;
  return ofText ? text : heading;
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

function folded(name: string): string {
  return slug(name).replaceAll('-', '');
}
