// Owns the edges of a card and how lines stand at them: words begin at the edge with their ink, marks that
// open a quotation hang outside it, and right-to-left cards are mirrored. Knows no part of a card.
import type { Phrase } from '../share/card.ts';
import type { Ink } from './colours.ts';
import { fitShortened, type Fitted, type Room } from './fit.ts';
import { readyPassage } from './passage.ts';
import type { SetLine } from './set-line.ts';
import type { Manner, OwnFaceFile } from './typeface.ts';

/** Pixels of a card. */
export const cardSize = { width: 1200, height: 630 };

const margin = 72;

/** The width of what stands between the margins. */
export const measure = cardSize.width - 2 * margin;

/** A line with the place of its left end on the baseline. */
export interface PlacedLine {
  line: SetLine;
  size: number;
  ink: Ink;
  x: number;
  y: number;
}

/** A row of dots, its first and last included. */
export interface Dots {
  from: number;
  to: number;
  y: number;
}

/** Places lines and dots. */
export class Sheet {
  readonly lines: PlacedLine[] = [];
  readonly dots: Dots[] = [];
  readonly #direction: 'ltr' | 'rtl';
  readonly #own: readonly OwnFaceFile[];

  constructor(direction: 'ltr' | 'rtl', own: readonly OwnFaceFile[]) {
    this.#direction = direction;
    this.#own = own;
  }

  /** Fits a phrase, shortened if it has to be; `around` goes around it. Undefined where no typeface has its letters. */
  fitted(
    { text, language }: Phrase,
    manner: Manner,
    room: Room,
    around: readonly [string, string] = ['', ''],
  ): Promise<Fitted | undefined> {
    const setting = { language, direction: this.#direction, manner, own: this.#own };
    const make = (words: string) => readyPassage(`${around[0]}${words}${around[1]}`, setting);
    return fitShortened(text, make, room);
  }

  /** Fits a phrase into one line of at most `width`. */
  oneLine(
    phrase: Phrase,
    manner: Manner,
    { width, sizes }: Pick<Room, 'width' | 'sizes'>,
  ): Promise<Fitted | undefined> {
    return this.fitted(phrase, manner, { width, sizes, height: 1000, most: 1 });
  }

  /** Places lines at the edge where reading begins, or at the other; `y` is the first baseline, `inward` pixels from the edge. */
  place(
    fitted: Fitted,
    {
      y,
      ink,
      at = 'start',
      inward = 0,
    }: { y: number; ink: Ink; at?: 'start' | 'end'; inward?: number },
  ): void {
    const { size, leading, lines } = fitted;
    const isLeft = (at === 'start') === (this.#direction === 'ltr');
    for (const [number, line] of lines.entries()) {
      // What hangs outside the edge where reading begins is no reason to move the words.
      const [left, right] = at === 'start' ? line.body : line.ink;
      const x = isLeft
        ? margin + inward - left * size
        : cardSize.width - margin - inward - right * size;
      this.lines.push({ line, size, ink, x, y: y + number * leading });
    }
  }

  /** Sets the dots under what was placed last. */
  underline({ size, leading }: Fitted): void {
    const last = this.lines.at(-1);
    if (last === undefined) return;
    const { line, x, y } = last;
    const [left, right] = line.ink;
    this.dots.push({
      from: x + left * size,
      to: x + right * size,
      y: y + 6 + size * 0.22 + (leading - size * 1.06) * 0.22,
    });
  }
}
