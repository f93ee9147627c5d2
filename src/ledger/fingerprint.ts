// Owns fingerprints of words: 64 bits that are near for like words and far for unlike ones (simhash,
// Charikar 2002). Fixed for ever: those in ledgers are compared with those of today.

const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const sign = `[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`;
/** A sign of a script that sets no spaces between words. */
const unspaced = new RegExp(`^${sign}$`, 'u');
/** Such a sign counts as a word. */
const word = new RegExp(`${sign}|[\\p{L}\\p{M}\\p{N}]+`, 'gu');

/** The fingerprint of `words` as 16 hexadecimal digits; zeros where there is no word. */
export function fingerprint(words: string): string {
  const found = words.normalize('NFC').toLowerCase().match(word) ?? [];
  const high = new Tally();
  const low = new Tally();
  const telling = found.some(isTelling) ? isTelling : () => true;
  let before: Hash | undefined;
  for (const one of found) {
    const here = hashOf(one);
    for (let times = telling(one) ? 2 : 0; times > 0; times--) {
      high.add(here.high);
      low.add(here.low);
    }
    if (before) {
      // A pair of neighbours tells order from order.
      high.add(mix(here.high ^ before.low));
      low.add(mix((here.low + before.high) | 0));
    }
    before = here;
  }
  return high.hex() + low.hex();
}

/** Short words are in every text; alone they say nothing of this one. */
function isTelling(found: string): boolean {
  return found.length > 3 || unspaced.test(found);
}

interface Hash {
  high: number;
  low: number;
}

/** FNV-1a from two starts, each mixed to the end. */
function hashOf(text: string): Hash {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
  }
  return { high: mix(high), low: mix(low) };
}

function mix(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/** Counts for each of 32 bits how often it was set, all at once: a plane holds one binary digit of every count. */
class Tally {
  readonly #planes: number[] = [];
  #added = 0;

  add(bits: number): void {
    this.#added += 1;
    let carry = bits;
    for (let digit = 0; carry !== 0; digit++) {
      const plane = this.#planes[digit] ?? 0;
      this.#planes[digit] = plane ^ carry;
      carry &= plane;
    }
  }

  /** The bits that were set in more than half of what was added. */
  hex(): string {
    let majority = 0;
    for (let bit = 0; bit < 32; bit++) {
      const counted = this.#planes.reduce(
        (sum, plane, digit) => sum + ((plane >>> bit) & 1) * 2 ** digit,
        0,
      );
      if (counted * 2 > this.#added) majority |= 1 << bit;
    }
    return (majority >>> 0).toString(16).padStart(8, '0');
  }
}
