// Owns the corrections page and its months, newest first. A withdrawn story's corrections are not
// shown, though their months keep their pages.
import { correctionsMonthAddress } from '../site/address.ts';
import type { CorrectionEntry, CorrectionsAnswer } from './answers.ts';
import { isPromisedList } from './promised-lists.ts';
import type { Reader } from './reader.ts';
import { summaries, type SummaryRow } from './summaries.ts';
import type { Correction } from '../story/story.ts';

const newest = 30;

/** `/corrections/`, or the page of one month. */
export function correctionsAnswer(reader: Reader, month?: string): CorrectionsAnswer | undefined {
  if (month !== undefined) return monthOfCorrections(reader, month);
  const months = reader.store.all<{ month: string; count: number }>(
    `SELECT month, count(*) AS count FROM correction WHERE state = 1
     GROUP BY month ORDER BY month DESC`,
  );
  return {
    page: 'corrections',
    entries: newestCorrections(reader, newest),
    months: months.map(({ month: one, count }) => ({
      month: one,
      address: correctionsMonthAddress(one),
      count,
    })),
  };
}

/** A closed month stays as it is, so its page does not list the other months. */
function monthOfCorrections({ store }: Reader, month: string): CorrectionsAnswer | undefined {
  const there = 'SELECT 1 FROM correction WHERE month = ? AND state > 0 LIMIT 1';
  const promised = isPromisedList(store, correctionsMonthAddress(month));
  if (!promised && !store.first(there, month)) return undefined;
  const rows = store.all<CorrectionRow>(
    `SELECT correction.value, story.summary FROM correction JOIN story USING (path)
     WHERE correction.month = ? AND correction.state = 1
     ORDER BY correction.published DESC, correction.address, correction.number DESC`,
    month,
  );
  return { page: 'corrections', month, entries: rows.map(readCorrection), months: [] };
}

/** The newest corrections of published stories; at one moment by address. */
export function newestCorrections({ store }: Reader, count: number): CorrectionEntry[] {
  const rows = store.all<CorrectionRow>(
    `SELECT correction.value, story.summary FROM correction JOIN story USING (path)
     WHERE correction.state = 1
     ORDER BY correction.published DESC, correction.address, correction.number DESC LIMIT ?`,
    count,
  );
  return rows.map(readCorrection);
}

interface CorrectionRow extends SummaryRow {
  value: string;
}

function readCorrection(row: CorrectionRow): CorrectionEntry {
  const [story] = summaries([row]);
  if (!story) throw new Error('A correction has lost its story.');
  // The cast: only admit.ts writes this column, from a Correction.
  return { ...(JSON.parse(row.value) as Correction), story };
}
