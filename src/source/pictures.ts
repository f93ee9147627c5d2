// Owns the media beside stories: their digests and addresses, the size of pictures in pixels.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Store } from '../edition/store.ts';
import { mediaAddress } from '../site/address.ts';
import { problem, type Problem } from '../site/problems.ts';
import type { MediaFile } from '../story/story.ts';
import { reasonOf, type Found } from './files.ts';
import { clockNow, isFresh, type Seen } from './freshness.ts';
import { mediaType } from './media-types.ts';

interface MediaRow extends Seen {
  path: string;
  digest: string;
  address: string;
  mime: string;
  width: number | null;
  height: number | null;
  /** 1 where the file can be shown, 0 for a damaged picture. */
  sound: number;
}

/** Files measured at once: reading waits for the disk, sharp has threads of its own. */
const atOnce = 4;

/** Every media file by path, those that did not change without being read; damaged pictures are problems. */
export async function readMedia(
  found: readonly Found[],
  { store, shown }: { store: Store; shown: string },
): Promise<{ media: Map<string, MediaFile>; problems: Problem[] }> {
  const rows = store.all<MediaRow>('SELECT * FROM media');
  const known = new Map(rows.map((row) => [row.path, row]));
  const problems: Problem[] = [];
  const changed = found.filter((one) => !isFresh(one, known.get(one.path)));
  await each(changed, async (one) => {
    const place = { path: `${shown}/${one.path}` };
    try {
      known.set(one.path, await readOne(one, known.get(one.path)));
    } catch (fault) {
      known.delete(one.path);
      problems.push(problem('source/unreadable', place, { reason: reasonOf(fault) }));
    }
  });
  save(store, { known, found, changed });
  const media = new Map<string, MediaFile>();
  for (const { path } of found) {
    const row = known.get(path);
    if (!row) continue;
    media.set(path, mediaFile(row));
    const ending = `.${path.slice(path.lastIndexOf('.') + 1)}`;
    if (row.sound === 0) {
      problems.push(problem('picture/unreadable', { path: `${shown}/${path}` }, { ending }));
    }
  }
  return { media, problems };
}

async function readOne(one: Found, known: MediaRow | undefined): Promise<MediaRow> {
  const digest = await digestOf(one.file);
  const { path, bytes, modified } = one;
  const seen = { path, bytes, modified: String(modified), checked: clockNow() };
  if (known?.digest === digest) return { ...known, ...seen };
  const name = path.slice(path.lastIndexOf('/') + 1);
  const mime = mediaType(name) ?? 'application/octet-stream';
  const size = mime.startsWith('image/') ? await pixels(one.file) : { width: null, height: null };
  return {
    ...{ ...seen, digest, address: mediaAddress(digest, name), mime },
    ...(size ?? { width: null, height: null }),
    sound: size === undefined ? 0 : 1,
  };
}

async function digestOf(file: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(file), sum);
  return sum.digest('hex');
}

/** Width and height as shown, turned as the camera says; undefined where the file is no picture. */
async function pixels(file: string): Promise<{ width: number; height: number } | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient } = await sharp(file).metadata();
    const { width, height } = autoOrient;
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

function save(
  store: Store,
  {
    known,
    found,
    changed,
  }: { known: Map<string, MediaRow>; found: readonly Found[]; changed: readonly Found[] },
): void {
  const there = new Set(found.map(({ path }) => path));
  const gone = [...known.keys()].filter((path) => !there.has(path));
  if (gone.length === 0 && changed.length === 0) return;
  store.transaction(() => {
    for (const path of gone) store.run('DELETE FROM media WHERE path = ?', path);
    for (const { path } of changed) {
      store.run('DELETE FROM media WHERE path = ?', path);
      const row = known.get(path);
      if (!row) continue;
      store.run(
        'INSERT INTO media VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        ...[row.path, row.bytes, row.modified, row.checked, row.digest, row.address, row.mime],
        ...[row.width, row.height, row.sound],
      );
    }
  });
}

function mediaFile({ path, address, bytes, mime, width, height }: MediaRow): MediaFile {
  return {
    ...{ path, address, bytes, mime },
    ...(width !== null && { width }),
    ...(height !== null && { height }),
  };
}

async function each<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const serve = async (): Promise<void> => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, serve));
}
