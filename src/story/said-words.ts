// Owns comparing words that were said: how they are stripped of their marks, folded, and found in
// one another. What two wordings have in common here decides what counts as the same quotation.
import type { Speaker } from '../site/settings.ts';
import { doubleMarks, singleMarks } from '../site/words/quotation-marks.ts';

const leading = new RegExp(`^[${doubleMarks}‹›]\\s*|^‘`, 'u');
const trailing = new RegExp(`\\s*[${doubleMarks}‹›]$`, 'u');

/** Words without the quotation marks around them and without the comma that belongs to the sentence. */
export function bareWords(text: string): string {
  const inside = withoutMarks(text);
  return isBalanced(inside) ? inside : text.trim().replace(/\s*[,،，]$/, '');
}

/** Whether words in quotation marks are interrupted by others: “We want it,” he said, “now.” */
export function isInterrupted(text: string): boolean {
  return leading.test(text.trim()) && !isBalanced(withoutMarks(text));
}

function withoutMarks(text: string): string {
  const typed = text.trim();
  const bare = typed.replace(leading, '').replace(/\s*[,،，]$/, '');
  const half = typed.startsWith('‘') ? bare.replace(/’$/, '') : bare;
  return half
    .replace(trailing, '')
    .replace(/\s*[,،，]$/, '')
    .trim();
}

/** Whether every “ has its ” after it; false for `We want it,” he said, “now`. */
function isBalanced(words: string): boolean {
  let depth = 0;
  for (const sign of words) {
    if (sign === '“' || sign === '«') depth += 1;
    else if (sign === '”' || sign === '»') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const anyMark = new RegExp(`[${doubleMarks}${singleMarks}]`, 'gu');

/** Words in the form they are compared in: NFC, all quotation marks one, dashes one, spaces one. */
export function foldSaid(text: string): string {
  return text
    .normalize('NFC')
    .replace(anyMark, "'")
    .replace(/\s*(?:[‐‑‒–—―−]|--+)\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a pulled wording must hold, in order: the stretches between … and [brackets]. */
export function stretches(pulled: string): string[] {
  return foldSaid(pulled)
    .split(/…|\.{3,}|\[[^\]]*\]/)
    .map((stretch) => stretch.replace(/^[\s,;:'-]+|[\s,.;:'-]+$/g, ''))
    .filter((stretch) => stretch !== '');
}

/** Whether `said`, folded, holds all stretches in order, at edges of words unless brackets cut into one; the first letter may be set large or small. */
export function holds(said: string, wanted: readonly string[], pulled: string): boolean {
  if (wanted.length === 0) return false;
  let from = 0;
  const brackets = pulled.includes('[');
  for (const [index, stretch] of wanted.entries()) {
    let at = findWhole(said, stretch, { from, brackets });
    if (at < 0 && index === 0) at = findWhole(said, otherCase(stretch), { from, brackets });
    if (at < 0) return false;
    from = at + stretch.length;
  }
  return true;
}

function otherCase(stretch: string): string {
  const first = stretch.charAt(0);
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return other.length === 1 ? other + stretch.slice(1) : stretch;
}

/** Parts the stretches that nothing joins. */
const divider = '\u0001';

/** What one person says in several parts, folded: “We go,” he said, “and soon” goes on in one sentence; any other part begins anew. */
export function inParts(parts: readonly string[]): string {
  return parts
    .map(foldSaid)
    .reduce(
      (said, part) => said + (/[,،，]$/.test(said) && /^\p{Ll}/u.test(part) ? ' ' : divider) + part,
    );
}

/** Whether a paragraph ends inside a quotation, which the next goes on with after a mark of its own. */
export function goesOnAfter(text: string, next: string): boolean {
  const last = /[“”„«»][^“”„«»]*$/u.exec(text)?.[0].charAt(0);
  if (last === undefined || !'“„«'.includes(last) || !next.trimStart().startsWith(last))
    return false;
  return last !== '“' || !text.includes('„');
}

const letter = /[\p{L}\p{N}]/u;

function findWhole(
  said: string,
  stretch: string,
  { from, brackets }: { from: number; brackets: boolean },
): number {
  for (let at = said.indexOf(stretch, from); at >= 0; at = said.indexOf(stretch, at + 1)) {
    const before = said.slice(Math.max(0, at - 1), at);
    const after = said.slice(at + stretch.length, at + stretch.length + 1);
    if (brackets || (!letter.test(before) && !letter.test(after))) return at;
  }
  return -1;
}

/** Stretches of a paragraph inside quotation marks, in order; an unclosed one runs to the end. */
export function quotedParts(text: string): string[] {
  const parts: string[] = [];
  const marks =
    /“([^”]*)|„([^“”]*)|«([^»]*)|»([^«]*)|「([^」]*)|『([^』]*)|"([^"]*)"?|‘(.*?)(?=’(?!\p{L})|$)|‹([^›]*)/gu;
  for (const match of text.matchAll(marks)) {
    const part = match.slice(1).find((one) => one !== undefined);
    if (part?.trim()) parts.push(part);
  }
  return parts;
}

/** The one name that spellings of a person share, and what the settings say they are. */
export function canonicalSpeaker(
  typed: string,
  speakers: readonly Speaker[],
): { name: string; role?: string } {
  const wanted = foldName(typed);
  const known = speakers.find(({ name, also }) =>
    [name, ...also].some((spelling) => foldName(spelling) === wanted),
  );
  if (known === undefined) return { name: typed };
  return { name: known.name, ...(known.role === undefined ? {} : { role: known.role }) };
}

/** A name in the form it is compared in. */
export function foldName(name: string): string {
  return foldSaid(name).toLowerCase();
}
