// Owns finding whole quotations in a paragraph as it was typed: straight marks and those of any language.

/** One quotation: `text` from `start` to `end` with its marks, `words` without. */
export interface QuotedStretch {
  start: number;
  end: number;
  words: string;
}

/** Whether a text could hold a quotation at all. */
export const mayQuote = /["“”„«»「『‘‹]|(?:^|[\s(—–])'\p{L}/u;

// A straight ' closes only after a comma or the end of a sentence: elsewhere it is an apostrophe.
const quoted =
  /“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|»([^«»]*)«|”([^“”]*)”|"([^"]*)"|「([^「」]*)」|‹([^‹›]*)›|(?<![\p{L}\p{N}])‘((?:[^‘’]|’(?=\p{L}))*)’|(?<![\p{L}\p{N}])'(\p{L}(?:[^']|'(?=\p{L})){12,600}?[,.!?…])'(?!\p{L})/gu;

/** The quotations of a paragraph that are closed in it, in order, none inside another. */
export function quotedStretches(text: string): QuotedStretch[] {
  return [...text.matchAll(quoted)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match.slice(1).find((one) => one !== undefined) ?? '',
  }));
}
