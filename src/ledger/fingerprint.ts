// Owns fingerprints of words: 64 bits that are near for like words and far for unlike ones (simhash,
// Charikar 2002). Fixed for ever: those in ledgers are compared with those of today.

/** The fingerprint of `words` as 16 hexadecimal digits; zeros where there is no word. */
export function fingerprint(words: string): string {
  const found = wordsOf(words.normalize('NFC').toLowerCase());
  const high = new Tally();
  const low = new Tally();
  const all = !found.some(({ tells }) => tells);
  let before: Word | undefined;
  for (const one of found) {
    if (all || one.tells) {
      high.addTwice(one.high);
      low.addTwice(one.low);
    }
    if (before) {
      // A pair of neighbours tells order from order.
      high.add(mix(one.high ^ before.low));
      low.add(mix((one.low + before.high) | 0));
    }
    before = one;
  }
  return high.hex() + low.hex();
}

/** A word as 64 bits: FNV-1a from two starts, each mixed to the end. */
interface Word {
  high: number;
  low: number;
  /** Short words are in every text; alone they say nothing of this one. */
  tells: boolean;
}

/** Every word of a text. It is walked by hand, as every story of an archive is. */
function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  let high = 0;
  let low = 0;
  let length = 0;
  const end = (tells: boolean): void => {
    if (length > 0) found.push({ high: mix(high), low: mix(low), tells });
    length = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindAt(text, at, unit);
    if (kind !== inWord) end(length > short);
    if (kind === noWord) continue;
    if (length === 0) [high, low] = [0x811c9dc5, 0x9e3779b9];
    for (let more = unit >= 0xd800 && unit < 0xdc00 ? 2 : 1; more > 0; more--) {
      const next = text.charCodeAt(more === 2 ? at++ : at);
      high = Math.imul(high ^ next, 0x01000193);
      low = Math.imul(low ^ next, 0x85ebca6b);
      length += 1;
    }
    if (kind === ownWord) end(true);
  }
  end(length > short);
  return found;
}

/** Of so many signs or fewer is a short word. */
const short = 3;

const [noWord, inWord, ownWord] = [1, 2, 3];
/** A sign of a script that sets no spaces between words is a word of its own. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letter = /^[\p{L}\p{M}\p{N}]/u;
/** What a sign of the first plane is, once it was asked; 0 where it was not. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number, unit: number): number {
  const known = kinds[unit];
  if (known !== undefined && known !== 0) return known;
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const inLetters = letter.test(sign) ? inWord : noWord;
  const kind = unspaced.test(sign) ? ownWord : inLetters;
  if (sign.length === 1) kinds[unit] = kind;
  return kind ?? 0;
}

function mix(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/** Counts for each of 32 bits how often it was set, all at once: a plane holds one binary digit of every count. */
class Tally {
  /** Enough digits for a million words. */
  readonly #planes = new Int32Array(22);
  #added = 0;

  add(bits: number): void {
    this.#added += 1;
    this.#carry(bits, 0);
  }

  addTwice(bits: number): void {
    this.#added += 2;
    this.#carry(bits, 1);
  }

  #carry(bits: number, from: number): void {
    const planes = this.#planes;
    for (let digit = from, carry = bits; carry !== 0 && digit < planes.length; digit++) {
      const plane = planes[digit] ?? 0;
      planes[digit] = plane ^ carry;
      carry &= plane;
    }
  }

  /** The bits that were set in more than half of what was added. */
  hex(): string {
    let majority = 0;
    for (let bit = 0; bit < 32; bit++) {
      let counted = 0;
      for (let digit = this.#planes.length - 1; digit >= 0; digit--) {
        counted = counted * 2 + (((this.#planes[digit] ?? 0) >>> bit) & 1);
      }
      if (counted * 2 > this.#added) majority |= 1 << bit;
    }
    return (majority >>> 0).toString(16).padStart(8, '0');
  }
}
