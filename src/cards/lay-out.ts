// Owns where everything stands on a card: a story's desk, headline and foot, a quotation's words, speaker
// and foot. All in pixels. May not draw.
import type { Card, Phrase, QuotationCard, StoryCard } from '../share/card.ts';
import { cutMark } from '../share/said.ts';
import type { Ink } from './colours.ts';
import type { Fitted } from './fit.ts';
import { measure, Sheet } from './sheet.ts';
import { manners, type OwnFaceFile } from './typeface.ts';

const headlineSizes = [104, 94, 86, 78, 70, 64, 57, 51, 45];
const quotationSizes = [92, 84, 78, 73, 68, 62, 56, 50, 45, 42];
const fineSizes = [31, 28, 25];
const nameSizes = [44, 40, 36, 32, 28, 24];

/** Baselines of the line at the top and of the foot. */
const topLine = 94;
const footLine = 540;
/** How high large letters stand, in ems. */
const rise = 0.66;

/** Lays out a card; `own` is the publication's own typeface, if it has one. */
export async function layOut(card: Card, own: readonly OwnFaceFile[]): Promise<Sheet> {
  const sheet = new Sheet(card.direction, own);
  const isSet = card.of === 'story' ? await story(sheet, card) : await quotation(sheet, card);
  // Words that no typeface can set whole are not shown at all: the publication's name stands for them.
  if (isSet) await atFoot(sheet, card);
  else await nameAlone(sheet, card);
  return sheet;
}

async function story(sheet: Sheet, { headline, desk, label }: StoryCard): Promise<boolean> {
  await above(sheet, [
    { phrase: desk, ink: 'mark' },
    ...(label === undefined ? [] : [{ phrase: label, ink: 'ink' as const }]),
  ]);
  const room = { width: measure, height: 303, sizes: headlineSizes };
  const fitted = await sheet.fitted(headline, manners.headline, room);
  if (fitted === undefined) return false;
  sheet.place(fitted, { y: firstLine(fitted, { from: 134, to: 470 }), ink: 'ink' });
  return true;
}

/** The line at the top: phrases with a dot between them. */
async function above(
  sheet: Sheet,
  phrases: readonly { phrase: Phrase; ink: Ink }[],
): Promise<void> {
  const room = { width: measure / 2 - 24, sizes: fineSizes };
  const between = { text: '·', language: 'en' };
  let inward = 0;
  for (const { phrase, ink } of phrases) {
    const fitted = await sheet.oneLine(phrase, manners.label, room);
    const dot = await sheet.oneLine(between, manners.label, room);
    if (fitted === undefined || dot === undefined) continue;
    if (inward > 0) {
      sheet.place(dot, { y: topLine, ink: 'soft', inward: inward + 13 });
      inward += 26 + widthOf(dot);
    }
    sheet.place(fitted, { y: topLine, ink, inward });
    inward += widthOf(fitted);
  }
}

async function quotation(sheet: Sheet, card: QuotationCard): Promise<boolean> {
  const { words, marks } = card;
  const credit = await creditOf(sheet, card);
  const below = credit.length === 0 ? 0 : 36 + credit.length * 40;
  const size = { width: measure, height: 392 - below };
  // An ellipsis alone would be taken for the speaker's own.
  const room = { ...size, sizes: quotationSizes, cutMark };
  const fitted = await sheet.fitted(words, manners.words, room, marks);
  if (fitted === undefined) return false;
  const y = firstLine(fitted, { from: 72, to: 470 - below });
  sheet.place(fitted, { y, ink: 'ink' });
  const last = y + (fitted.lines.length - 1) * fitted.leading;
  for (const [number, row] of credit.entries()) {
    const baseline = last + fitted.size * depthOf(fitted) + 54 + number * 40;
    for (const part of row) sheet.place(part.fitted, { ...part, y: baseline });
  }
  return true;
}

interface Credit {
  fitted: Fitted;
  ink: 'ink' | 'soft';
  inward: number;
}

/** Who said it: speaker and role in one row, or in two where one has no room for both. */
async function creditOf(
  sheet: Sheet,
  { speaker, role, comma }: QuotationCard,
): Promise<Credit[][]> {
  const room = { width: measure, sizes: fineSizes };
  const whole = role && (await sheet.oneLine(role, manners.fine, room));
  const of: Credit[] = whole ? [{ fitted: whole, ink: 'soft', inward: 0 }] : [];
  const sizes = whole === undefined ? fineSizes : [whole.size];
  const alone = speaker && (await sheet.oneLine(speaker, manners.fine, { ...room, sizes }));
  if (speaker === undefined || alone === undefined) return of.length > 0 ? [of] : [];
  const name: Credit = { fitted: alone, ink: 'ink', inward: 0 };
  // What stands beside a name may take something back: as reported.
  if (whole === undefined) return role === undefined ? [[name]] : [];
  const named = { ...speaker, text: speaker.text + comma.trimEnd() };
  const before = await sheet.oneLine(named, manners.fine, { ...room, sizes });
  const inward = before === undefined ? Infinity : widthOf(before) + 9;
  if (before === undefined || inward + widthOf(whole) > measure) return [[name], of];
  return [
    [
      { ...name, fitted: before },
      { fitted: whole, ink: 'soft', inward },
    ],
  ];
}

/** A story's card begins with the publication's name and a quotation's ends with it, the date opposite. */
async function atFoot(sheet: Sheet, { of, date, ...card }: Card): Promise<void> {
  const [ofName, ofDate] =
    of === 'story' ? (['start', 'end'] as const) : (['end', 'start'] as const);
  const day = await sheet.oneLine(date, manners.fine, { width: measure / 3, sizes: fineSizes });
  if (day !== undefined) sheet.place(day, { y: footLine, ink: 'soft', at: ofDate });
  const width = measure - (day === undefined ? 0 : widthOf(day) + 48);
  const host = { text: card.host, language: 'en' };
  const name =
    (await sheet.oneLine(card.name, manners.name, { width, sizes: nameSizes })) ??
    (await sheet.oneLine(host, manners.name, { width, sizes: nameSizes }));
  if (name === undefined) return;
  sheet.place(name, { y: footLine, ink: 'ink', at: ofName });
  sheet.underline(name);
}

async function nameAlone(sheet: Sheet, { name, host }: Card): Promise<void> {
  const room = { width: measure, height: 303, sizes: headlineSizes };
  const fitted =
    (await sheet.fitted(name, manners.headline, room)) ??
    (await sheet.fitted({ text: host, language: 'en' }, manners.headline, room));
  if (fitted === undefined) return;
  sheet.place(fitted, { y: firstLine(fitted, { from: 134, to: 530 }), ink: 'ink' });
  sheet.underline(fitted);
}

/** The first baseline of lines that stand a little above the middle of their room. */
function firstLine(
  { size, leading, lines }: Fitted,
  { from, to }: { from: number; to: number },
): number {
  // Letters of lines that need more room reach higher and lower.
  const more = (leading - size * 1.06) * 0.35;
  const height = size * rise + 2 * more + (lines.length - 1) * leading;
  return from + Math.max(0, to - from - height) * 0.46 + size * rise + more;
}

/** How far letters reach below their baseline, in ems: farther where lines need more room. */
function depthOf({ size, leading }: Fitted): number {
  return 0.24 + (leading / size - 1.06) * 0.4;
}

function widthOf({ size, lines }: Fitted): number {
  const [left = 0, right = 0] = lines[0]?.ink ?? [];
  return (right - left) * size;
}
