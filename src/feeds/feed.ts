// Owns what a feed says, the same in every form: a forms' file beside this one writes it down.
import type { FeedAnswer, FeedCorrection, FeedSaid, FeedStory } from '../edition/answers.ts';
import { saidTitle } from '../share/said.ts';
import { labelled } from '../share/shared.ts';
import { labelsOf, signatures } from '../share/told.ts';
import { absolute } from '../site/address.ts';
import { compareMoments, showMonth, type Moment } from '../site/dates.ts';
import { feedAddress, feedMonthAddress, type FeedForm } from '../site/feed-address.ts';
import { Kept } from '../site/kept.ts';
import type { Site } from '../site/settings.ts';
import { words } from '../site/words/words.ts';
import { modified } from '../story/stamps.ts';
import type { Audio, Block, Figure, Story, Video } from '../story/story.ts';
import { correctionHtml, saidHtml, storyHtml } from './story-html.ts';

/** A feed. Addresses are whole unless said otherwise. */
export interface Feed {
  id: string;
  title: string;
  description?: string;
  /** Its own, root-relative, by form. */
  address: (form: FeedForm) => string;
  /** The page with the same, root-relative. */
  page: string;
  language: string;
  /** Of its newest entry; missing where it has none. */
  updated?: Moment;
  /** Of a month: the feed that it belongs to. */
  current?: string;
  /** Whether nothing will be added any more. */
  closed: boolean;
  earlier?: string;
  entries: Entry[];
}

/** What a feed reader shows as one. */
export interface Entry {
  id: string;
  url: string;
  title: string;
  summary?: string;
  html: string;
  language: string;
  published: Moment;
  updated: Moment;
  by: { name: string; address?: string }[];
  categories: { id: string; name: string }[];
  picture?: Figure;
  recordings: (Audio | Video)[];
}

const mark = ' — ';
/** Some kilobytes each: a story stands in several feeds in a row, and in three forms of each. */
const storyHtmls = new Kept<string>(1000);

/** What an answer says as a feed. */
export function feedOf(answer: FeedAnswer, site: Site): Feed {
  const { month, beside, closed = false, earlier } = answer;
  const entries = answer.entries.map((one) => entryOf(one, site));
  const [updated] = entries.map((entry) => entry.updated).sort((a, b) => compareMoments(b, a));
  const address = (form: FeedForm): string =>
    month === undefined ? feedAddress(beside, form) : feedMonthAddress(month);
  const description = answer.of === 'site' ? site.description : answer.description;
  return {
    id: absolute(answer.place, address('atom')),
    title: titleOf(answer, site),
    ...(description !== undefined && { description }),
    ...{ address, page: beside, language: site.language, closed },
    ...(updated && { updated }),
    ...(month !== undefined && { current: absolute(site.address, feedAddress(beside, 'atom')) }),
    ...(earlier !== undefined && { earlier: absolute(site.address, earlier) }),
    entries,
  };
}

function titleOf({ of, name, month }: FeedAnswer, site: Site): string {
  const labels = words(site.language);
  if (month !== undefined) return labels.inMonth(site.name, showMonth(month, site.language));
  if (of === 'corrections') return labels.corrections + mark + site.name;
  return name === undefined ? site.name : name + mark + site.name;
}

function entryOf(entry: FeedAnswer['entries'][number], site: Site): Entry {
  switch (entry.of) {
    case 'story':
      return storyEntry(entry, site);
    case 'said':
      return saidEntry(entry, site);
    case 'correction':
      return correctionEntry(entry, site);
  }
}

function storyEntry(answer: FeedStory, site: Site): Entry {
  const { story, made, feedId, deskName, topics } = answer;
  const { address, standfirst, language, published, picture, desk } = story;
  const key = [site.address, site.language, ...made].join('\n');
  return {
    id: feedId,
    url: absolute(site.address, address),
    title: labelled(story.headline, story, site),
    summary: standfirst,
    html: storyHtmls.of(key, () => storyHtml(story, site)),
    ...{ language, published, updated: modified(story) ?? published },
    by: signatures(answer.by, site).map((one) => ({ ...one })),
    categories: namedOnce([
      { id: desk, name: deskName },
      ...topics.map(({ id, name }) => ({ id, name })),
    ]),
    ...(picture && { picture }),
    recordings: recordingsOf(story),
  };
}

/** A desk and a topic may share a name, and most formats tell a category by its name alone. */
function namedOnce(categories: Entry['categories']): Entry['categories'] {
  const names = categories.map(({ name }) => name.toLowerCase());
  return categories.filter((_, at) => names.indexOf(names[at] ?? '') === at);
}

function saidEntry(said: FeedSaid, site: Site): Entry {
  const { story, address, feedId } = said;
  const { language, published } = story;
  return {
    id: feedId,
    url: absolute(site.address, address),
    title: saidTitle(said, language),
    html: saidHtml(said, site),
    ...{ language, published, updated: published, by: [], categories: [], recordings: [] },
  };
}

function correctionEntry(correction: FeedCorrection, site: Site): Entry {
  const { story, feedId, date } = correction;
  const { language, published } = story;
  // Made on the day of publication, its hour unknown, it is not told as older than the story.
  const made = compareMoments(date, published) < 0 ? published : date;
  return {
    id: feedId,
    url: absolute(site.address, story.address),
    title: `${labelsOf(story, site).correction(1)}: ${labelled(story.headline, story, site)}`,
    html: correctionHtml(correction, site),
    ...{ language, published: made, updated: made, by: [], categories: [], recordings: [] },
  };
}

function recordingsOf({ opening, sections }: Story): (Audio | Video)[] {
  return [...opening, ...sections.flatMap(({ blocks }) => blocks)].filter(isRecording);
}

function isRecording(block: Block): block is Audio | Video {
  return block.type === 'audio' || block.type === 'video';
}
