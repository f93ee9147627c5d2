// Owns in which element words are quoted: those that bring their own marks are given no others.
import type { Said } from '../edition/answers.ts';
import { insideMarks, type Inside } from '../site/words/inside-marks.ts';

/** The words as they are set, and the element around them. */
export function markedAs({ words, story }: Said): { inside: Inside; Marked: 'q' | 'span' } {
  const inside = insideMarks(words, story.language);
  return { inside, Marked: inside.own ? 'span' : 'q' };
}
