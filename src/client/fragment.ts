// Owns how exact words of a page are named in an address (WICG, text fragments). Works on text alone; the
// words themselves it spells as site/share-address.ts does.

/** More words than this are named by their first and last few. */
const manyWords = 12;
const fewWords = 4;
/** Words before and after, where the same words stand in another place too. */
const nearWords = 3;

/** Words of a page: a piece of each passage in turn, and what stands before and after in their passages. */
export interface Chosen {
  pieces: readonly string[];
  before: string;
  after: string;
}

/** What follows `:~:text=`: whole words of a language (BCP 47), and those beside them where `many` says that they are in the page more than once. */
export function fragment(
  { pieces, before, after }: Chosen,
  language: string,
  many: (words: string) => boolean,
): string {
  const inner = pieces.join('\n');
  const text = before + inner + after;
  const from = before.length + inner.search(/\S/);
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  const start = words.containing(from)?.index;
  const last = words.containing(before.length + inner.trimEnd().length - 1);
  const end = last && last.index + last.segment.length;
  const passages = text.slice(start, end).split('\n').map(wordsOf);
  let [opening = []] = passages;
  const parts: string[] = [];
  if (passages.length > 1 || opening.length > manyWords) {
    opening = opening.slice(0, fewWords);
    parts.push(spelled(passages.at(-1)?.slice(-fewWords)));
  }
  parts.unshift(spelled(opening));
  if (many(opening.join(' '))) {
    const near = spelled(wordsOf(text.slice(0, start)).slice(-nearWords));
    const next = spelled(wordsOf(text.slice(end)).slice(0, nearWords));
    if (near) parts.unshift(`${near}-`);
    if (next) parts.push(`-${next}`);
  }
  return parts.join(',');
}

function wordsOf(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** A hyphen, a comma or an ampersand would have a meaning of its own there. */
function spelled(words: readonly string[] = []): string {
  return encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');
}
