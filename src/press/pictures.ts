// Owns the versions of published pictures in the cache folder: each made once, named by the picture's
// digest and by what makes it, and kept as long as the picture lies in the content folder.
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PublishedMedia } from '../edition/media.ts';
import { pictureVersions } from '../site/picture-address.ts';
import { encodePicture, type Wanted } from './encode-picture.ts';
import { Fault } from './fault.ts';
import { recipeOf } from './recipe.ts';

/** One published picture: the folder of its versions, and each version's file in it. */
export interface PictureFiles {
  /** The name of the folder, which changes whenever the versions may. */
  name: string;
  versions: Wanted[];
}

interface Making {
  content: string;
  cache: string;
  signal: AbortSignal;
  progress(done: number, of: number): void;
}

/** Pictures at once: each may hold all its pixels in memory. */
const atOnce = Math.min(4, availableParallelism());

/** Code and packages that the bytes of a version depend on. */
const makers = [
  ...['./encode-picture.ts', './picture-rights.ts', '../source/clean-drawing.ts'],
  ...['../source/clean-style.ts', '../source/open-picture.ts', '../site/picture-address.ts'],
].map((file) => join(import.meta.dirname, file));
const packages = ['sharp', 'svgo'];

let known: string | undefined;

/** Names the present way of making versions. */
function recipe(): string {
  known ??= recipeOf(makers, packages);
  return known;
}

/** Whether a file is published in versions of its own and not as it is. */
export function isPicture({ mime }: PublishedMedia): boolean {
  return mime.startsWith('image/');
}

/** Where the versions of a picture lie, made already or not. */
export function pictureFiles(picture: PublishedMedia, cache: string): PictureFiles {
  const { address, digest, width, portrait } = picture;
  const small = portrait === 1;
  const name = [recipe(), digest.slice(0, 32), ...(small ? ['small'] : [])].join('-');
  const versions = pictureVersions({ address, ...(width !== null && { width }) }, small);
  return {
    name,
    versions: versions.map((version) => {
      const file = `${version.still ? 'still' : version.width}.${version.form}`;
      return { ...version, file: join(folder(cache), name, file) };
    }),
  };
}

/** Makes the versions of every picture that has none yet; ends early without error when the signal is given. */
export async function makePictures(
  media: Iterable<PublishedMedia>,
  { content, cache, signal, progress }: Making,
): Promise<void> {
  const there = new Set(existsSync(folder(cache)) ? readdirSync(folder(cache)) : []);
  const missing = new Map<string, PublishedMedia>();
  for (const one of media) {
    if (!isPicture(one)) continue;
    const { name } = pictureFiles(one, cache);
    if (!there.has(name)) missing.set(name, one);
  }
  let done = 0;
  let failed = false;
  const waiting = missing.values();
  const serve = async (): Promise<void> => {
    for (const one of waiting) {
      if (signal.aborted || failed) return;
      await makePicture(one, content, cache).catch((fault: unknown) => {
        failed = true;
        throw fault;
      });
      progress((done += 1), missing.size);
    }
  };
  // Nothing is written any more once the publication has ended.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, serve));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Makes the versions of one picture, all of them or none. */
export async function makePicture(
  picture: PublishedMedia,
  content: string,
  cache: string,
): Promise<void> {
  const { name, versions } = pictureFiles(picture, cache);
  const half = join(folder(cache), `${name}.${process.pid}.half`);
  const from = join(content, picture.path);
  try {
    const source = readFileSync(from);
    if (hash('sha256', source) !== picture.digest) {
      throw new Error('it changed while the site was printed.');
    }
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { recursive: true });
    const whole = join(folder(cache), name);
    const wanted = versions.map((one) => ({ ...one, file: half + one.file.slice(whole.length) }));
    const { width, height } = picture;
    await encodePicture(source, wanted, { width: width ?? 1, height: height ?? 1 });
    if (!existsSync(whole)) renameSync(half, whole);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Fault(
      `${from} could not be made ready for readers: ${why}\n    Run the build again.`,
    );
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Removes versions of pictures that lie in the content folder no more, or are made in another way now. */
export function forgetPictures(digests: ReadonlySet<string>, cache: string): void {
  if (!existsSync(folder(cache))) return;
  const kept = new Set([...digests].map((digest) => `${recipe()}-${digest.slice(0, 32)}`));
  for (const name of readdirSync(folder(cache))) {
    if (kept.has(name.replace(/-small$/, ''))) continue;
    rmSync(join(folder(cache), name), { recursive: true, force: true });
  }
}

function folder(cache: string): string {
  return join(cache, 'pictures');
}
