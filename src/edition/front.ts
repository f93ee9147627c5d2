// Owns the front page: the newest stories, each desk's next, who is on the record, corrections.
import { listAddress, passage } from '../site/address.ts';
import type { Story } from '../story/story.ts';
import type { FrontAnswer, OnRecord, Summary } from './answers.ts';
import { newestCorrections } from './corrections.ts';
import type { Reader } from './reader.ts';
import { summaries, type SummaryRow } from './summaries.ts';

const topStories = 7;
const deskStories = 4;
const frontCorrections = 3;
/** How many of the newest stories are looked through for somebody on the record. */
const recent = 30;

/** The front page. */
export function frontAnswer(reader: Reader): FrontAnswer {
  const rows = reader.store.all<SummaryRow>(
    'SELECT summary FROM story WHERE state = 1 ORDER BY published DESC, address LIMIT ?',
    topStories,
  );
  const top = summaries(rows);
  const said = onRecord(reader);
  return {
    page: 'front',
    top,
    ...(said && { onRecord: said }),
    desks: desks(reader, top),
    corrections: newestCorrections(reader, frontCorrections),
  };
}

function desks(reader: Reader, top: readonly Summary[]): FrontAnswer['desks'] {
  const shown = new Set(top.map(({ address }) => address));
  return reader
    .site()
    .desks.map(({ id, name }) => {
      const rows = reader.store.all<SummaryRow>(
        `SELECT story.summary FROM story_list JOIN story USING (path)
         WHERE story_list.kind = 'desk' AND story_list.id = ? AND story_list.state = 1
         ORDER BY story_list.published DESC, story_list.address LIMIT ?`,
        id,
        topStories + deskStories,
      );
      const stories = summaries(rows).filter(({ address }) => !shown.has(address));
      return { id, name, address: listAddress('desk', id), stories: stories.slice(0, deskStories) };
    })
    .filter(({ stories }) => stories.length > 0);
}

function onRecord({ store }: Reader): OnRecord | undefined {
  const rows = store.all<{ parsed: string }>(
    'SELECT parsed FROM story WHERE state = 1 ORDER BY published DESC, address LIMIT ?',
    recent,
  );
  for (const { parsed } of rows) {
    const row = store.first<{ value: string }>('SELECT value FROM parsed WHERE key = ?', parsed);
    // The cast: parsed rows of stories hold what parseStory returned.
    const said = row && saidIn(JSON.parse(row.value) as Story);
    if (said) return said;
  }
  return undefined;
}

/** A pull-quote before any other quotation, the first of each whose speaker is named. */
function saidIn(story: Story): OnRecord | undefined {
  const pulled = story.pullQuotes.find(({ speaker }) => speaker !== undefined);
  const said = pulled ?? story.quotations.find(({ speaker }) => speaker !== undefined);
  if (said?.speaker === undefined) return undefined;
  const { words, speaker, role, paragraph } = said;
  return {
    words,
    speaker,
    ...(role !== undefined && { role }),
    address: passage(story.address, paragraph),
    headline: story.headline,
    kind: story.kind,
    language: story.language,
    direction: story.direction,
  };
}
