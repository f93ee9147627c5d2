// Owns finding the words of a quotation in a text around them, so that they can be marked there.
// Wordings are compared as story/said-words.ts folds them.
import type { QuotationAnswer } from '../edition/answers.ts';
import { wordsHref } from '../site/share-address.ts';
import { doubleMarks, singleMarks } from '../site/words/quotation-marks.ts';
import { stretches } from '../story/said-words.ts';

/** A piece of a text; `said` where it is of the words looked for. */
interface Piece {
  text: string;
  said: boolean;
}

/** The text in pieces, all of which make it up; one piece where the words are not in it. */
export function wordsIn(text: string, words: string): Piece[] {
  const whole = text.normalize('NFC');
  const at = whole.indexOf(words);
  const ranges =
    at >= 0
      ? [{ from: at, to: at + words.length }]
      : (rangesOf(whole, stretches(words)) ?? rangesOf(whole, parted(words)) ?? []);
  const pieces: Piece[] = [];
  let last = 0;
  for (const { from, to } of ranges) {
    pieces.push({ text: whole.slice(last, from), said: false });
    pieces.push({ text: whole.slice(from, to), said: true });
    last = to;
  }
  pieces.push({ text: whole.slice(last), said: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** What stands around a quotation in its story, in pieces, and the href of exactly its words there. */
export function whereSaid({ words, around, story, paragraph }: Where): {
  paragraphs: Piece[][];
  way: string;
} {
  const paragraphs = around.map((text) => wordsIn(text, words));
  const at = { story: story.address, id: paragraph };
  return { paragraphs, way: wordsHref(at, standing(paragraphs, words)) };
}

type Where = Pick<QuotationAnswer, 'words' | 'around' | 'story' | 'paragraph'>;

/** The words in the pieces in which they stand, and the text right before and after; alone where they stand in none. */
function standing(
  paragraphs: readonly (readonly Piece[])[],
  words: string,
): { said: string[]; before: string; after: string } {
  const pieces = paragraphs.find((one) => one.some(({ said }) => said)) ?? [];
  const first = pieces.findIndex(({ said }) => said);
  const last = pieces.findLastIndex(({ said }) => said);
  if (first < 0) return { said: [words], before: '', after: '' };
  return {
    said: pieces.flatMap(({ text, said }) => (said ? [text] : [])),
    before: pieces[first - 1]?.text ?? '',
    after: pieces[last + 1]?.text ?? '',
  };
}

/** “We go,” he said, “and soon”: what goes on in one sentence can be parted at a comma. */
function parted(words: string): string[] {
  return stretches(words).flatMap((stretch) => stretch.split(/[,،，]\s/u));
}

interface Range {
  from: number;
  to: number;
}

function rangesOf(text: string, wanted: readonly string[]): Range[] | undefined {
  const ranges: Range[] = [];
  let from = 0;
  for (const stretch of wanted) {
    const form = new RegExp(spelled(stretch), 'giu');
    form.lastIndex = from;
    const found = form.exec(text);
    if (!found) return undefined;
    ranges.push({ from: found.index, to: form.lastIndex });
    from = form.lastIndex;
  }
  return ranges.length > 0 ? ranges : undefined;
}

const ofFolded: Readonly<Record<string, string>> = {
  "'": `[${doubleMarks}${singleMarks}]`,
  '-': '\\s*[-‐‑‒–—―−]+\\s*',
  ' ': '\\s+',
};

/** A folded stretch as a pattern of all that folds to it. */
function spelled(stretch: string): string {
  const signs = [...stretch].map((sign) => ofFolded[sign] ?? RegExp.escape(sign));
  return signs.join('');
}
