// Owns how problems are told: to a reader in a terminal, to a log, to a service that marks lines.
// Decides nothing about them; the one who prints chooses the form and the stream.
import { createColors } from 'picocolors';
import { byCodeUnits } from '../site/order.ts';
import type { Problem } from '../site/problems.ts';

/** `annotations` are GitHub's workflow commands, which other services read too. */
export type ReportForm = 'plain' | 'colour' | 'annotations';

interface ReportOptions {
  form: ReportForm;
  /** How many stories have a problem that stops publication; what is left out of a report of advice alone. */
  stories: number;
  /** What came of it, as a sentence: `Nothing was published.` */
  done: string;
}

interface Told extends Problem {
  times: number;
}

/** Where the ids stand in a line of advice, counted from 0. */
const idColumn = 77;

type Colours = ReturnType<typeof createColors>;

/** All problems by path and line, on a line what stops before advice, and a closing line; '' where there are none. Lines end in \n. */
export function report(problems: readonly Problem[], options: ReportOptions): string {
  if (problems.length === 0) return '';
  const told = fold([...problems].sort(byPlace));
  const closing = summary(problems, options);
  if (options.form === 'annotations') return `${told.map(annotation).join('\n')}\n${closing}\n`;
  const colours = createColors(options.form === 'colour');
  return `${sheet(told, colours)}\n\n${coloured(closing, problems, colours)}\n`;
}

/** Path, line, level, column, id, then words; whole files first. Compared by code unit, so the machine's language has no say. */
function byPlace(a: Problem, b: Problem): number {
  return (
    byCodeUnits(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    rank(a) - rank(b) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    byCodeUnits(a.id, b.id) ||
    byCodeUnits(a.what, b.what)
  );
}

function rank({ level }: Problem): number {
  return level === 'stop' ? 0 : 1;
}

/** The same words about the same line are told once, with how often. */
function fold(sorted: readonly Problem[]): Told[] {
  const told = new Map<string, Told>();
  for (const one of sorted) {
    const key = JSON.stringify([one.path, one.line, one.id, one.what, one.write]);
    const before = told.get(key);
    if (before) before.times += 1;
    else told.set(key, { ...one, times: 1 });
  }
  return [...told.values()];
}

function sheet(told: readonly Told[], colours: Colours): string {
  const places = told.map(placeOf);
  const widths = widthsByPath(told, places);
  return told
    .map((one, index) => entry(one, places[index] ?? '', widths.get(one.path) ?? 0, colours))
    .join('\n');
}

/** What is wrong begins in one column within a file. */
function widthsByPath(told: readonly Told[], places: readonly string[]): Map<string, number> {
  const widths = new Map<string, number>();
  told.forEach(({ path }, index) => {
    widths.set(path, Math.max(widths.get(path) ?? 0, (places[index] ?? '').length));
  });
  return widths;
}

function entry(one: Told, place: string, width: number, colours: Colours): string {
  const id = colours.dim(`[${one.id}]`);
  const mark = one.level === 'stop' ? colours.red : colours.yellow;
  const level = one.level === 'stop' ? '' : 'Advice: ';
  const times = one.times === 1 ? '' : ` (×${one.times})`;
  const first = `${mark(place)}${' '.repeat(width - place.length)}  ${level}${flat(one.what)}${times}`;
  const write = flat(one.write);
  if (write === '') return `${first}   ${id}`;
  const gap = ' '.repeat(Math.max(3, idColumn - 4 - write.length));
  return `${first}\n    ${write}${gap}${id}`;
}

function placeOf({ path, line, column }: Problem): string {
  const parts = line === undefined ? [] : [line, column ?? 1];
  return [flat(path), ...parts].join(':');
}

/** One line, and nothing that a terminal would act on: words may come from a file. */
function flat(words: string): string {
  return words.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();
}

function summary(problems: readonly Problem[], { stories, done }: ReportOptions): string {
  const stops = problems.filter(({ level }) => level === 'stop').length;
  const advice = problems.length - stops;
  const where = stories === 0 ? '' : ` in ${count(stories, 'story', 'stories')}`;
  const stopping = stops === 0 ? [] : [`${count(stops, 'problem', 'problems')}${where}`];
  const advising =
    advice === 0
      ? []
      : [`${count(advice, 'piece', 'pieces')} of advice${stops === 0 ? where : ''}`];
  return `${[...stopping, ...advising].join(', ')}. ${done}`.trim();
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function coloured(closing: string, problems: readonly Problem[], colours: Colours): string {
  const stopped = problems.some(({ level }) => level === 'stop');
  return colours.bold(stopped ? colours.red(closing) : colours.yellow(closing));
}

/** A workflow command: its values escape %, line ends, and in properties also : and , */
function annotation(one: Told): string {
  const properties = [
    `file=${escapeProperty(one.path)}`,
    ...(one.line === undefined ? [] : [`line=${one.line}`, `col=${one.column ?? 1}`]),
    `title=${escapeProperty(one.id)}`,
  ];
  const times = one.times === 1 ? '' : ` (×${one.times})`;
  const words = [`${flat(one.what)}${times}`, flat(one.write)].filter((part) => part !== '');
  const command = one.level === 'stop' ? 'error' : 'warning';
  return `::${command} ${properties.join(',')}::${escapeWords(words.join('\n'))}`;
}

function escapeWords(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeWords(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
