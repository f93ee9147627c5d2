// Owns one line of a passage as glyphs in their places: runs of one font and direction, shaped and put in
// the order in which they are seen. All measures are in ems, from the left end of the line.
import { Buffer, Direction, shape } from 'harfbuzzjs';
import type { OpenFont, Outline } from './open-font.ts';
import type { Passage } from './passage.ts';

/** A glyph: its outline in units of its font's grid, y upwards, and the ems in one unit. */
export interface SetGlyph {
  outline: Outline;
  x: number;
  y: number;
  unit: number;
}

/** A line that was set. `ink` is from where to where its ink goes, `body` from where to where its letters seem to stand, a mark that opens a quotation left out. */
export interface SetLine {
  width: number;
  ink: Edges;
  body: Edges;
  glyphs: SetGlyph[];
}

type Edges = readonly [left: number, right: number];

interface Run {
  from: number;
  to: number;
  font: OpenFont;
  level: number;
}

const opening = /^[“„«‘‚‹"「『]\p{Zs}?/u;

/** Sets the units `from` to `to` of a passage as one line. */
export function setLine(passage: Passage, from: number, to: number): SetLine {
  const glyphs: SetGlyph[] = [];
  const mark = opening.exec(passage.text.slice(from, to))?.[0] ?? '';
  let width = 0;
  let ink: Edges | undefined;
  let body: Edges | undefined;
  for (const run of inSeenOrder(runsOf(passage, from, to))) {
    const { font } = run;
    const unit = font.source.scale / font.grid;
    for (const { glyph, cluster, x, y, advance } of shapeRun(passage, run)) {
      const at = width + x * unit;
      const [left, right] = font.ink(glyph) ?? [];
      if (left !== undefined && right !== undefined) {
        const edges: Edges = [at + left * unit, at + right * unit];
        ink = around(ink, edges);
        if (cluster >= from + mark.length && advance > 0) {
          // A tail that reaches out below its neighbour does not count.
          body = around(body, [Math.max(at, edges[0]), Math.min(at + advance * unit, edges[1])]);
        }
        glyphs.push({ outline: font.outline(glyph), x: at, y: y * unit, unit });
      }
      width += advance * unit + trackingOf(passage, run, advance);
    }
  }
  const all = ink ?? [0, width];
  return { width, ink: all, body: body ?? all, glyphs };
}

function around(edges: Edges | undefined, [left, right]: Edges): Edges {
  if (edges === undefined) return [left, right];
  return [Math.min(edges[0], left), Math.max(edges[1], right)];
}

/** The width of the units `from` to `to`. */
export function widthOf(passage: Passage, from: number, to: number): number {
  let width = 0;
  for (const run of runsOf(passage, from, to)) {
    const unit = run.font.source.scale / run.font.grid;
    for (const { advance } of shapeRun(passage, run)) {
      width += advance * unit + trackingOf(passage, run, advance);
    }
  }
  return width;
}

/** The height of a line in which all of the passage can stand. */
export function leadingOf({ fonts }: Passage): number {
  return fonts.reduce((most, { source }) => Math.max(most, source.leading), 0);
}

/** Arabic letters are joined: space between them would tear them apart. */
function trackingOf({ manner }: Passage, { level }: Run, advance: number): number {
  return level % 2 === 1 || advance === 0 ? 0 : manner.tracking;
}

function runsOf({ fonts, levels }: Passage, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let at = from; at < to; at++) {
    const font = fonts[at];
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    if (font === undefined) continue;
    if (last !== undefined && last.font === font && last.level === level) last.to = at + 1;
    else runs.push({ from: at, to: at + 1, font, level });
  }
  return runs;
}

/** Rule L2 of the Bidirectional Algorithm (UAX 9): from the highest level down, what is at it or above is turned round. */
function inSeenOrder(runs: readonly Run[]): Run[] {
  const seen = [...runs];
  const highest = seen.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--) {
    for (let at = 0; at < seen.length; at++) {
      let end = at;
      while ((seen[end]?.level ?? -1) >= level) end++;
      if (end > at) seen.splice(at, end - at, ...seen.slice(at, end).reverse());
      at = Math.max(at, end - 1);
    }
  }
  return seen;
}

/** One for all: HarfBuzz's memory comes back only when the thread next waits for something. */
const buffer = new Buffer();

interface Shaped {
  glyph: number;
  /** The unit of the text that it stands for. */
  cluster: number;
  x: number;
  y: number;
  advance: number;
}

function shapeRun({ text, language }: Passage, { from, to, font, level }: Run): Shaped[] {
  buffer.clearContents();
  buffer.addText(text, from, to - from);
  buffer.guessSegmentProperties();
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(language);
  shape(font.font, buffer);
  const places = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, at) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = places[at] ?? {};
    return { glyph: codepoint, cluster, x: xOffset, y: yOffset, advance: xAdvance };
  });
}
