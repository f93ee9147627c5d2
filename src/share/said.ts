// Owns how a quotation is told in one line: its words in the marks of their language, and who said them.
import { marksOf } from '../story/quotation-marks.ts';
import type { Quotation } from '../story/story.ts';

/** Longest that words are in a title, in characters. */
const longest = 90;

/** `“We want to see if we can…” — Donald Trump`; long words are cut between two of them. */
export function saidTitle({ words, speaker }: Quotation, language: string): string {
  const said = inMarks(cut(words), language);
  return speaker === undefined ? said : `${said} — ${speaker}`;
}

/** Words in the outer marks of their language (BCP 47), unless they hold such marks themselves. */
export function inMarks(words: string, language: string): string {
  const [open, close] = marksOf(language).outer;
  return words.includes(open) || words.includes(close) ? words : `${open}${words}${close}`;
}

function cut(words: string): string {
  if (words.length <= longest) return words;
  const short = words.slice(0, longest).replace(/\s+\S*$/u, '');
  return `${short.toWellFormed().replace(/[\s,;:—–-]+$/u, '')}…`;
}
