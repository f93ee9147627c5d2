// Owns whether words of a quotation bring quotation marks, so that they are not set in others.

/** True for words written with a quotation of their own in double marks: “We go,” she wrote, “and soon.” */
export function hasOwnMarks(words: string): boolean {
  return /[«»]|“[^”]*”/.test(words);
}
