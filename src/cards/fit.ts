// Owns how a passage fills the room it has: the largest size at which its lines fit, and where even the
// smallest is too large, fewer words and a sign that some are left out. All measures but those of pieces are in pixels.
import { breakLines, type Piece } from './break-lines.ts';
import type { Passage } from './passage.ts';
import { leadingOf, setLine, widthOf, type SetLine } from './set-line.ts';
import { lettersOf, stretchesOf, type Stretch } from './stretches.ts';

/** The room for some lines. */
export interface Room {
  width: number;
  height: number;
  /** Sizes to try, largest first. */
  sizes: readonly number[];
  /** Most lines, whatever their height. */
  most?: number;
  /** What stands for words that are left out; an ellipsis where nothing else is said. */
  cutMark?: string;
}

/** Lines of one size; `leading` is the way from one baseline to the next. */
export interface Fitted {
  size: number;
  leading: number;
  lines: SetLine[];
}

/** Fits all of a passage; undefined where it is too long at the smallest size. */
export function fit(passage: Passage, room: Room): Fitted | undefined {
  const stretches = stretchesOf(passage.text);
  const pieces = piecesOf(passage, stretches);
  for (const size of room.sizes) {
    const fitted = fitAt(passage, { stretches, pieces, size, room, alone: false });
    if (fitted !== undefined) return fitted;
  }
  const size = room.sizes.at(-1) ?? 0;
  const whole = fitAt(passage, { stretches, pieces, size, room, alone: true });
  const isTooWide = pieces.map(({ width }) => width * size > room.width);
  if (whole !== undefined || !isTooWide.includes(true)) return whole;
  // A word longer than a line: an address, or letters without end.
  const letters = stretches.flatMap((one, at) =>
    isTooWide[at] === true ? lettersOf(passage.text, one) : [one],
  );
  const small = piecesOf(passage, letters);
  return fitAt(passage, { stretches: letters, pieces: small, size, room, alone: true });
}

/** Fits as many words as there is room for; `make` gives the passage of some of them, undefined where it cannot be set. */
export async function fitShortened(
  words: string,
  make: (words: string) => Promise<Passage | undefined>,
  room: Room,
): Promise<Fitted | undefined> {
  const whole = await make(words);
  const fitted = whole && fit(whole, room);
  if (whole === undefined || fitted !== undefined) return fitted;
  const ends = stretchesOf(words).map(({ to }) => to);
  const letters = ends.length > 1 ? ends : [...words].map((_, at) => at + 1);
  let best: Fitted | undefined;
  for (let least = 0, most = letters.length - 1; least < most;) {
    const middle = (least + most + 1) >> 1;
    const cut = words.slice(0, letters[middle - 1]).replace(/[\p{P}\p{Z}]+$/u, '');
    const passage = await make(`${cut}${room.cutMark ?? '…'}`);
    const some = passage && fit(passage, room);
    if (some === undefined) most = middle - 1;
    else [least, best] = [middle, some];
  }
  return best;
}

interface Trying {
  stretches: readonly Stretch[];
  pieces: readonly Piece[];
  size: number;
  room: Room;
  alone: boolean;
}

function fitAt(passage: Passage, trying: Trying): Fitted | undefined {
  const { stretches, pieces, size, room, alone } = trying;
  const leading = size * leadingOf(passage);
  const most = Math.min(room.most ?? Infinity, Math.floor(room.height / leading));
  const starts = breakLines(pieces, { measure: room.width / size, most, alone });
  if (starts === undefined) return undefined;
  const lines = starts.map((first, line) => {
    const last = (starts[line + 1] ?? stretches.length) - 1;
    return setLine(passage, stretches[first]?.from ?? 0, stretches[last]?.to ?? 0);
  });
  return { size, leading, lines };
}

function piecesOf(passage: Passage, stretches: readonly Stretch[]): Piece[] {
  return stretches.map(({ from, to, spaced }) => ({
    width: widthOf(passage, from, to),
    gap: spaced && to < passage.text.length ? widthOf(passage, to, to + 1) : 0,
    loose: isLoose(passage.text.slice(from, to), spaced),
  }));
}

/** Short words lean on what follows: a, of, to; у, та; and a word broken at its hyphen is broken. */
function isLoose(word: string, spaced: boolean): boolean {
  return !spaced || /^\p{L}{1,2}$/u.test(word);
}
