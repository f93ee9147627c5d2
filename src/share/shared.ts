// Owns what is said of a story or a quotation when a reader shares it: the same words by every way.
import type { QuotationAnswer, StoryAnswer } from '../edition/answers.ts';
import { absolute } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { speaks, words as labelsIn } from '../site/words/words.ts';
import { waysOf, type Room, type Shared, type Way } from './networks.ts';
import { inMarks, saidBy, saidLine, saidTitle } from './said.ts';

/** What a page needs to be shared. */
interface Sharing extends Shared {
  ways: Way[];
  /** Where words of it are from: headline and publication. */
  from: string;
}

type Headed = Pick<StoryAnswer['story'], 'headline' | 'short' | 'kind' | 'language'>;

/** A story as it is shared: `Opinion: Why the bridge must close`. */
export function sharedStory({ story }: Pick<StoryAnswer, 'story'>, site: Site): Sharing {
  const shared = { url: absolute(site.address, story.address), title: headlineOf(story, site) };
  return { ...shared, ways: waysOf(site.share, shared), from: sourceOf(story, site) };
}

/** A quotation as it is shared; whole, it is three lines: the words, who said them, in which story. */
export function sharedQuotation(answer: QuotationAnswer, site: Site): Sharing {
  const { words, story } = answer;
  const by = saidBy(answer, story.language);
  const from = sourceOf(story, site);
  const lines = [inMarks(words, story.language), ...(by === undefined ? [] : [`— ${by}`]), from];
  const shared = {
    url: absolute(site.address, answer.address),
    title: saidTitle(answer, story.language),
    line: (room: Room) => saidLine(answer, story.language, room),
    quotation: lines.join('\n'),
  };
  return { ...shared, ways: waysOf(site.share, shared), from };
}

function sourceOf(story: Headed, site: Site): string {
  return `${headlineOf(story, site)}${labelsIn(story.language).comma}${site.name}`;
}

/** The shorter headline where there is one. */
function headlineOf(story: Headed, site: Site): string {
  return labelled(story.short ?? story.headline, story, site);
}

/** A headline with the story's kind before it, which all but reports wear. */
export function labelled(
  name: string,
  { kind, language }: Pick<Headed, 'kind' | 'language'>,
  site: Site,
): string {
  if (kind === 'report') return name;
  return `${labelsIn(speaks(language) ? language : site.language).kinds[kind]}: ${name}`;
}
