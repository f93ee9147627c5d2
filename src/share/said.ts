// Owns how a quotation is told in one line: its words in the marks of their language, and who said them.
// What is left out of the words is told by […], which is nobody's own.
import { insideMarks } from '../site/words/inside-marks.ts';
import { marksOf } from '../site/words/quotation-marks.ts';
import { words as labelsIn } from '../site/words/words.ts';
import type { Quotation } from '../story/story.ts';

/** Longest that words are in a title, in characters. */
const longest = 90;

/** Stands for words that are left out. */
export const cutMark = ' […]';

type Spoken = Pick<Quotation, 'words' | 'speaker' | 'role'>;

/** `“We want to see if we can […]” — Donald Trump, US president`; long words are cut between two of them. */
export function saidTitle(said: Spoken, language: string): string {
  const words = cut(said.words, (some) => some.length <= longest);
  return line({ ...said, words }, language);
}

/** The same with all its words, or as many as there is room for, as `measure` counts. */
export function saidLine(
  said: Spoken,
  language: string,
  room?: { most: number; measure: (text: string) => number },
): string {
  const whole = (words: string): string => line({ ...said, words }, language);
  if (room === undefined) return whole(said.words);
  return whole(cut(said.words, (some) => room.measure(whole(some)) <= room.most));
}

/** Words in the outer marks of their language (BCP 47), unless they bring their own. */
export function inMarks(said: string, language: string): string {
  const [open, close] = marksOf(language).outer;
  const { words, own } = insideMarks(said, language);
  return own ? words : `${open}${words}${close}`;
}

/** `Ines Calder, engineer`; undefined where nobody is named. */
export function saidBy({ speaker, role }: Spoken, language: string): string | undefined {
  const by = [speaker, role].filter((part) => part !== undefined);
  return by.length === 0 ? undefined : by.join(labelsIn(language).comma);
}

function line(said: Spoken, language: string): string {
  const by = saidBy(said, language);
  const words = inMarks(said.words, language);
  return by === undefined ? words : `${words} — ${by}`;
}

/** As many words as fit, one at least; inside a word only where it is alone. */
function cut(words: string, fits: (words: string) => boolean): string {
  if (fits(words)) return words;
  const ends = [...words.matchAll(/\s+/gu)].map(({ index }) => index);
  const letters = [...words];
  const all =
    ends.length > 0 ? ends : letters.map((_, at) => letters.slice(0, at + 1).join('').length);
  let [least, most] = [0, all.length - 1];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if (fits(shortened(words, all[middle]))) least = middle;
    else most = middle - 1;
  }
  return shortened(words, all[least]);
}

function shortened(words: string, end: number | undefined): string {
  return `${words.slice(0, end).replace(/[\s,،;:—–-]+$/u, '')}${cutMark}`;
}
