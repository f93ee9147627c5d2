// Owns drawing a card: what was laid out becomes ink on paper, and that a PNG of 1200 by 630 pixels.
// Nothing in it depends on the machine's fonts, nor on its libraries for pictures.
import type { Card } from '../share/card.ts';
import { coloursOf, inks, type Colours, type Ink } from './colours.ts';
import { InkMap, steps } from './ink-map.ts';
import { layOut } from './lay-out.ts';
import type { Outline } from './open-font.ts';
import { writePng, type Colour } from './png.ts';
import { cardSize, type Dots, type Sheet } from './sheet.ts';
import type { OwnFaceFile } from './typeface.ts';

const radius = 2.4;
const pitch = 10;

/** A circle of radius 1, as near as four curves come to it. */
const bow = 0.5523;
const circle: Outline = [
  { type: 'M', values: [1, 0] },
  { type: 'C', values: [1, bow, bow, 1, 0, 1] },
  { type: 'C', values: [-bow, 1, -1, bow, -1, 0] },
  { type: 'C', values: [-1, -bow, -bow, -1, 0, -1] },
  { type: 'C', values: [bow, -1, 1, -bow, 1, 0] },
  { type: 'Z', values: [] },
];

const { width, height } = cardSize;
let map: InkMap | undefined;

/** Draws a card as PNG, the same bytes for the same card; `own` is the publication's own typeface, if it has one. */
export async function drawCard(card: Card, own: readonly OwnFaceFile[]): Promise<Buffer> {
  const colours = coloursOf(card.of === 'story' ? 'light' : 'dark');
  const sheet = await layOut(card, own);
  const pixels = new Uint8Array(width * height);
  map ??= new InkMap(width, height);
  for (const [number, ink] of inks.entries()) {
    fill(map, sheet, ink);
    map.take(pixels, 1 + number * steps);
  }
  return writePng({ width, height, pixels, palette: paletteOf(colours) });
}

function fill(map: InkMap, { lines, dots }: Sheet, wanted: Ink): void {
  for (const { line, size, ink, x, y } of lines) {
    if (ink !== wanted) continue;
    for (const { outline, unit, ...at } of line.glyphs) {
      map.fill(outline, { x: x + at.x * size, y: y - at.y * size, scale: unit * size });
    }
  }
  if (wanted === 'mark') for (const row of dots) dot(map, row);
}

/** Dots at even distances, the first and the last flush with the words above them. */
function dot(map: InkMap, { from, to, y }: Dots): void {
  const length = to - from - 2 * radius;
  const gaps = Math.max(1, Math.round(length / pitch));
  for (let number = 0; number <= gaps; number++) {
    map.fill(circle, { x: from + radius + (length * number) / gaps, y, scale: radius });
  }
}

/** The paper, and then the steps of each ink from the paper to itself. */
function paletteOf({ paper, ...colours }: Colours): Colour[] {
  const from = colourOf(paper);
  const ramps = inks.flatMap((ink) => {
    const to = colourOf(colours[ink]);
    return Array.from({ length: steps }, (_, step): Colour => {
      const [red, green, blue] = from.map((part, at) =>
        Math.round(part + (((to[at] ?? part) - part) * (step + 1)) / steps),
      );
      return [red ?? 0, green ?? 0, blue ?? 0];
    });
  });
  return [from, ...ramps];
}

function colourOf(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
