// Owns the names of people as a story's sentences hold them: which words are a name, and which full
// name a surname alone stands for. Works on words; knows nothing of trees.
import type { SayingWords } from './verbs-of-saying.ts';

const nameWord = /^\p{Lu}[\p{L}\p{M}'’ʼ-]*$/u;
const initial = /^\p{Lu}\.$/u;
const particles: ReadonlySet<string> = new Set(
  'von van de der den da di du del la le el al bin bint ibn фон ван де'.split(' '),
);
const patronymic = /(?:ович|йович|івна|ївна|ич)$/u;

/** Words and single signs of a text, in order. A full stop stays with an initial or a short title. */
export function wordsOf(text: string): string[] {
  return (
    text.match(/\p{Lu}\.(?:\p{Lu}\.)*|\p{L}{2,4}\.(?=\s\p{Lu})|[\p{L}\p{M}\p{N}'’ʼ-]+|\S/gu) ?? []
  );
}

/** Whether a word is written as a part of a name: one capital, then small letters. */
export function isNameWord(word: string | undefined): boolean {
  return (
    word !== undefined && nameWord.test(word) && (word.length === 1 || word !== word.toUpperCase())
  );
}

/** Full names, found by any way in which a story may call somebody. */
export class NamedSpeakers {
  readonly #full = new Map<string, string>();
  readonly #surnames = new Map<string, string | undefined>();
  readonly #text: () => string;
  readonly #searched = new Map<string, string | undefined>();

  /** `text` gives the whole story's words, for a surname that nobody is known by; it is asked rarely. */
  constructor(names: Iterable<string>, text: () => string) {
    this.#text = text;
    for (const name of names) {
      this.#full.set(name, name);
      const surname = name.slice(name.lastIndexOf(' ') + 1);
      const other = this.#surnames.get(surname);
      // A second spelling with the same surname is the same person as far as a sentence tells.
      if (other === undefined || !this.#surnames.has(surname)) this.#surnames.set(surname, name);
    }
  }

  /** The known name that ends `words`, or whose surname does; undefined where none does. */
  known(words: readonly string[]): string | undefined {
    for (let from = 0; from < words.length; from++) {
      const full = this.#full.get(words.slice(from).join(' '));
      if (full !== undefined) return full;
    }
    return this.#surnames.get(words.at(-1) ?? '');
  }

  /** The known name that `word` is an inflected surname of. */
  inflected(word: string): string | undefined {
    const stem = word.slice(0, Math.max(4, word.length - 3));
    const fits = [...this.#surnames].filter(
      ([surname]) => surname.startsWith(stem) && Math.abs(surname.length - word.length) <= 3,
    );
    return fits.length === 1 ? fits[0]?.[1] : undefined;
  }

  /** The one full name that the story gives with this surname. */
  inStory(surname: string, saying: SayingWords): string | undefined {
    if (!this.#searched.has(surname)) this.#searched.set(surname, this.#search(surname, saying));
    return this.#searched.get(surname);
  }

  #search(surname: string, saying: SayingWords): string | undefined {
    const found = new Set<string>();
    const text = this.#text();
    for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
      const words = wordsOf(text.slice(Math.max(0, at - 60), at + surname.length));
      const name = words.at(-1) === surname ? nameEndingAt(words, words.length - 1, saying) : [];
      if (name.length > 1) found.add(name.join(' '));
      if (found.size > 1) return undefined;
    }
    return [...found][0];
  }
}

/** On Monday President Ann Lind said: the day is no place that she is of. */
const ofDays: ReadonlySet<string> = new Set('on in at у в на'.split(' '));

/** The words of the name that ends at `end`, without offices before it; none where `end` ends no name. */
export function nameEndingAt(words: readonly string[], end: number, saying: SayingWords): string[] {
  if (!isNameWord(words[end])) return [];
  let start = end;
  while (start > 0 && continues(words, start - 1)) start -= 1;
  const run = words.slice(start, end + 1);
  const office = run.findLastIndex((word) => saying.notNames.has(word.toLowerCase()));
  const name = run.slice(office + 1);
  const before = words[start - 1]?.toLowerCase() ?? '';
  if (saying.notBefore.has(before) && (office < 0 || !ofDays.has(before))) return [];
  if (!saying.inflected || name.length < 3) return name.length > 4 ? [] : name;
  // The name of a country or an office in the genitive may stand before: президент України Ім’я Прізвище.
  return name.slice(patronymic.test(name.at(-2) ?? '') ? -3 : -2);
}

function continues(words: readonly string[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (isNameWord(word) || initial.test(word) || /^\p{Lu}\p{L}{1,3}\.$/u.test(word)) return true;
  return particles.has(word) && continues(words, at - 1);
}
