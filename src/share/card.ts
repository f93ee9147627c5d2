// Owns what a sharing card shows, as plain data: the same card is the same picture, and nothing that is
// not on a card is in it, so that an edit of the body draws none anew. May not draw.
import type { QuotationAnswer, StoryAnswer } from '../edition/answers.ts';
import { showDay } from '../site/dates.ts';
import type { Site } from '../site/settings.ts';
import { speaks, words } from '../site/words/words.ts';
import { insideMarks } from '../site/words/inside-marks.ts';
import { marksOf } from '../site/words/quotation-marks.ts';

/** Words and the language (BCP 47) that they are in. */
export interface Phrase {
  text: string;
  language: string;
}

/** What both cards show at their foot, and what stands in where words cannot be set. */
interface Foot {
  direction: 'ltr' | 'rtl';
  /** The day of publication, for a quotation that of the last update, as readers see it. */
  date: Phrase;
  /** The publication's name. */
  name: Phrase;
  /** Its place on the web, in letters that every typeface has. */
  host: string;
}

export interface StoryCard extends Foot {
  of: 'story';
  headline: Phrase;
  desk: Phrase;
  /** The kind of all but reports, or that the story was withdrawn. */
  label?: Phrase;
}

export interface QuotationCard extends Foot {
  of: 'quotation';
  /** Without the marks around them. */
  words: Phrase;
  /** The marks that go around them, with any space that belongs to them. */
  marks: readonly [string, string];
  speaker?: Phrase;
  role?: Phrase;
  /** Between the two. */
  comma: string;
}

export type Card = StoryCard | QuotationCard;

/** What a card needs to know of a story, and of a quotation. */
type OfStory = Pick<StoryAnswer, 'page' | 'story' | 'deskName'>;
type OfQuotation = Pick<QuotationAnswer, 'page' | 'words' | 'speaker' | 'role' | 'story'>;

/** The card of a story or a quotation, in its own language. */
export function cardOf(answer: OfStory | OfQuotation, site: Site): Card {
  return answer.page === 'story' ? storyCard(answer, site) : quotationCard(answer, site);
}

function storyCard({ story, deskName }: OfStory, site: Site): StoryCard {
  const { language, short, headline, kind, status } = story;
  const labels = words(speaks(language) ? language : site.language);
  const label = status === 'withdrawn' ? labels.withdrawn : labels.kinds[kind];
  const isLabelled = status === 'withdrawn' || kind !== 'report';
  return {
    of: 'story',
    headline: { text: short ?? headline, language },
    desk: { text: deskName, language: site.language },
    ...(isLabelled && { label: { text: label, language: labels.language } }),
    ...foot(story, site),
  };
}

function quotationCard(answer: OfQuotation, site: Site): QuotationCard {
  const { speaker, role, story } = answer;
  const { language } = story;
  const inside = insideMarks(answer.words, language);
  return {
    of: 'quotation',
    words: { text: inside.words, language },
    marks: inside.own ? ['', ''] : marksOf(language).outer,
    ...(speaker !== undefined && { speaker: { text: speaker, language } }),
    ...(role !== undefined && { role: { text: role, language } }),
    comma: words(language).comma,
    // Words may have come with an update, later than the story.
    ...foot({ ...story, published: story.updated ?? story.published }, site),
  };
}

function foot(
  story: Pick<StoryAnswer['story'], 'language' | 'direction' | 'published'>,
  site: Site,
): Foot {
  const { language, direction, published } = story;
  return {
    direction,
    date: { text: showDay(published, language), language },
    name: { text: site.name, language: site.language },
    host: new URL(site.address).host,
  };
}
