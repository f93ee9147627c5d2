// Owns how the summary of a story comes out of its row. May not query.
import type { Summary } from './answers.ts';

/** A row that holds a summary as JSON. */
export interface SummaryRow {
  summary: string;
}

/** The summaries in rows of a query. */
export function summaries(rows: readonly SummaryRow[]): Summary[] {
  // The cast: only admit.ts writes this column, from a Summary.
  return rows.map(({ summary }) => JSON.parse(summary) as Summary);
}
