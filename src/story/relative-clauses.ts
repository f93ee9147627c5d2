// Owns telling where a sentence only says who somebody else is: “a man who knows Trump”. Works on words.
import type { SayingWords } from './verbs-of-saying.ts';

/** Whether a name that ends at `end` stands in a clause about another; a first word begins none: “That day Trump said”. */
export function isOfAnother(
  words: readonly string[],
  end: number,
  { relative }: SayingWords,
): boolean {
  const clause = words.slice(0, Math.max(0, end)).lastIndexOf(',') + 1;
  return words.slice(Math.max(1, clause), end).some((word) => relative.has(word.toLowerCase()));
}

/** Words up to where such a clause begins. */
export function beforeRelative(
  words: readonly string[],
  { relative }: SayingWords,
): readonly string[] {
  const at = words.findIndex((word) => relative.has(word.toLowerCase()));
  return at < 0 ? words : words.slice(0, at);
}
