// Owns turning outlines into a map of ink: for every pixel, how much of it an outline covers, in steps.
// The area that each edge covers is added up exactly, as in Raph Levien's font-rs.
import type { Outline } from './open-font.ts';

/** From nothing to all of a pixel; finer steps cannot be told apart at an edge. */
export const steps = 16;

/** How an outline becomes pixels: multiplied, then moved; y grows downwards. */
export interface Placing {
  x: number;
  y: number;
  scale: number;
}

/** A map of pixels in rows. */
export class InkMap {
  readonly #width: number;
  readonly #height: number;
  /** For each pixel how much the cover grows there against the pixel before it. */
  readonly #growth: Float32Array;
  #top: number;
  #bottom = 0;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#top = height;
    this.#growth = new Float32Array(width * height + 2);
  }

  /** Adds a filled outline; contours that overlap are one. */
  fill(outline: Outline, { x, y, scale }: Placing): void {
    let [startX, startY, lastX, lastY] = [0, 0, 0, 0];
    const line = (toX: number, toY: number): void => {
      this.#edge(lastX, lastY, toX, toY);
      [lastX, lastY] = [toX, toY];
    };
    for (const { type, values } of outline) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
      const [toX, toY] = [x + a * scale, y - b * scale];
      if (type === 'M' || type === 'Z') line(startX, startY);
      if (type === 'M') [startX, startY, lastX, lastY] = [toX, toY, toX, toY];
      else if (type === 'L') line(toX, toY);
      else if (type === 'Q') {
        quadratic([lastX, lastY, toX, toY, x + c * scale, y - d * scale], line);
      } else if (type === 'C') {
        const bends: Bends = [lastX, lastY, toX, toY, x + c * scale, y - d * scale];
        cubic(bends, [x + e * scale, y - f * scale], line);
      }
    }
    line(startX, startY);
  }

  /** Writes `first` and the numbers after it, a step each, where there is ink, and empties the map. */
  take(pixels: Uint8Array, first: number): void {
    for (let row = this.#top; row < this.#bottom; row++) {
      let cover = 0;
      let step = 0;
      for (let at = row * this.#width; at < (row + 1) * this.#width; at++) {
        const growth = this.#growth[at] ?? 0;
        if (growth !== 0) {
          cover += growth;
          step = Math.round(Math.min(1, Math.abs(cover)) * steps);
        }
        if (step > 0) pixels[at] = first + step - 1;
      }
    }
    this.#growth.fill(0, this.#top * this.#width, this.#bottom * this.#width + 2);
    [this.#top, this.#bottom] = [this.#height, 0];
  }

  #edge(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return;
    const turn = fromY < toY ? 1 : -1;
    const [x0, y0, x1, y1] = turn === 1 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
    const slope = (x1 - x0) / (y1 - y0);
    const top = Math.max(0, Math.floor(y0));
    const bottom = Math.min(this.#height, Math.ceil(y1));
    this.#top = Math.min(this.#top, top);
    this.#bottom = Math.max(this.#bottom, bottom);
    for (let row = top; row < bottom; row++) {
      const [from, to] = [Math.max(row, y0), Math.min(row + 1, y1)];
      this.#cross(row, x0 + (from - y0) * slope, x0 + (to - y0) * slope, (to - from) * turn);
    }
  }

  /** An edge crosses a row from one x to another; `height` is how much of the row it has. */
  #cross(row: number, fromX: number, toX: number, height: number): void {
    // The pixel after the last is still one of this row.
    const most = this.#width - 2;
    const left = Math.min(most, Math.max(0, Math.min(fromX, toX)));
    const right = Math.min(most, Math.max(0, Math.max(fromX, toX)));
    const start = row * this.#width;
    let covered = 0;
    const last = Math.floor(right);
    for (let pixel = Math.floor(left); pixel <= last; pixel++) {
      const [enter, leave] = [Math.max(left, pixel), Math.min(right, pixel + 1)];
      const share = left === right ? height : (height * (leave - enter)) / (right - left);
      // What is right of the edge in this pixel, and all of it in those that follow.
      const here = share * (pixel + 1 - (enter + leave) / 2);
      this.#add(start + pixel, covered + here);
      covered = share - here;
    }
    this.#add(start + last + 1, covered);
  }

  #add(at: number, growth: number): void {
    this.#growth[at] = (this.#growth[at] ?? 0) + growth;
  }
}

type Line = (x: number, y: number) => void;
type Bends = readonly [ax: number, ay: number, bx: number, by: number, cx: number, cy: number];

/** A quadratic Bézier curve as lines, straight to a twentieth of a pixel. */
function quadratic([ax, ay, bx, by, cx, cy]: Bends, line: Line): void {
  const count = partsFor(Math.hypot(ax - 2 * bx + cx, ay - 2 * by + cy));
  for (let part = 1; part <= count; part++) {
    const t = part / count;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    line(a * ax + b * bx + c * cx, a * ay + b * by + c * cy);
  }
}

/** A cubic Bézier curve likewise; it ends in `end`. */
function cubic([ax, ay, bx, by, cx, cy]: Bends, end: readonly [number, number], line: Line): void {
  const [dx, dy] = end;
  const first = Math.hypot(ax - 2 * bx + cx, ay - 2 * by + cy);
  const count = partsFor(3 * Math.max(first, Math.hypot(bx - 2 * cx + dx, by - 2 * cy + dy)));
  for (let part = 1; part <= count; part++) {
    const t = part / count;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
    line(a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy);
  }
}

/** A curve is as far from its chords as its bend, divided by four times their number squared. */
function partsFor(bend: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(bend * 5)));
}
