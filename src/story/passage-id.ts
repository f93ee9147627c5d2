// Owns how an id is made out of words, and how it stays unique in a story.
import { hash } from 'node:crypto';
import { slug } from 'github-slugger';
import { foldName } from './said-words.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** `p-` or `q-` and 8 base32 characters (RFC 4648, small) of SHA-256 over the words: NFC, lower case, spaces folded. */
export function wordsId(prefix: 'p' | 'q', words: string): string {
  const folded = words.normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = hash('sha256', folded, 'buffer');
  // Forty bits in two halves, as bitwise work stops at thirty-two.
  const halves = [(a << 12) | (b << 4) | (c >> 4), ((c & 15) << 16) | (d << 8) | e];
  return `${prefix}-${halves.map(fourSigns).join('')}`;
}

/** Keeps a name apart from words; a space would be folded with others. */
const barrier = '\u0001';

/** The id of words by who says them, so that no other speaker of the same words can come to have it; of the words alone where nobody is named. */
export function quotationId(words: string, speaker: string | undefined): string {
  return wordsId('q', speaker === undefined ? words : `${foldName(speaker)}${barrier}${words}`);
}

function fourSigns(bits: number): string {
  return [15, 10, 5, 0].map((shift) => alphabet.charAt((bits >> shift) & 31)).join('');
}

/** Ids in use, with the number to try next for each. */
export type Taken = Map<string, number>;

/** The id itself, or with `-2`, `-3` where it is taken; notes it as taken. */
export function unique(id: string, taken: Taken, first = 2): string {
  let count = taken.get(id) ?? 0;
  if (count === 0) {
    taken.set(id, first);
    return id;
  }
  while (taken.has(`${id}-${count}`)) count += 1;
  taken.set(id, count + 1);
  taken.set(`${id}-${count}`, first);
  return `${id}-${count}`;
}

/** Ids that the page around a story has, and names that scripts look up on document. */
const ofThePage: ReadonlySet<string> = new Set(
  (
    'body byline content contents corrections disclosure footer footnotes forms head header headline ' +
    'images links location main meta name nav notes origin page parent points print published related ' +
    'scripts search self share site skip sources standfirst story thread title top topics translations'
  ).split(' '),
);

/** Makes ids from headings, in any script: the second "Talks" is `talks-1`. */
export function headingIds(taken: Taken): (heading: string) => string {
  for (const id of ofThePage) taken.set(id, 1);
  return (heading) => {
    const name = slug(heading.normalize('NFC')).replace(/^-+|-+$/g, '') || 'section';
    return unique(name, taken, 1);
  };
}
