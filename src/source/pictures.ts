// Owns the media beside stories: their digests and addresses, and what was seen when a picture was
// looked at. It is looked at once: what is known of a digest is believed until Stet itself changes.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Store } from '../edition/store.ts';
import { mediaAddress } from '../site/address.ts';
import { problem, type Problem } from '../site/problems.ts';
import type { MediaFile } from '../story/story.ts';
import { codeDigest } from './code-digest.ts';
import { reasonOf, type Found } from './files.ts';
import { clockNow, isFresh, type Seen } from './freshness.ts';
import { lookAtPicture, type Look, type Trouble } from './look-at-picture.ts';
import { mediaType } from '../site/media-types.ts';

interface MediaRow extends Seen {
  path: string;
  digest: string;
  address: string;
  mime: string;
  width: number | null;
  height: number | null;
  /** A Trouble as JSON, where the file cannot be published. */
  trouble: string | null;
}

/** Pictures looked at at once: each may hold all its pixels in memory. */
const atOnce = 2;

interface Reading {
  store: Store;
  shown: string;
  progress(done: number, of: number): void;
}

/** Every media file by path, those that did not change without being read; pictures that cannot be published are problems. */
export async function readMedia(
  found: readonly Found[],
  { store, shown, progress }: Reading,
): Promise<{ media: Map<string, MediaFile>; problems: Problem[] }> {
  forgetOtherCode(store);
  const rows = store.all<MediaRow>('SELECT * FROM media');
  const known = new Map(rows.map((row) => [row.path, row]));
  const seen = new Map(rows.map((row) => [row.digest, row]));
  const problems: Problem[] = [];
  const changed = found.filter((one) => !isFresh(one, known.get(one.path)));
  let done = 0;
  await each(changed, async (one) => {
    const place = { path: `${shown}/${one.path}` };
    try {
      known.set(one.path, await readOne(one, seen));
    } catch (fault) {
      known.delete(one.path);
      problems.push(problem('source/unreadable', place, { reason: reasonOf(fault) }));
    }
    progress((done += 1), changed.length);
  });
  save(store, { known, found, changed });
  const media = new Map<string, MediaFile>();
  for (const { path } of found) {
    const row = known.get(path);
    if (!row) continue;
    media.set(path, mediaFile(row));
    if (row.trouble !== null) problems.push(told(row.trouble, `${shown}/${path}`));
  }
  return { media, problems };
}

/** What other code saw is not believed; the files are read again. */
function forgetOtherCode(store: Store): void {
  const code = codeDigest(['source', 'site']);
  if (store.meta('looked-with') === code) return;
  store.transaction(() => {
    store.run('DELETE FROM media');
    store.setMeta('looked-with', code);
  });
}

function told(trouble: string, path: string): Problem {
  // The cast: readOne alone writes this value.
  const { id, details, ...place } = JSON.parse(trouble) as Trouble;
  return problem(id, { path, ...place }, details);
}

async function readOne(one: Found, seen: ReadonlyMap<string, MediaRow>): Promise<MediaRow> {
  const digest = await digestOf(one.file);
  const { path, bytes, modified } = one;
  const now = { path, bytes, modified: String(modified), checked: clockNow(), digest };
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [, stem = name, ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  const alike = seen.get(digest);
  if (alike?.path.endsWith(`.${ending}`) === true) {
    const last = alike.address.slice(alike.address.lastIndexOf('.') + 1);
    return { ...alike, ...now, address: mediaAddress(digest, `${stem}.${last}`) };
  }
  const mime = mediaType(name) ?? 'application/octet-stream';
  const look: Look | Trouble | undefined = mime.startsWith('image/')
    ? await lookAtPicture(one.file, { mime, ending })
    : undefined;
  const plain = { address: mediaAddress(digest, name), mime, width: null, height: null };
  if (look === undefined) return { ...now, ...plain, trouble: null };
  if ('id' in look) return { ...now, ...plain, trouble: JSON.stringify(look) };
  const { width, height } = look;
  const address = mediaAddress(digest, `${stem}.${look.ending}`);
  return { ...now, address, mime: look.mime, width, height, trouble: null };
}

async function digestOf(file: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(file), sum);
  return sum.digest('hex');
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
        ...[row.width, row.height, row.trouble],
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
