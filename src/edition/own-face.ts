// Owns the publication's own typeface in the edition: what pages set it by, and its files among the
// published media. One row of `meta`, since there is one or none.
import type { Face } from './answers.ts';
import type { PublishedMedia } from './media.ts';
import type { Store } from './store.ts';

/** The typeface as it was gathered: a face's file lies at `path` in the content folder. */
export interface OwnFace extends Omit<Face, 'faces'> {
  files: (Face['faces'][number] & { path: string; digest: string })[];
}

/** Writes down the typeface, or that there is none. */
export function keepFace(store: Store, face: OwnFace | undefined): void {
  store.setMeta('face', face && JSON.stringify(face));
}

/** What pages set the typeface by. */
export function faceOf(store: Store): Face | undefined {
  const own = kept(store);
  if (own === undefined) return undefined;
  const { files, ...names } = own;
  return { ...names, faces: files.map(({ path: _, digest: __, ...face }) => face) };
}

/** The files of the typeface as published media, each address once. */
export function faceMedia(store: Store): PublishedMedia[] {
  const rest = { mime: 'font/woff2', width: null, height: null, portrait: 0 };
  const media = (kept(store)?.files ?? []).map(({ address, path, digest }) => {
    return { address, path, digest, ...rest };
  });
  return [...new Map(media.map((one) => [one.address, one])).values()];
}

function kept(store: Store): OwnFace | undefined {
  const text = store.meta('face');
  // The cast: keepFace alone writes this row.
  return text === undefined ? undefined : (JSON.parse(text) as OwnFace);
}
