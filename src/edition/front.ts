// Owns the front page: the newest stories, each desk's next, who is on the record, corrections.
import { listAddress } from '../site/address.ts';
import type { FrontAnswer, Said, Summary } from './answers.ts';
import { newestCorrections } from './corrections.ts';
import { saidIn } from './quotations.ts';
import type { Reader } from './reader.ts';
import { summaries, type SummaryRow } from './summaries.ts';

const topStories = 7;
const deskStories = 4;
const frontCorrections = 3;
/** Characters of words that stand well among headlines. */
const frontQuotation = 280;

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

/** Of the newest story that quotes somebody by name: what is set large before all else, then what is short enough for a front page, then the shortest. */
function onRecord(reader: Reader): Said | undefined {
  const named = 'quotation.state = 1 AND quotation.speaker IS NOT NULL';
  const [newest] = saidIn(
    reader,
    `${named} ORDER BY quotation.published DESC, quotation.story, pulled DESC, number LIMIT 1`,
  );
  if (newest === undefined || newest.words.length <= frontQuotation) return newest;
  const others = saidIn(
    reader,
    `quotation.story = ? AND ${named} ORDER BY pulled DESC, number`,
    newest.story.address,
  );
  const lengths = others.map(({ words }) => words.length);
  const shortest = others[lengths.indexOf(Math.min(...lengths))];
  return others.find(({ words }) => words.length <= frontQuotation) ?? shortest;
}
