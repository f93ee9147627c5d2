// Owns what of an answer decides whether a page or a form of it is printed again.
import type { Story } from '../story/story.ts';
import type { Answer, FeedAnswer } from './answers.ts';
import { holdsBody, isForm } from './forms.ts';
import { summaryText } from './summaries.ts';

/** All that the page or form at `address` shows of its answer, as text; a story's own text is in `made` and is left out. */
export function matterOf(answer: Answer, address: string): string {
  if ('stories' in answer) {
    const { stories, ...around } = answer;
    return `${JSON.stringify(around)}${stories.map(summaryText).join('\n')}`;
  }
  if (answer.page === 'feed') {
    const { entries, ...around } = answer;
    return JSON.stringify([around, entries.map(withoutStory)]);
  }
  if (answer.page !== 'story') return JSON.stringify(answer);
  const { story, ...around } = answer;
  if (!isForm(address)) return JSON.stringify(around);
  // Stories beside it change with every neighbour, and a form shows none of them.
  const { made, deskName, by, topics, hidden } = answer;
  return JSON.stringify([
    holdsBody(address) ? made : withoutBody(story),
    deskName,
    by,
    topics,
    hidden,
  ]);
}

function withoutStory(entry: FeedAnswer['entries'][number]): object {
  if (entry.of !== 'story') return entry;
  const { story: _, ...around } = entry;
  return around;
}

/** What a card, a citation and an embed are made of. */
function withoutBody(story: Story): Partial<Story> {
  const {
    opening: _1,
    sections: _2,
    footnotes: _3,
    pullQuotes: _4,
    quotations: _5,
    ...short
  } = story;
  const { figures: _6, links: _7, words: _8, minutes: _9, ...shortest } = short;
  return shortest;
}
