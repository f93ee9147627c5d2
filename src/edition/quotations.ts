// Owns the pages of quotations, and of speakers with all that each is quoted as saying, newest first.
import { speakerAddress, speakerId, speakerMonthAddress } from '../site/share-address.ts';
import { words } from '../site/words/words.ts';
import type { Quotation } from '../story/story.ts';
import type { Hidden, QuotationAnswer, Said, SpeakerAnswer } from './answers.ts';
import { isPromisedList } from './promised-lists.ts';
import type { Reader } from './reader.ts';
import { deskName } from './story-answer.ts';
import { wordsAround } from './words-around.ts';

const newest = 30;

interface QuotationRow {
  path: string;
  story: string;
  address: string;
  speaker: string | null;
  value: string;
}

/** The page of one quotation. */
export function quotationAnswer(reader: Reader, address: string): QuotationAnswer | undefined {
  const [row] = reader.store.all<QuotationRow & { hidden: Hidden | null; parsed: string }>(
    `SELECT quotation.*, story.hidden, story.parsed FROM quotation JOIN story USING (path)
     WHERE quotation.address = ? AND quotation.state = 1`,
    address,
  );
  const [said] = row ? readSaid(reader, row) : [];
  if (!row || !said) return undefined;
  const story = reader.parsedStory(row.parsed);
  const ofStory = 'quotation.story = ? AND quotation.state = 1 ORDER BY number';
  return {
    page: 'quotation',
    ...said,
    around: wordsAround(story, said),
    deskName: deskName(reader, story),
    ...(story.dateline && { dateline: story.dateline }),
    others: saidIn(reader, ofStory, row.story).filter((other) => other.id !== said.id),
    ...(row.hidden !== null && { hidden: row.hidden }),
  };
}

/** Everything a speaker is quoted as saying, or what one month's stories quote. */
export function speakerAnswer(
  reader: Reader,
  id: string,
  month?: string,
): SpeakerAnswer | undefined {
  const ofSpeaker = 'quotation.speaker = ? AND quotation.state = 1';
  const order = 'ORDER BY quotation.published DESC, quotation.story, quotation.number';
  const named = namedSpeaker(reader, id, month);
  if (!named) return undefined;
  const said =
    month === undefined
      ? saidIn(reader, `${ofSpeaker} ${order} LIMIT ?`, id, newest)
      : saidIn(reader, `${ofSpeaker} AND quotation.month = ? ${order}`, id, month);
  const months = month === undefined ? monthsOf(reader, id) : [];
  const counts = months.reduce((sum, { count }) => sum + count, 0);
  return {
    page: 'speaker',
    id,
    ...named,
    address: speakerAddress(id),
    ...(month !== undefined && { month }),
    count: month === undefined ? counts : said.length,
    said,
    months,
  };
}

/** A speaker's name and office; `undefined` where nobody of that id was quoted, in that month or ever. */
export function namedSpeaker(
  reader: Reader,
  id: string,
  month?: string,
): Pick<SpeakerAnswer, 'name' | 'role'> | undefined {
  const site = reader.site();
  const last = lastOf(reader, id, month);
  const role = site.speakers.find(({ name }) => speakerId(name) === id)?.role;
  if (last) return { name: last.name, ...(role !== undefined && { role }) };
  const address = month === undefined ? speakerAddress(id) : speakerMonthAddress(id, month);
  // Who is quoted no more is not named.
  if (!isPromisedList(reader.store, address)) return undefined;
  return { name: words(site.language).nothingLeft };
}

/** The newest row of a speaker or of one of their months. */
function lastOf({ store }: Reader, id: string, month: string | undefined) {
  return store.first<{ name: string }>(
    `SELECT name FROM quotation WHERE speaker = ?1 AND (?2 IS NULL OR month = ?2) AND state = 1
     ORDER BY published DESC, story, number LIMIT 1`,
    id,
    month ?? null,
  );
}

function monthsOf({ store }: Reader, id: string): SpeakerAnswer['months'] {
  const rows = store.all<{ month: string; count: number }>(
    `SELECT month, count(*) AS count FROM quotation WHERE speaker = ? AND state = 1
     GROUP BY month ORDER BY month DESC`,
    id,
  );
  return rows.map(({ month, count }) => ({
    month,
    address: speakerMonthAddress(id, month),
    count,
  }));
}

/** The quotations that a condition over the table `quotation` finds, in its order. */
export function saidIn(reader: Reader, condition: string, ...values: (string | number)[]): Said[] {
  const rows = reader.store.all<QuotationRow>(
    `SELECT path, story, address, speaker, value FROM quotation WHERE ${condition}`,
    ...values,
  );
  return rows.flatMap((row) => readSaid(reader, row));
}

function readSaid(reader: Reader, { path, address, speaker, value }: QuotationRow): Said[] {
  const story = reader.summary(path);
  if (!story) return [];
  // The cast: only insertQuotations writes this column, from a Quotation.
  const quotation = JSON.parse(value) as Quotation;
  const all = speaker === null ? {} : { speakerAddress: speakerAddress(speaker) };
  return [{ ...quotation, address, ...all, story }];
}
