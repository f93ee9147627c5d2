// Owns the guess at what somebody meant: "headlin" is near "headline".

/** The name nearest to what was typed, or undefined where none is near enough to be meant; case is ignored, ties go to the earlier name. */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  const meant = fold(typed);
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const limit = Math.min(best?.distance ?? Infinity, farthest(meant, fold(name)) + 1);
    const distance = editDistance(meant, fold(name), limit);
    if (distance < limit) best = { name, distance };
  }
  return best?.name;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().trim().slice(0, 100);
}

/** One slip in three letters, at least one, at most three; a single letter means nothing else. */
function farthest(a: string, b: string): number {
  if (Math.min(a.length, b.length) < 2) return 0;
  return Math.max(1, Math.min(3, Math.floor(Math.max(a.length, b.length) / 3)));
}

/** Changes of one letter, swaps of neighbours included, that lead from `a` to `b`; `limit` where it takes as many or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line[column] = Math.min(
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? at(twoAbove, column - 2) + 1 : Infinity,
      );
    }
    if (Math.min(...line) >= limit) return limit;
    [twoAbove, above] = [above, line];
  }
  return Math.min(at(above, b.length), limit);
}

function at(line: number[], column: number): number {
  return line[column] ?? Infinity;
}
