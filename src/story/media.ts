// Owns finding a file that a story names and saying what is wrong where it cannot be shown.
import type { Nodes } from 'mdast';
import { problem, type Place, type Problem } from '../site/problems.ts';
import { fileBeside, isRemote } from './beside.ts';
import { placeOf, type Copy } from './copy.ts';
import type { MediaFile } from './story.ts';

/** What a file is wanted as. */
export type Wanted = 'picture' | 'video' | 'sound' | 'captions' | 'transcript' | 'any';

const kinds: Record<Wanted, { mime: RegExp; words: string }> = {
  picture: { mime: /^image\//, words: 'a picture' },
  video: { mime: /^video\//, words: 'a video' },
  sound: { mime: /^audio\//, words: 'a sound file' },
  captions: { mime: /^text\/vtt\b/, words: 'a .vtt file of captions' },
  transcript: { mime: /^(?:text\/|application\/pdf)/, words: 'a transcript in text or PDF' },
  any: { mime: /^/, words: 'a file' },
};

/** The file `typed`, or undefined and a problem at the place of `node`. */
export function mediaOf(
  copy: Copy,
  node: Nodes,
  { typed, wanted }: { typed: string; wanted: Wanted },
): MediaFile | undefined {
  const found = findMedia(copy, { typed, wanted, place: placeOf(copy, node) });
  if (found.problem !== undefined) copy.problems.push(found.problem);
  return found.file;
}

/** The file `typed`, or what to say about it at `place`. */
export function findMedia(
  copy: Pick<Copy, 'context' | 'path'>,
  { typed, wanted, place }: { typed: string; wanted: Wanted; place: Place },
): { file?: MediaFile; problem?: Problem } {
  if (isRemote(typed)) return { problem: problem('story/file-remote', place, { typed }) };
  const file = fileBeside(copy, typed);
  if (file === undefined) {
    const hint = 'Put the file there, or correct its name; capitals count.';
    return { problem: problem('story/file-missing', place, { typed, hint }) };
  }
  const { mime, words } = kinds[wanted];
  if (mime.test(file.mime)) return { file };
  return { problem: problem('story/file-kind', place, { typed, wanted: words }) };
}
