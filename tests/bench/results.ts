// Owns how the benchmark's numbers are judged and shown.
import type { CardsMeasured } from './cards.ts';

/** Medians in seconds, peaks in megabytes. */
export interface Result {
  stories: number;
  runs: number;
  node: string;
  rival: string;
  /** Nothing read before: `gather` is the reading and parsing alone. */
  cold: { seconds: number; gather: number };
  /** Every page printed again out of stories that were read before; `printed` is the number of Stet's files. */
  everything: Pair & { printed: number };
  /** One story edited; `printed` is the number of files Stet printed for it. */
  edit: Pair & { printed: number };
  megabytes: { stet: number; rival: number };
}

export interface Pair {
  stet: number;
  rival: number;
}

/** A promise about speed or memory, and whether this run kept it. */
export interface Goal {
  goal: string;
  has: string;
  holds: boolean;
}

/** The result with its goals. */
export function weigh(result: Result): Result & { goals: Goal[] } {
  const { everything, edit, megabytes, rival } = result;
  const whole = everything.stet / everything.rival;
  const one = edit.stet / edit.rival;
  return {
    ...result,
    goals: [
      {
        goal: `printing everything takes no longer than ${rival}`,
        has: ratio(whole),
        holds: whole <= 1,
      },
      {
        goal: `publishing one edit takes under a quarter of ${rival}`,
        has: ratio(one),
        holds: one < 0.25,
      },
      { goal: 'one edit prints tens of files', has: `${edit.printed}`, holds: edit.printed < 100 },
      {
        goal: 'peak memory stays under 700 MB',
        has: `${megabytes.stet.toFixed(0)} MB`,
        holds: megabytes.stet < 700,
      },
    ],
  };
}

/** The result as a table to read. */
export function table(result: Result & { goals: readonly Goal[] }): string {
  const { stories, runs, rival, cold, everything, edit, megabytes, goals } = result;
  const row = (what: string, stet: string, other: string, share: string): string =>
    `${what.padEnd(34)} ${stet.padStart(10)} ${other.padStart(16)} ${share.padStart(8)}`;
  const pair = (what: string, { stet, rival: other }: Pair): string =>
    row(what, seconds(stet), seconds(other), ratio(stet / other));
  return [
    `${stories} stories, medians of ${runs}, Node ${result.node}`,
    '',
    row('', 'Stet', rival, 'ratio'),
    row('cold: read, parse and print', seconds(cold.seconds), '', ''),
    row('  of that reading and parsing', seconds(cold.gather), '', ''),
    pair(`${everything.printed} files, stories known`, everything),
    pair(`one story edited, ${edit.printed} files`, edit),
    row(
      'peak memory',
      mega(megabytes.stet),
      mega(megabytes.rival),
      ratio(megabytes.stet / megabytes.rival),
    ),
    '',
    ...goals.map(told),
  ].join('\n');
}

/** What was measured of cards, with its goals. */
export function weighCards(cards: CardsMeasured): CardsMeasured & { goals: Goal[] } {
  const { again, largest } = cards;
  const goals = [
    { goal: 'what shows the same is drawn once', has: `${again} again`, holds: again === 0 },
    { goal: 'a card is under 120 KB', has: `${largest.toFixed(0)} KB`, holds: largest < 120 },
  ];
  return { ...cards, goals };
}

/** What was measured of cards, to read. */
export function cardsTable(measured: ReturnType<typeof weighCards>): string {
  const { stories, cards, seconds: drawing, again, goals } = measured;
  const each = ((drawing * 1000) / cards).toFixed(0);
  return [
    `cards of ${stories} stories and their quotations: ${cards} in ${seconds(drawing)}, ${each} ms each`,
    `drawn again by the next build: ${again}`,
    '',
    ...goals.map(told),
  ].join('\n');
}

function told({ goal, has, holds }: Goal): string {
  return `${holds ? 'holds ' : 'MISSED'}  ${goal}: ${has}`;
}

function ratio(share: number): string {
  return Number.isFinite(share) ? `× ${share.toFixed(2)}` : '';
}

function seconds(count: number): string {
  return `${count.toFixed(2)} s`;
}

function mega(count: number): string {
  return count === 0 ? 'not known' : `${count.toFixed(0)} MB`;
}
