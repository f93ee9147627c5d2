// Owns the order of texts in which no machine's language has a say.

/** Compares by code units; for `sort`. */
export function byCodeUnits(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
