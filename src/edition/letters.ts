// Owns under which letter of an index a name stands.
import { slug } from '../site/address.ts';

/** A letter as it is shown, and as it stands in addresses. */
export interface FirstLetter {
  letter: string;
  id: string;
}

const digits: FirstLetter = { letter: '0–9', id: '0-9' };
const none: FirstLetter = { letter: '#', id: 'other' };

/** Finds the first letter of names in a language (BCP 47): É is E in French, and Й is not И in Ukrainian. */
export function letterFinder(language: string): (name: string) => FirstLetter {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const known = new Map<string, FirstLetter>();
  const find = (first: string): FirstLetter => {
    const upper = [...first.toLocaleUpperCase(language)][0] ?? first;
    const [plain = upper] = upper.normalize('NFD');
    const letter = compare(plain, upper) === 0 ? plain : upper;
    return { letter, id: slug(letter) };
  };
  return (name) => {
    const [first] = /[\p{L}\p{N}]/u.exec(name.normalize('NFC')) ?? [];
    if (first === undefined) return none;
    if (/\p{N}/u.test(first)) return digits;
    const before = known.get(first);
    if (before !== undefined) return before;
    const found = find(first);
    known.set(first, found);
    return found;
  };
}
