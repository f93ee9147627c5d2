// Owns how the summary of a story comes out of its row. May not query.
import type { Summary } from './answers.ts';

/** A row that holds a summary as JSON. */
export interface SummaryRow {
  summary: string;
}

/** What each was read from: to write a summary down again costs as much as to read it. */
const texts = new WeakMap<Summary, string>();

/** The summaries in rows of a query. */
export function summaries(rows: readonly SummaryRow[]): Summary[] {
  return rows.map(({ summary: text }) => {
    // The cast: only admit.ts writes this column, from a Summary.
    const summary = JSON.parse(text) as Summary;
    texts.set(summary, text);
    return summary;
  });
}

/** All that a summary says, as text. */
export function summaryText(summary: Summary): string {
  return texts.get(summary) ?? JSON.stringify(summary);
}
