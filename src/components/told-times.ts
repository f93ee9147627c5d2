// Owns at what times words in a list are told to be of: words may have come with an update, later than the story.
import type { Said } from '../edition/answers.ts';
import type { Moment } from '../site/dates.ts';
import { words } from '../site/words/words.ts';

/** When the story of words was published and, where it was, updated; each with its label in `language` (BCP 47). */
export function toldTimes({ story }: Said, language: string): { name: string; moment: Moment }[] {
  const { published, updated } = words(language);
  const first = { name: published, moment: story.published };
  return story.updated ? [first, { name: updated, moment: story.updated }] : [first];
}
