// Owns which file a newsroom at work sees at an address under /media/, pictures in the versions that
// readers will get.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedMedia } from '../edition/media.ts';
import { isPicture, makePicture, pictureFiles } from './pictures.ts';

interface Folders {
  content: string;
  cache: string;
}

/** Pictures at work, by folder: a page asks for several versions at once. */
const making = new Map<string, Promise<void>>();

/** The file at `address`, made first where it has to be; undefined where nothing is published there. */
export function mediaAt(
  media: Iterable<PublishedMedia>,
  address: string,
  { content, cache }: Folders,
): Promise<string> | undefined {
  for (const one of media) {
    const stem = one.address.slice(0, one.address.lastIndexOf('.') + 1);
    if (!address.startsWith(stem)) continue;
    if (!isPicture(one)) {
      if (one.address === address) return Promise.resolve(join(content, one.path));
      continue;
    }
    const { name, versions } = pictureFiles(one, cache);
    const version = versions.find((version) => version.address === address);
    if (version === undefined) continue;
    if (existsSync(version.file)) return Promise.resolve(version.file);
    const made =
      making.get(name) ??
      makePicture(one, content, cache).finally(() => {
        making.delete(name);
      });
    making.set(name, made);
    return made.then(() => version.file);
  }
  return undefined;
}
