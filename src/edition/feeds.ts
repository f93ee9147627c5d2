// Owns what is in each feed: the newest of the site, a list, a speaker or the corrections, and the months
// behind the site's own (RFC 5005, section 4). A month is closed once a later one has a story.
import { correctionsAddress, frontAddress, monthAddress } from '../site/address.ts';
import {
  feedMonthAddress,
  storyFeedId,
  correctionFeedId,
  quotationFeedId,
} from '../site/feed-address.ts';
import type { Correction, Story } from '../story/story.ts';
import type {
  FeedAnswer,
  FeedCorrection,
  FeedSaid,
  FeedStory,
  ListKind,
  Summary,
} from './answers.ts';
import { firstPlace } from './first-place.ts';
import { newestPaths } from './feed-window.ts';
import { monthAfter, monthBefore } from './feeds-of-story.ts';
import { namedList } from './lists.ts';
import { isPromisedList } from './promised-lists.ts';
import { namedSpeaker, saidIn } from './quotations.ts';
import type { Reader } from './reader.ts';
import { toldStory } from './story-answer.ts';
import { summaries, type SummaryRow } from './summaries.ts';

/** The site's own feed. */
export function siteFeed(reader: Reader): FeedAnswer {
  const earlier = monthBefore(reader.store, '9999-99');
  return {
    ...{ page: 'feed', of: 'site', beside: frontAddress(), place: placeOf(reader) },
    ...(earlier !== undefined && { earlier: feedMonthAddress(earlier) }),
    entries: newestStories(reader),
  };
}

/** The feed behind the site's own with the stories of one month, newest first. */
export function monthFeed(reader: Reader, month: string): FeedAnswer | undefined {
  const { store } = reader;
  const stories =
    'SELECT path FROM story WHERE month = ? AND +state = 1 ORDER BY published DESC, address';
  const there = store.first('SELECT 1 FROM story WHERE month = ? AND state > 0 LIMIT 1', month);
  if (!there && !isPromisedList(store, monthAddress(month))) return undefined;
  const paths = store.all<{ path: string }>(stories, month);
  const entries = paths.flatMap(({ path }) => storyAt(reader, path) ?? []);
  const earlier = entries.length === 0 ? undefined : monthBefore(store, month);
  return {
    ...{ page: 'feed', of: 'site', beside: frontAddress(), place: placeOf(reader), month },
    ...(earlier !== undefined && { earlier: feedMonthAddress(earlier) }),
    ...(entries.length > 0 && monthAfter(store, month) !== undefined && { closed: true as const }),
    entries,
  };
}

/** The feed of a desk, topic, writer or thread; `beside` is the address of its page. */
export function listFeed(
  reader: Reader,
  { of, id, beside }: { of: ListKind; id: string; beside: string },
): FeedAnswer | undefined {
  const named = namedList(reader, of, id);
  if (!named) return undefined;
  const { name, description } = named;
  return {
    ...{ page: 'feed', of, name, ...(description !== undefined && { description }) },
    ...{ beside, place: placeOf(reader) },
    entries: newestStories(reader, { of, id }),
  };
}

/** The feed of what a speaker is quoted as saying. */
export function speakerFeed(
  reader: Reader,
  { id, beside }: { id: string; beside: string },
): FeedAnswer | undefined {
  const named = namedSpeaker(reader, id);
  if (!named) return undefined;
  const newest = `quotation.speaker = ? AND quotation.state = 1
    ORDER BY quotation.published DESC, quotation.story, quotation.number LIMIT ?`;
  const entries = saidIn(reader, newest, id, most(reader)).map((said): FeedSaid => {
    return { of: 'said', ...said, feedId: quotationFeedId(idOfStory(reader, said.story), said.id) };
  });
  return { page: 'feed', of: 'speaker', ...named, beside, place: placeOf(reader), entries };
}

/** The feed of the newest corrections. */
export function correctionsFeed(reader: Reader): FeedAnswer {
  const rows = reader.store.all<SummaryRow & { value: string; number: number }>(
    `SELECT correction.value, correction.number, story.summary
     FROM correction JOIN story USING (path) WHERE correction.state = 1
     ORDER BY correction.published DESC, correction.address, correction.number DESC LIMIT ?`,
    most(reader),
  );
  const entries = rows.flatMap((row) =>
    summaries([row]).map((story): FeedCorrection => {
      const feedId = correctionFeedId(idOfStory(reader, story), row.number + 1);
      // The cast: only insertCorrections writes this column, from a Correction.
      return { of: 'correction', ...(JSON.parse(row.value) as Correction), story, feedId };
    }),
  );
  const beside = correctionsAddress();
  return { page: 'feed', of: 'corrections', beside, place: placeOf(reader), entries };
}

function most(reader: Reader): number {
  return reader.site().feeds.entries;
}

function placeOf(reader: Reader): string {
  return firstPlace(reader.store, reader.site());
}

interface StoryRow {
  value: string;
  digest: string;
  feedId: string | null;
}

/** The stories in the feed of the site or of a list, whole. */
function newestStories(reader: Reader, list?: { of: ListKind; id: string }): FeedStory[] {
  return newestPaths(reader.store, most(reader), list).flatMap(
    (path) => storyAt(reader, path) ?? [],
  );
}

/** The story in a file, whole. */
function storyAt(reader: Reader, path: string): FeedStory | undefined {
  const row = reader.store.first<StoryRow>(
    `SELECT parsed.value, parsed.digest, heir.feed_id AS feedId
     FROM story JOIN parsed ON parsed.key = story.parsed LEFT JOIN heir USING (path)
     WHERE story.path = ?`,
    path,
  );
  if (!row) return undefined;
  // The cast: parsed rows of stories hold what parseStory returned.
  const told = toldStory(reader, JSON.parse(row.value) as Story, row.digest);
  const { address, published } = told.story;
  const own = storyFeedId(reader.site().address, { address, day: published.day });
  return { of: 'story', ...told, feedId: row.feedId ?? own };
}

function idOfStory(reader: Reader, { address, published }: Summary): string {
  const row = reader.store.first<{ feedId: string }>(
    `SELECT heir.feed_id AS feedId FROM story JOIN heir USING (path)
     WHERE story.address = ? AND story.state > 0 AND heir.feed_id NOT NULL`,
    address,
  );
  return row?.feedId ?? storyFeedId(reader.site().address, { address, day: published.day });
}
