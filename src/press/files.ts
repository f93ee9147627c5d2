// Owns the files that are copied as they are: versions of pictures, sound and video of the stories,
// public/, and what the compile made for readers. Each is recorded like a page. May not render.
import { hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Edition } from '../edition/edition.ts';
import type { PublishedMedia } from '../edition/media.ts';
import { fileOf } from '../site/address.ts';
import { Fault } from './fault.ts';
import { iconsIn } from './icons.ts';
import { isPicture, pictureFiles } from './pictures.ts';
import { publicFolder } from './project.ts';
import { copiedKey } from './record-keys.ts';
import { fileDigest, type Printed, type Records } from './records.ts';
import { copyAtomically, removeFile } from './write.ts';

/** A file to copy. `key` changes whenever its bytes may have; `digest` is of the bytes, where it is known. */
export interface Copy {
  address: string;
  from: string;
  key: string;
  digest?: string;
}

/** Where what is copied comes from: the content folder, the cache with its pictures, the compiled files. */
interface Sources {
  content: string;
  cache: string;
  client: string;
}

/** Everything to copy: the media of `content`, the compiled files in `client`, and public/. */
export function filesToCopy(edition: Edition, { content, cache, client }: Sources): Copy[] {
  const media = [...edition.media()].flatMap((one) =>
    isPicture(one) ? versionsOf(one, cache) : [asItIs(one, content)],
  );
  const icons = iconsIn(cache).map(({ address, file }) => {
    return { address, from: file, key: `${copiedKey}${file.slice(cache.length)}` };
  });
  return [...media, ...icons, ...folderFiles(client), ...folderFiles(publicFolder)];
}

function versionsOf(picture: PublishedMedia, cache: string): Copy[] {
  const { name, versions } = pictureFiles(picture, cache);
  return versions.map(({ address, file }) => {
    return { address, from: file, key: `${copiedKey}${name}` };
  });
}

function asItIs({ address, path, digest }: PublishedMedia, content: string): Copy {
  return { address, from: join(content, path), key: `${copiedKey}${digest}`, digest };
}

/** Throws a Fault where a file of public/ would lie on a page of the edition. */
export function checkPublic(edition: Edition): void {
  for (const { address, from } of folderFiles(publicFolder)) {
    const page = address.replace(/\/index\.html$/, '/');
    if (edition.digest(page) === undefined) continue;
    throw new Fault(`${from} would lie where the page ${page} is printed. Give it another name.`);
  }
}

function folderFiles(folder: string): Copy[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((found) => {
    const from = join(found.parentPath, found.name);
    const state = statSync(from, { bigint: true, throwIfNoEntry: false });
    if (state?.isFile() !== true) return [];
    const address = `/${relative(folder, from).split(sep).join('/')}`;
    return [{ address, from, key: `${copiedKey}${state.size}.${state.mtimeNs}` }];
  });
}

/** Copies what is new or changed, tells how many. */
export function copyFiles(copies: readonly Copy[], out: string, records: Records): number {
  const known = new Map(records.copied().map((record) => [record.address, record]));
  const changed = copies.filter(({ address, key }) => known.get(address)?.key !== key);
  if (changed.length === 0) return 0;
  const handed = records.hand(changed.map(({ address }) => address));
  const before = changed.flatMap(({ address }) => records.of(address) ?? []);
  const printed = changed.map((copy) => copyOne(copy, out));
  records.put({ handed, records: printed, before, gone: [], kept: [] });
  return changed.length;
}

function copyOne({ address, from, key, digest }: Copy, out: string): Printed {
  try {
    const bytes = copyAtomically(out, fileOf(address), from, (copy) => {
      // Media lie at an address made of their digest: other bytes must never stand there.
      if (digest === undefined || hash('sha256', copy) === digest) return;
      throw new Error('it changed while the site was printed.');
    });
    return { address, key, digest: fileDigest(address, bytes), bytes: bytes.length };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Fault(`${from} could not be copied: ${why}\n    Run the build again.`);
  }
}

/** Removes copied files that nothing asks for any more, tells how many. */
export function removeOldFiles(copies: readonly Copy[], out: string, records: Records): number {
  const wanted = new Set(copies.map(({ address }) => address));
  const old = records.copied().filter(({ address }) => !wanted.has(address));
  for (const { address } of old) removeFile(out, fileOf(address));
  const gone = old.map(({ address }) => address);
  if (gone.length > 0) records.put({ records: [], before: old, gone, kept: [] });
  return old.length;
}
