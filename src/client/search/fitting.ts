// Owns how well what Pagefind found fits what was asked. Of a word that a part lacks, Pagefind takes the
// longest beginning that it has, were it one letter, or passes the word by.

/** Every word asked for begins one that was found; or does so but for an ending; or not even that. */
export type Fit = 'whole' | 'near' | 'none';

/** How much of a word has to be left where its ending is of another form: `порт` of `портів`. */
const least = { letters: 3, share: 0.55 };

/** How words that were found, spelled as the index spells them, fit those that were asked for. */
export function fitOf(found: readonly string[], asked: readonly string[]): Fit {
  const bare = asked.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '') || word);
  if (bare.every((word) => found.some((one) => one.startsWith(word)))) return 'whole';
  const near = (word: string, one: string): boolean =>
    one.startsWith(word) || (word.startsWith(one) && one.length >= enough(word));
  return bare.every((word) => found.some((one) => near(word, one))) ? 'near' : 'none';
}

function enough({ length }: string): number {
  return Math.max(least.letters, length * least.share);
}
