// Owns the addresses of what is shared: quotations and speakers, other forms of a page, and the way to
// exact words in one. As in address.ts they are root-relative and decoded, unless said otherwise.
import { encodeAddress, passage } from './address.ts';

/** What lies beside a story, in another form than its page; the first three beside a quotation too. */
export type FormName =
  | ('card.png' | 'oembed.json' | 'embed/')
  | ('story.json' | 'story.txt' | 'story.md' | 'cite.bib' | 'cite.ris');

/** `/2025/03/17/talks/quotes/q-1a2b3c4d/`; `story` is the story's address. */
export function quotationAddress(story: string, id: string): string {
  return `${story}quotes/${id}/`;
}

/** `/2025/03/17/talks/card.png`; `of` is the address of a story or a quotation. */
export function formAddress(of: string, form: FormName): string {
  return `${of}${form}`;
}

/** The address of the story or quotation whose card an address is, by its spelling; undefined where it is no card's. */
export function ofCard(address: string): string | undefined {
  return address.endsWith('/card.png') ? address.slice(0, -'card.png'.length) : undefined;
}

/** `/said/donald-trump/`. */
export function speakerAddress(id: string): string {
  return `/said/${id}/`;
}

/** `/said/donald-trump/2025-03/`. */
export function speakerMonthAddress(id: string, month: string): string {
  return `${speakerAddress(id)}${month}/`;
}

/** More words than this are named by their first and last few. */
const manyWords = 12;
const fewWords = 4;

/** The href of a passage in which a browser that can lights up `words` (WICG, text fragments); percent-encoded. */
export function wordsHref(story: string, id: string, words: string): string {
  const parts = words.trim().split(/\s+/u);
  const ends = [parts.slice(0, fewWords), parts.slice(-fewWords)];
  const text = parts.length > manyWords ? ends.map(spelled).join(',') : spelled(parts);
  return `${encodeAddress(passage(story, id))}:~:text=${text}`;
}

/** A hyphen, a comma or an ampersand would have a meaning of its own there. */
function spelled(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');
}
