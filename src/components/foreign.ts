// Owns how words in another language than their page's are marked as such.

/** The `lang` and `dir` of words that stand in a page of `language`; undefined where they are the page's own. */
export function foreign(
  words: { language: string; direction: 'ltr' | 'rtl' },
  language: string,
): { lang: string | undefined; dir: 'ltr' | 'rtl' | undefined } {
  const other = words.language !== language;
  return { lang: other ? words.language : undefined, dir: other ? words.direction : undefined };
}
