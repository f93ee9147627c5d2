// Owns words that were said as they stand inside the quotation marks of their language: what was quoted
// in them is a quotation inside a quotation now.
import { doubleMarks, marksOf, type Marks } from './quotation-marks.ts';

/** Words for a place in marks; `own` where they bring their marks, and none may be set around them. */
export interface Inside {
  words: string;
  own: boolean;
}

/** `He said “no”` as `He said ‘no’` (BCP 47 language), and marks inside those as outer ones again. */
export function insideMarks(words: string, language: string): Inside {
  if (hasOwnMarks(words)) return { words, own: true };
  const marks = marksOf(language);
  if (marks.outer[0] === marks.outer[1]) return { words: inOneSign(words, marks), own: false };
  if (!words.includes(marks.outer[0].trim())) return { words, own: false };
  return { words: turned(words.replace(spaces, ''), marks), own: false };
}

/** Inside marks that bring their own spaces. */
const spaces = /(?<=«)[\u00A0\u202F]|[\u00A0\u202F](?=»)/gu;
const signs = `[${doubleMarks}]`;
const begins = new RegExp(`^${signs}`, 'u');
const ends = new RegExp(`${signs}[.,;:!?…،؛؟]?$`, 'u');
const interrupted = new RegExp(`^${signs}[^${doubleMarks}]*[,،.!?…—–-]\\s*${signs}`, 'u');

/** True where marks stand around all words, or the first of several parts: “We go,” she wrote, “and soon.” */
function hasOwnMarks(words: string): boolean {
  return begins.test(words) && (ends.test(words) || interrupted.test(words));
}

/** Where one sign opens and closes, marks are pairs in their order. */
function inOneSign(words: string, { outer, inner }: Marks): string {
  const pair = new RegExp(`${outer[0]}([^${outer[0]}]*)${outer[1]}`, 'gu');
  return words.replace(pair, `${inner[0]}$1${inner[1]}`);
}

interface Pair {
  of: 'outer' | 'inner';
  from: number;
  to: number;
}

function turned(words: string, marks: Marks): string {
  const pairs = pairsIn(words, marks);
  const set = new Map<number, string>();
  for (const { from, to } of pairs) {
    const depth = pairs.filter((other) => other.from < from && to < other.to).length;
    const wanted = depth % 2 === 0 ? 'inner' : 'outer';
    set.set(from, marks[wanted][0]);
    set.set(to, marks[wanted][1]);
  }
  let text = '';
  for (let at = 0; at < words.length; at++) text += set.get(at) ?? words.charAt(at);
  return text;
}

/** The pairs of marks in words, a mark that opens or closes none left out. */
function pairsIn(words: string, { outer, inner }: Marks): Pair[] {
  const found: Pair[] = [];
  const open: { of: Pair['of']; from: number }[] = [];
  const [opens, closes] = inner;
  for (let at = 0; at < words.length; at++) {
    const sign = words.charAt(at);
    const isInWord = letter.test(words.charAt(at - 1)) && letter.test(words.charAt(at + 1));
    if (sign === outer[0].trim()) open.push({ of: 'outer', from: at });
    else if (sign === opens && !isInWord) open.push({ of: 'inner', from: at });
    else if (sign === outer[1].trim()) close(open, { of: 'outer', to: at, found });
    else if (sign === closes && !isInWord) close(open, { of: 'inner', to: at, found });
  }
  return found;
}

const letter = /[\p{L}\p{N}]/u;

function close(
  open: { of: Pair['of']; from: number }[],
  { of, to, found }: Pick<Pair, 'of' | 'to'> & { found: Pair[] },
): void {
  // An apostrophe closes nothing that was opened outside the marks around it.
  const at = of === 'inner' ? open.length - 1 : open.findLastIndex((one) => one.of === of);
  const from = open[at]?.of === of ? open[at].from : undefined;
  if (from === undefined) return;
  open.splice(at);
  found.push({ of, from, to });
}
