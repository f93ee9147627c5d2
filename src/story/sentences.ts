// Owns where a sentence ends, as far as a sentence can be told from a title or an initial with its stop.

const sentenceEnd =
  /(?<!(?:^|[\s.(])(?:\p{Lu}|\p{Lu}\p{L}{1,2}|[мсрт]|ст|ім))[.!?…؟]["”»’)]*(?=\s|$)/gu;

/** The sentence that is not closed at the end of `text`, and what stands before it. */
export function lastSentence(text: string): { own: string; earlier: string } {
  const trimmed = text.trimEnd();
  const ends = [...trimmed.matchAll(sentenceEnd)].map((end) => end.index + end[0].length);
  const at = ends.at(-1) ?? 0;
  if (at < trimmed.length) return { own: trimmed.slice(at), earlier: trimmed.slice(0, at) };
  return { own: '', earlier: trimmed };
}

/** The last sentence of a text whose sentences are all closed. */
export function sentenceBefore(earlier: string): string {
  return lastSentence(earlier.replace(/[.!?…؟\s]+$/, '')).own;
}

/** A text up to where its first sentence closes; signs left over from the sentence before are part of it. */
export function firstSentence(text: string): string {
  const begin = /^[\s,،.—–-]*/.exec(text)?.[0].length ?? 0;
  sentenceEnd.lastIndex = begin;
  const end = sentenceEnd.exec(text)?.index ?? text.length;
  sentenceEnd.lastIndex = 0;
  return text.slice(0, end);
}
