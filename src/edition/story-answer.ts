// Owns the page of a story: the story with its names and links resolved, and what surrounds it.
// A withdrawn story answers with its headline, date and reason; nothing else of it is in any output.
import { listAddress } from '../site/address.ts';
import type { Story } from '../story/story.ts';
import type { Hidden, Inheritance, StoryAnswer, Summary } from './answers.ts';
import { leadsOf, resolveLinks } from './links.ts';
import { partsNear } from './near.ts';
import type { Reader } from './reader.ts';
import { relatedStories } from './related.ts';
import { translationsOf } from './translations.ts';

interface StoryRow {
  state: number;
  hidden: Hidden | null;
  published: number;
  digest: string;
  value: string;
  related: string | null;
  inherited: string | null;
}

/** The story at `address`; `undefined` where none is published or withdrawn. */
export function storyAnswer(reader: Reader, address: string): StoryAnswer | undefined {
  const row = reader.store.first<StoryRow>(
    `SELECT story.state, story.hidden, story.published, parsed.digest,
     parsed.value, related.found AS related, heir.inherited
     FROM story JOIN parsed ON parsed.key = story.parsed LEFT JOIN related USING (path)
     LEFT JOIN heir USING (path)
     WHERE story.address = ? AND story.state > 0`,
    address,
  );
  if (!row) return undefined;
  // The cast: parsed rows of stories hold what parseStory returned.
  const story = JSON.parse(row.value) as Story;
  return row.state === 2 ? withdrawn(reader, story, row) : published(reader, story, row);
}

/** What is told of a story wherever it stands whole; `digest` is of what its file became. */
export function toldStory(
  reader: Reader,
  story: Story,
  digest: string,
): Pick<StoryAnswer, 'story' | 'made' | 'deskName' | 'by' | 'topics'> {
  const topics = reader.topics(story.topics);
  const leads = leadsOf(reader.store, story.links);
  return {
    story: { ...resolveLinks(story, leads), topics },
    made: [digest, ...leads.values()],
    deskName: deskName(reader, story),
    by: story.by.map((byline) => reader.signature(byline)),
    topics: topics.map((topic) => ({ ...topic, address: listAddress('topic', topic.id) })),
  };
}

function published(reader: Reader, story: Story, row: StoryRow): StoryAnswer {
  const { earlier, later } = threadAround(reader, story, row);
  const { thread } = story;
  return {
    page: 'story',
    ...toldStory(reader, story, row.digest),
    earlier,
    later,
    ...(thread !== undefined && {
      thread: { id: thread, address: listAddress('thread', thread) },
    }),
    related: relatedStories(reader, story, row.related),
    translations: translationsOf(reader, story),
    // The cast: promises.ts alone writes this column.
    inherited: JSON.parse(row.inherited ?? '[]') as Inheritance[],
    ...(row.hidden !== null && { hidden: row.hidden }),
  };
}

function withdrawn(reader: Reader, story: Story, { digest }: StoryRow): StoryAnswer {
  const { name, path, address, headline, kind, desk, published: moment, status } = story;
  return {
    page: 'story',
    story: {
      ...{ name, path, address, headline, standfirst: '', kind, desk, published: moment, status },
      ...(story.withdrawn !== undefined && { withdrawn: story.withdrawn }),
      ...{ language: story.language, direction: story.direction },
      ...{ topics: [], by: [], points: [], sources: [], corrections: [], aliases: [], related: [] },
      ...{ opening: [], sections: [], footnotes: [], pullQuotes: [], quotations: [] },
      ...{ figures: [], links: [], words: 0, minutes: 1 },
    },
    made: [digest],
    deskName: deskName(reader, story),
    ...{ by: [], topics: [], earlier: [], later: [], related: [], translations: [] },
    inherited: [],
  };
}

/** The name of a story's desk. */
export function deskName(reader: Reader, { desk }: Pick<Story, 'desk'>): string {
  return reader.site().desks.find(({ id }) => id === desk)?.name ?? desk;
}

/** The nearest parts of a story's thread before it and after it, oldest first. */
function threadAround(
  { store }: Reader,
  { thread, address }: Story,
  { published }: StoryRow,
): { earlier: Summary[]; later: Summary[] } {
  if (thread === undefined) return { earlier: [], later: [] };
  return partsNear(store, { thread, published, address });
}
