// Owns quotation marks, apostrophes, primes, dashes and ellipses: what is typed straight is set as
// the language prints it. Works on runs of plain text; knows nothing of trees.
import { marksOf, type Marks } from '../site/words/quotation-marks.ts';

/** A piece of one block's text; an opaque one (code) is only looked at. */
export interface Run {
  value: string;
  opaque?: true;
}

/** One piece of text set in `language`. */
export function setText(text: string, language: string): string {
  return setMarks([{ value: text }], language)[0] ?? text;
}

const plain = /^[^"'.\-\n]*$/;

/** The runs of one block, set in `language`; opaque runs come back as they are. */
export function setMarks(runs: readonly Run[], language: string): string[] {
  const smooth = runs.map((run) =>
    run.opaque === true || plain.test(run.value) ? run.value : setSigns(run.value, language),
  );
  if (!runs.some((run, index) => run.opaque !== true && /["']/.test(smooth[index] ?? ''))) {
    return smooth;
  }
  return setQuotes(smooth, runs, marksOf(language));
}

const cjk = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]`;
const cjkLineEnd = new RegExp(`(?<=${cjk})\\s*\\n\\s*(?=${cjk})`, 'gu');

/** Line ends, dashes and ellipses of one run. */
function setSigns(value: string, language: string): string {
  const spaced = /^(?:uk|ru|be|bg)\b/.test(language) ? ' — ' : ' – ';
  return value
    .replace(cjkLineEnd, '')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
    .replace(/(?<![-\p{L}]--?-?|-)---?(?![-])(?!(?<=(?:^|\s)--)\p{L})/gu, '—')
    .replace(/(?<=\S|^) - (?=\S|$)(?!(?<=\d - )\d)/g, spaced);
}

interface Reading {
  /** The last signs before this one, as set. */
  done: string;
  /** The signs after it, as typed, as far as a pair is looked for. */
  rest: string;
  /** Marks that are open, outermost first. */
  open: Open[];
  marks: Marks;
}

/** A mark as typed, and whether it was set as an inner one. */
interface Open {
  sign: string;
  inner: boolean;
}

/** How far a closing mark is looked for. */
const farthest = 1000;

function setQuotes(smooth: readonly string[], runs: readonly Run[], marks: Marks): string[] {
  const open: Open[] = [];
  const whole = smooth.join('');
  let start = 0;
  let done = '';
  const pass = (text: string): string => {
    done = (done + text.slice(-4)).slice(-4);
    return text;
  };
  return smooth.map((value, index) => {
    const begin = start;
    start += value.length;
    if (runs[index]?.opaque === true) return pass(value);
    const set: string[] = [];
    let last = 0;
    for (const { 0: sign, index: at } of value.matchAll(/["']/g)) {
      set.push(pass(value.slice(last, at)));
      const rest = whole.slice(begin + at + 1, begin + at + 1 + farthest);
      const reading = { done, rest, open, marks };
      set.push(pass(sign === '"' ? double(reading) : single(reading)));
      last = at + 1;
    }
    set.push(pass(value.slice(last)));
    return set.join('');
  });
}

const opensAfter = /(?:^|[\s([{<«„“‘‹¿¡—–―/…\-\u2066-\u2069\u200E\u200F])$/;
const word = /[\p{L}\p{N}\p{M}]/u;

function double({ done, rest, open, marks }: Reading): string {
  const isOpen = isOpened(open, '"');
  if (/′\d{1,2}$/.test(done) || (!isOpen && /\d$/.test(done))) return '″';
  const canOpen = opensAfter.test(done) && /^[^\s.,;:!?)\]}]/.test(rest);
  const canClose = /\S$/.test(done) && !/[([{«„“‘‹¿¡]$/.test(done);
  if (isOpen && canClose && !(canOpen && /^[\p{L}\p{N}]/u.test(rest) && !/[—–-]$/.test(done))) {
    return close(open, '"', marks);
  }
  if (canOpen || (!isOpen && word.test(rest.slice(0, 1)))) return begin(open, '"', marks);
  return isOpen || canClose ? close(open, '"', marks) : '"';
}

const elision = /^(?:\d0s|\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|round\b|bout\b|n['’])/i;

function single({ done, rest, open, marks }: Reading): string {
  const isOpen = isOpened(open, "'");
  const next = rest.slice(0, 1);
  if (/(?:^|\D)\d{1,2}$/.test(done) && !isOpen) {
    if (/^\d{1,2}(?!\d)/.test(rest)) return '′';
    if (/^(?:$|[\s,.;)])/.test(rest) && !isOpened(open, '"')) return '′';
  }
  if (/[\p{L}\p{N}\p{M}]$/u.test(done)) {
    return isOpen && !word.test(next) ? close(open, "'", marks) : '’';
  }
  if (opensAfter.test(done) && /^\S/.test(rest)) {
    const closes = /[^\s(]'(?![\p{L}\p{N}])/u.test(rest);
    return elision.test(rest) || !closes ? '’' : begin(open, "'", marks);
  }
  return isOpen ? close(open, "'", marks) : '’';
}

function isOpened(open: readonly Open[], wanted: string): boolean {
  return open.some(({ sign }) => sign === wanted);
}

/** Inside outer marks stand inner ones, and inside those outer ones again; a single mark is always an inner one. */
function begin(open: Open[], sign: string, marks: Marks): string {
  const inner = sign === "'" || open.at(-1)?.inner === false;
  open.push({ sign, inner });
  return (inner ? marks.inner : marks.outer)[0];
}

function close(open: Open[], sign: string, marks: Marks): string {
  const at = open.findLastIndex((one) => one.sign === sign);
  const inner = open[at]?.inner ?? (sign === "'" || open.at(-1)?.inner === false);
  if (at >= 0) open.splice(at);
  return (inner ? marks.inner : marks.outer)[1];
}
