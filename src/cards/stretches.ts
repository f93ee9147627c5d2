// Owns where a text may be broken into lines: at spaces, after a hyphen between words, and between ideographs
// but for the signs that may not begin or end a line (JIS X 4051, GB/T 15834).

/** From one place where a text may be broken to the next, in UTF-16 units; `spaced` where its word ends. */
export interface Stretch {
  from: number;
  to: number;
  spaced: boolean;
}

const ideograph = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const notFirst = '、。，．！？：；）」』】》〉ー々”’…';
const notLast = '（「『【《〈“‘';
/** Inside a word: after a hyphen or a dash between words, and between ideographs that may be parted. */
const seam = new RegExp(
  `(?<=\\p{L}{2}[-‐–—/])(?=\\p{L}{2})` +
    `|(?<=[${ideograph}${notFirst}])(?=[${ideograph}${notLast}])(?![${notFirst}])(?<![${notLast}])`,
  'u',
);

/** Every stretch of a text, spaces left out. */
export function stretchesOf(text: string): Stretch[] {
  return [...text.matchAll(/[^ ]+/g)].flatMap(({ 0: word, index }) => {
    let from = index;
    const parts = word.split(seam);
    return parts.map((part, number) => {
      const stretch = { from, to: from + part.length, spaced: number === parts.length - 1 };
      from = stretch.to;
      return stretch;
    });
  });
}

/** A stretch that is too long for a line, letter by letter. */
export function lettersOf(text: string, { from, to, spaced }: Stretch): Stretch[] {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...graphemes.segment(text.slice(from, to))].map(({ segment, index }) => {
    const end = from + index + segment.length;
    return { from: from + index, to: end, spaced: spaced && end === to };
  });
}
