// Owns which quotation marks a language prints, outside and inside another quotation.

/** Opening and closing marks, any space that belongs to them included. */
export interface Marks {
  outer: readonly [string, string];
  inner: readonly [string, string];
}

const english: Marks = { outer: ['“', '”'], inner: ['‘', '’'] };
const lowHigh: Marks = { outer: ['„', '“'], inner: ['‚', '‘'] };
const lowRight: Marks = { outer: ['„', '”'], inner: ['«', '»'] };
const angles: Marks = { outer: ['«', '»'], inner: ['“', '”'] };
const eastern: Marks = { outer: ['«', '»'], inner: ['„', '“'] };
const nordic: Marks = { outer: ['”', '”'], inner: ['’', '’'] };
const corners: Marks = { outer: ['「', '」'], inner: ['『', '』'] };

const byLanguage: Readonly<Record<string, Marks>> = {
  ar: { outer: ['«', '»'], inner: ['‹', '›'] },
  be: eastern,
  bg: lowHigh,
  ca: angles,
  cs: lowHigh,
  da: nordic,
  de: lowHigh,
  'de-CH': { outer: ['«', '»'], inner: ['‹', '›'] },
  el: angles,
  es: angles,
  fa: { outer: ['«', '»'], inner: ['‹', '›'] },
  fi: nordic,
  fr: { outer: ['«\u202F', '\u202F»'], inner: ['“', '”'] },
  hr: lowHigh,
  hu: { outer: ['„', '”'], inner: ['»', '«'] },
  it: angles,
  ja: corners,
  lt: lowHigh,
  no: angles,
  nb: angles,
  nn: angles,
  pl: lowRight,
  'pt-PT': angles,
  ro: lowRight,
  ru: eastern,
  sk: lowHigh,
  sl: lowHigh,
  sv: nordic,
  uk: eastern,
  'zh-Hant': corners,
  'zh-TW': corners,
};

/** The marks of a BCP 47 language; those of English where we know none. */
export function marksOf(language: string): Marks {
  let tag = language;
  while (tag !== '') {
    const marks = byLanguage[tag];
    if (marks !== undefined) return marks;
    tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  }
  return english;
}

/** Every sign that opens or closes a quotation in some language, straight ones included. */
export const doubleMarks = '"“”„«»「」『』‟〝〞';
export const singleMarks = "'‘’‚‹›‛ʼ`´";
