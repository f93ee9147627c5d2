// Owns how the part of an index under one letter is called in its page.

/** The id of a letter's names; `letter` as it stands in addresses. */
export function letterId(letter: string): string {
  return `letter-${letter}`;
}
