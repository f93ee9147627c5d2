// Owns how a story's quotations become rows of the edition.
import { instant } from '../site/dates.ts';
import { quotationAddress, speakerId } from '../site/share-address.ts';
import type { Story } from '../story/story.ts';
import type { Store } from './store.ts';
import type { State } from './visibility.ts';

/** Writes a row for every quotation of a story. */
export function insertQuotations(
  store: Store,
  { story, state }: { story: Story; state: State },
): void {
  const pulled = new Set(story.pullQuotes.map(({ quotation }) => quotation));
  story.quotations.forEach((quotation, number) => {
    const { id, speaker } = quotation;
    store.run(
      'INSERT INTO quotation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[story.path, number, story.address, quotationAddress(story.address, id)],
      ...[speakerId(speaker) ?? null, speaker ?? null, pulled.has(id) ? 1 : 0, state],
      ...[instant(story.published), story.published.day.slice(0, 7), JSON.stringify(quotation)],
    );
  });
}
