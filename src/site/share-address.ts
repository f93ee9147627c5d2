// Owns the addresses of what is shared: quotations and speakers, other forms of a page, and the way to
// exact words in one. As in address.ts they are root-relative and decoded, unless said otherwise.
import { encodeAddress, passage, slug } from './address.ts';

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

/** What stands for a speaker in addresses: the name as spelled, which site.yaml has made one. */
export function speakerId(name: string | undefined): string | undefined {
  const id = name === undefined ? '' : slug(name);
  return id === '' ? undefined : id;
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
/** So many on each side tell words from the same words elsewhere in the page. */
const wordsBeside = 3;

/** The href of a passage in which a browser that can lights up words (WICG, text fragments), percent-encoded. `said` is the words in the pieces in which they stand there. */
export function wordsHref(
  { story, id }: { story: string; id: string },
  { said, before = '', after = '' }: { said: readonly string[]; before?: string; after?: string },
): string {
  const first = inWords(said[0] ?? '');
  const whole = said.length === 1 && first.length <= manyWords;
  const last = inWords(said.at(-1) ?? '');
  const prefix = inWords(before).slice(-wordsBeside);
  const suffix = inWords(after).slice(0, wordsBeside);
  const text = [
    ...(prefix.length > 0 ? [`${spelled(prefix)}-`] : []),
    ...(whole ? [first] : [first.slice(0, fewWords), last.slice(-fewWords)]).map(spelled),
    ...(suffix.length > 0 ? [`-${spelled(suffix)}`] : []),
  ];
  return `${encodeAddress(passage(story, id))}:~:text=${text.join(',')}`;
}

function inWords(text: string): string[] {
  return text.trim() === '' ? [] : text.trim().split(/\s+/u);
}

/** A hyphen, a comma or an ampersand would have a meaning of its own there. */
function spelled(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');
}
