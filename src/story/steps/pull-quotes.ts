// Owns the proof that a pull-quote was said: its words must stand in the story as somebody's words.
import type { Parents } from 'mdast';
import { isTold, report, type Copy } from '../copy.ts';
import type { PullQuoteNode } from '../nodes.ts';
import { quotationId, unique } from '../passage-id.ts';
import { plainWords, rawWords } from '../plain.ts';
import {
  bareWords,
  foldName,
  foldSaid,
  goesOnAfter,
  holds,
  inParts,
  quotedParts,
  stretches,
} from '../said-words.ts';
import { walk } from '../tree.ts';

/** Words of the story that somebody said: of whom, where one is named, and where they stand. */
interface Spoken {
  words: string;
  speaker?: string | undefined;
  passage: string;
}

/** Links every `:::pull` to what it pulls; one that nobody said is reported. */
export function provePullQuotes(copy: Copy): void {
  const pulls: { node: PullQuoteNode; beside: string }[] = [];
  let passage: string | undefined;
  walk(copy.tree, (node) => {
    if (node.type === 'pullQuote') pulls.push({ node, beside: passage ?? '' });
    else if (node.type === 'paragraph') passage = node.data?.anchor;
    return node.type !== 'pullQuote';
  });
  if (pulls.length === 0) return;
  const pool = spokenWords(copy);
  const folded = new Map<string, string>();
  for (const { node, beside } of pulls) prove(copy, node, { pool, beside, folded });
}

function prove(
  copy: Copy,
  node: PullQuoteNode,
  {
    pool,
    beside,
    folded,
  }: { pool: readonly Spoken[]; beside: string; folded: Map<string, string> },
): void {
  const words = bareWords(plainWords(...node.children));
  const wanted = stretches(words);
  const fits = pool.filter((one) => holds(one.words, wanted, words));
  const asked = node.speaker;
  const found =
    asked === undefined
      ? fits[0]
      : (fits.find((one) => one.speaker !== undefined && isSame(one.speaker, asked)) ??
        fits.find((one) => one.speaker === undefined));
  if (found === undefined) {
    if (words === '' || isTold(copy, node, ['story/directive-open'])) return;
    const speaker = asked === undefined ? '' : ` as words of ${asked}`;
    report(copy, 'story/pull-unsaid', node, { words: words.slice(0, 120), speaker });
    return;
  }
  if (found.speaker !== undefined) node.speaker ??= found.speaker;
  link(copy, node, { words, found, folded, beside: beside === '' ? found.passage : beside });
}

function isSame(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

function link(
  copy: Copy,
  node: PullQuoteNode,
  {
    words,
    found,
    beside,
    folded,
  }: { words: string; found: Spoken; beside: string; folded: Map<string, string> },
): void {
  const wanted = stretches(words);
  const fold = (text: string): string => {
    const known = folded.get(text) ?? foldSaid(text);
    folded.set(text, known);
    return known;
  };
  const known = copy.quotations.find(
    (one) =>
      (one.speaker === undefined ||
        node.speaker === undefined ||
        isSame(one.speaker, node.speaker)) &&
      holds(fold(one.words), wanted, words),
  );
  const role = node.role ?? known?.role;
  if (role !== undefined) node.role = role;
  const credit = {
    ...(node.speaker === undefined ? {} : { speaker: node.speaker }),
    ...(role === undefined ? {} : { role }),
  };
  let quotation = known?.id;
  if (quotation === undefined) {
    const taken = new Map(copy.quotations.map(({ id }) => [id, 2]));
    quotation = unique(quotationId(words, node.speaker), taken);
    copy.quotations.push({ id: quotation, words, paragraph: found.passage, ...credit });
  }
  node.quotation = quotation;
  const id = node.data?.anchor ?? '';
  copy.pullQuotes.push({ id, quotation, words, paragraph: beside, ...credit });
}

function spokenWords(copy: Copy): Spoken[] {
  const pool: Spoken[] = [];
  const signed = new Map<string, { parts: string[]; speaker: string; passage: string }>();
  let before: { text: string; parts: string[] } | undefined;
  walk(copy.tree, (node, ancestors) => {
    if (node.type === 'pullQuote') return false;
    const passage =
      [...ancestors, node].findLast((one) => one.data?.anchor !== undefined)?.data?.anchor ?? '';
    if (node.type === 'said') {
      const part = partOf(plainWords(node));
      if (node.speaker === undefined) pool.push({ words: foldSaid(part), passage });
      else addPart(signed, { part, speaker: node.speaker, passage });
    } else if (node.type === 'quotation') {
      const words = foldSaid(plainWords(...node.children));
      pool.push({ words, speaker: node.speaker, passage });
      return node.speaker === undefined;
    } else if (node.type === 'paragraph' || node.type === 'tableCell') {
      const text = unsignedWords(node);
      let parts = quotedParts(text);
      if (before !== undefined && goesOnAfter(before.text, text)) {
        const joined = `${before.parts.at(-1) ?? ''} ${parts[0] ?? ''}`;
        parts = [...before.parts.slice(0, -1), joined, ...parts.slice(1)];
      }
      if (parts.length > 0) pool.push({ words: inParts(parts), passage });
      before = { text, parts };
    }
    return true;
  });
  for (const { parts, ...credit } of signed.values()) {
    pool.push({ words: inParts(parts), ...credit });
  }
  return pool;
}

/** Words said, with the comma at which the sentence is interrupted. */
function partOf(said: string): string {
  return bareWords(said) + (/[,،，]["”»’]?$/.test(said) ? ',' : '');
}

function addPart(
  signed: Map<string, { parts: string[]; speaker: string; passage: string }>,
  { part, speaker, passage }: { part: string; speaker: string; passage: string },
): void {
  const key = `${passage}\n${foldName(speaker)}`;
  const known = signed.get(key);
  if (known === undefined) signed.set(key, { parts: [part], speaker, passage });
  else known.parts.push(part);
}

/** Keeps what stands on both sides of marked words apart. */
const barrier = '\u0001';

/** The words of a paragraph without those whose speaker is marked. */
function unsignedWords(parent: Parents): string {
  let words = '';
  for (const node of parent.children) {
    if (node.type === 'said') words += barrier;
    else if (node.type === 'element' && node.name === 'q') words += `“${unsignedWords(node)}”`;
    else words += 'children' in node ? unsignedWords(node) : rawWords(node);
  }
  return words;
}
