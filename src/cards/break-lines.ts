// Owns where lines break: pieces of text of known widths become lines of about one length, with no word
// alone on the last. Knows widths, not letters.

/** What is not broken. `gap` is the space after it, 0 where the next piece follows without one; `loose` says that a line should rather not end in it. */
export interface Piece {
  width: number;
  gap: number;
  loose: boolean;
}

interface Breaking {
  measure: number;
  /** Most lines. */
  most: number;
  /** Whether a single word may stand on the last line. */
  alone: boolean;
}

/** Against a line that ends in a loose piece: as much as two lines that differ by a fifth. */
const looseness = 0.015;

/** The first piece of each line, in as few lines as it takes; undefined where it cannot be done. */
export function breakLines(pieces: readonly Piece[], breaking: Breaking): number[] | undefined {
  for (let count = 1; count <= breaking.most; count++) {
    const lines = evenLines(pieces, count, breaking);
    if (lines !== undefined) return lines;
  }
  return undefined;
}

interface Way {
  cost: number;
  /** First pieces of the lines. */
  lines: number[];
}

/** The most even way to set all pieces in `count` lines. */
function evenLines(
  pieces: readonly Piece[],
  count: number,
  { measure, alone }: Breaking,
): number[] | undefined {
  // Ways to set what begins with each piece, in one line, then in two, and so on.
  let ways: (Way | undefined)[] = pieces.map((_, from) => lastLine(pieces, from, measure, alone));
  for (let lines = 2; lines <= count; lines++) {
    const after = ways;
    ways = pieces.map((_, from) => {
      let best: Way | undefined;
      let width = 0;
      for (let to = from; to < pieces.length - 1; to++) {
        const piece = pieces[to];
        const rest = after[to + 1];
        if (piece === undefined || width + piece.width > measure) break;
        width += piece.width;
        const cost = costOf(width, measure) + (piece.loose ? looseness : 0) + (rest?.cost ?? 0);
        if (rest !== undefined && cost < (best?.cost ?? Infinity)) {
          best = { cost, lines: [from, ...rest.lines] };
        }
        width += piece.gap;
      }
      return best;
    });
  }
  return ways[0]?.lines;
}

function lastLine(
  pieces: readonly Piece[],
  from: number,
  measure: number,
  alone: boolean,
): Way | undefined {
  const line = pieces.slice(from);
  const width = line.reduce(
    (sum, { width, gap }, at) => sum + width + (at < line.length - 1 ? gap : 0),
    0,
  );
  // Pieces of one word, or letters of a script without spaces, are alone as a word is.
  const isAlone = from > 0 && line.slice(0, -1).every(({ gap }) => gap === 0) && line.length < 3;
  if (width > measure || (isAlone && !alone)) return undefined;
  return { cost: costOf(width, measure), lines: [from] };
}

/** The sum of squares is least where all lines are equal. */
function costOf(width: number, measure: number): number {
  return (width / measure) ** 2;
}
