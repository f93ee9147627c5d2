// Owns the advice to mark words that somebody is plainly said to have spoken, and that stand in the
// text in nothing but quotation marks: unmarked, they are no quotation to any output.
import type { Nodes, Paragraph, Parents, Text } from 'mdast';
import { speakerBeside } from '../attribution.ts';
import { report, type Copy } from '../copy.ts';
import { NamedSpeakers } from '../named-speakers.ts';
import { plainWords } from '../plain.ts';
import { mayQuote, quotedStretches, type QuotedStretch } from '../quoted-stretches.ts';
import { walk } from '../tree.ts';
import { sayingWords, type SayingWords } from '../verbs-of-saying.ts';

/** So many words may be a phrase; more are a quotation. */
const phrase = 6;

/** Reports quotations of more than six words whose speaker is named beside them and not in a mark. */
export function findUnmarked(copy: Copy): void {
  const saying = sayingWords(copy.language);
  if (saying === undefined) return;
  const signed = new Set(copy.context.site.speakers.flatMap(({ name, also }) => [name, ...also]));
  const found: Paragraph[] = [];
  walk(copy.tree, (node) => {
    if ('speaker' in node && node.speaker !== undefined) signed.add(node.speaker);
    if (node.type === 'paragraph' && mayHold(node)) found.push(node);
    return (
      node.type !== 'quotation' && node.type !== 'pullQuote' && node.type !== 'footnoteDefinition'
    );
  });
  const speakers = new NamedSpeakers(signed, () => plainWords(...copy.tree.children));
  for (const paragraph of found) readParagraph(copy, paragraph, { saying, speakers });
}

function mayHold(parent: Parents): boolean {
  return parent.children.some((node) => {
    if (node.type === 'text') return mayQuote.test(node.value);
    return node.type !== 'said' && 'children' in node && mayHold(node);
  });
}

/** A paragraph's text as typed, what is marked already left out, and where its parts come from. */
interface Typed {
  text: string;
  texts: { at: number; node: Text }[];
  said: { at: number; speaker: string | undefined }[];
}

function readParagraph(
  copy: Copy,
  paragraph: Paragraph,
  { saying, speakers }: { saying: SayingWords; speakers: NamedSpeakers },
): void {
  const typed: Typed = { text: '', texts: [], said: [] };
  collect(paragraph, typed);
  const stretches = quotedStretches(typed.text);
  if (!stretches.some(isLong)) return;
  let last: string | undefined;
  stretches.forEach((stretch, index) => {
    const from = stretches[index - 1]?.end ?? 0;
    const marked = typed.said.findLast(({ at }) => at >= from && at < stretch.start);
    last = marked?.speaker ?? last;
    const to = stretches[index + 1]?.start ?? typed.text.length;
    const before = typed.text.slice(marked === undefined ? from : marked.at + 1, stretch.start);
    const after = typed.text.slice(stretch.end, to).split(barrier, 1)[0] ?? '';
    const beside = { before, after, words: stretch.words, last };
    const speaker = speakerBeside(beside, saying, speakers);
    if (speaker === undefined) return;
    last = speaker;
    if (isLong(stretch)) advise(copy, typed, { stretch, speaker, paragraph, saying });
  });
}

function isLong({ words }: QuotedStretch): boolean {
  return words.length > 2 * phrase && words.trim().split(/\s+/, phrase + 1).length > phrase;
}

/** Stands where words are marked as said. */
const barrier = '\u0001';

function collect(parent: Parents, typed: Typed): void {
  const children: readonly Nodes[] = parent.children;
  for (const node of children) {
    if (node.type === 'text') {
      typed.texts.push({ at: typed.text.length, node });
      typed.text += node.value;
    } else if (node.type === 'said') {
      typed.said.push({ at: typed.text.length, speaker: node.speaker });
      typed.text += barrier;
    } else if (node.type === 'break') typed.text += ' ';
    else if ('children' in node) collect(node, typed);
  }
}

function advise(
  copy: Copy,
  typed: Typed,
  {
    stretch,
    speaker,
    paragraph,
    saying,
  }: { stretch: QuotedStretch; speaker: string; paragraph: Paragraph; saying: SayingWords },
): void {
  const start = offsetOf(copy, typed, stretch.start);
  const end = offsetOf(copy, typed, stretch.end - 1);
  const source =
    start === undefined || end === undefined
      ? typed.text.slice(stretch.start, stretch.end)
      : copy.source.slice(start, end + 1);
  const words = stretch.words.replace(/\s+/g, ' ').trim();
  const by = saying.titles.has(speaker.split(' ', 1)[0]?.toLowerCase() ?? '') ? '…' : speaker;
  const meant = `:said[${source.replace(/\s+/g, ' ')}]{by="${by}"}`;
  const place = start === undefined ? paragraph : { position: { start: placeAt(copy, start) } };
  report(copy, 'story/said-unmarked', place, { words: words.slice(0, 80), speaker, meant });
}

/** Where a sign of the paragraph stands in the file; undefined where it was not typed as it reads. */
function offsetOf(copy: Copy, typed: Typed, at: number): number | undefined {
  const part = typed.texts.findLast((one) => one.at <= at);
  const end = part?.node.position?.end.offset;
  if (part === undefined || end === undefined) return undefined;
  // From the end: a dateline is cut off the beginning.
  const start = end - part.node.value.length;
  return copy.source.slice(start, end) === part.node.value ? start + at - part.at : undefined;
}

function placeAt(copy: Copy, offset: number): { line: number; column: number } {
  const before = copy.source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
