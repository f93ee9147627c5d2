// Owns what is refused before parsing: text whose size, nesting or runs would stall a Markdown parser
// or overflow its stack. It only measures: how much is too much stands in limit-values.ts.
import { problem, type Problem } from '../site/problems.ts';
import { limits, type LimitName } from './limit-values.ts';

/** Problems of a body that must not be parsed, each where it begins; none where it may be. */
export function limitProblems(body: string, path: string): Problem[] {
  const found = new Map<LimitName, number>();
  const over = (name: LimitName, has: number, line: number): void => {
    if (has > limits[name].most && !found.has(name)) found.set(name, line);
  };
  const first = body.search(/\S/);
  const start = first < 0 ? 1 : countLines(body, first);
  over('characters', body.length, start);
  const lines = body.length > limits.characters.most ? [] : body.split('\n');
  over('lines', lines.length, start);
  if (found.size === 0) measure(lines, over);
  return [...found].map(([name, line]) => {
    const { most, things, advice } = limits[name];
    return problem(
      'story/limit',
      { path, line, column: 1 },
      { most: spaced(most), things, advice },
    );
  });
}

function countLines(body: string, offset: number): number {
  return body.slice(0, offset).split('\n').length;
}

function spaced(most: number): string {
  return most.toLocaleString('en');
}

type Over = (name: LimitName, has: number, line: number) => void;

/** What has been read of one run of lines that a parser may take for one paragraph. */
interface Paragraph {
  line: number;
  length: number;
  marks: number;
  depth: number;
}

const markers = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*)+/;
const newPart = /^[ \t>]*(?:[-+*]|1[.)])[ \t]/;
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const runs = /([*_~`[\]<>&:|!"'#(){}=+\\-])\1{100,}/;
const signs = /`+|<|\[|\]|\{|\*+|_+|~+|&|!\[/g;

function measure(lines: readonly string[], over: Over): void {
  let paragraph: Paragraph | undefined;
  let inTable = false;
  let blocks = 0;
  let underlines = 0;
  lines.forEach((text, index) => {
    const line = index + 1;
    if (/^[ \t>]*$/.test(text)) {
      if (paragraph !== undefined) close(paragraph, over);
      paragraph = undefined;
      inTable = false;
      if (text.length > 100) measureLine(text, line, over);
      return;
    }
    measureLine(text, line, over);
    blocks = Math.max(0, blocks + blockChange(text));
    over('blocks', blocks, line);
    if (paragraph !== undefined && underline.test(text)) underlines += 1;
    over('underlines', underlines, line);
    inTable ||= text.includes('|') && delimiterRow.test(text);
    if (paragraph !== undefined && (inTable || newPart.test(text))) {
      close(paragraph, over);
      paragraph = undefined;
    }
    paragraph ??= { line, length: 0, marks: 0, depth: 0 };
    addLine(paragraph, text, over);
  });
  if (paragraph !== undefined) close(paragraph, over);
}

function blockChange(text: string): number {
  const [, name] = /^[ \t>]*:{3,}([a-z]*)/.exec(text) ?? [];
  if (name === undefined) return 0;
  return name === '' ? -1 : 1;
}

function measureLine(text: string, line: number, over: Over): void {
  if (isRule(text)) return;
  const prefix = markers.exec(text)?.[0] ?? /^[ \t]*/.exec(text)?.[0] ?? '';
  over('nesting', prefix.replace(/[^>+*.)-]/g, '').length, line);
  const indent = columns(/^[ \t]*/.exec(text)?.[0] ?? '');
  over('indent', indent, line);
  if (/[-+*.)]/.test(prefix)) over('listIndent', indent, line);
  if (text.length > limits.run.most) {
    over('run', runs.test(text) ? limits.run.most + 1 : 0, line);
  }
  if (text.includes('|')) over('cells', text.split('|').length - 1, line);
}

/** A line of one sign alone, such as a divider or an underline. */
function isRule(text: string): boolean {
  return text.length <= 1000 && /^[ \t]{0,3}([-=*_])(?:[ \t]*\1)*[ \t]*$/.test(text);
}

function columns(space: string): number {
  let width = 0;
  for (const sign of space) width += sign === '\t' ? 4 : 1;
  return width;
}

function addLine(paragraph: Paragraph, text: string, over: Over): void {
  paragraph.length += text.length + 1;
  for (const [sign] of text.matchAll(signs)) {
    paragraph.marks += 1;
    if (sign.endsWith('[')) paragraph.depth += 1;
    if (sign === ']') paragraph.depth = Math.max(0, paragraph.depth - 1);
    over('brackets', paragraph.depth, paragraph.line);
  }
}

function close({ line, length, marks }: Paragraph, over: Over): void {
  over('paragraph', length, line);
  over('marks', marks, line);
  over('search', marks * length, line);
}
