// Owns what search keeps of one story: the words that are looked up, what narrows a search, and what a
// result shows. May not know where it is kept.
import type { Searched } from '../edition/searched.ts';
import { showDay } from '../site/dates.ts';
import type { Site } from '../site/settings.ts';
import type { Direction, Kind } from '../story/story.ts';
import { storyWords } from './story-words.ts';

/** One story as search keeps it; all of it JSON. */
export interface SearchRecord {
  /** ISO 639, whose index it is in. */
  language: string;
  headline: string;
  words: string;
  /** What narrows a search, each with its values. */
  filters: Record<string, string[]>;
  shown: Shown;
}

/** What a result shows beside its headline and its words. */
export interface Shown {
  address: string;
  /** In the publication's language. */
  date: string;
  kind: Kind;
  /** Id of the desk. */
  desk: string;
  /** BCP 47. */
  language: string;
  direction: Direction;
}

/** What search keeps of a published story. */
export function searchRecord({ story, writers, topics }: Searched, site: Site): SearchRecord {
  const speakers = [...new Set(story.quotations.flatMap(({ speaker }) => speaker ?? []))];
  const { address, kind, desk, language, direction } = story;
  const narrowing = {
    ...{ desk: [desk], topic: [...new Set(topics)], kind: [kind], writer: [...new Set(writers)] },
    ...{ speaker: speakers, year: [story.published.day.slice(0, 4)] },
  };
  const filters = Object.entries(narrowing).filter(([, values]) => values.length > 0);
  return {
    language: language.split('-', 1)[0]?.toLowerCase() ?? language,
    headline: story.headline,
    words: storyWords(story, [...writers, ...speakers, ...topics]),
    filters: Object.fromEntries(filters),
    shown: {
      ...{ address, kind, desk, language, direction },
      date: showDay(story.published, site.language),
    },
  };
}
