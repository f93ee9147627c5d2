// Owns the advice to write quotation marks around words that are marked as said: :said prints the plain
// words, so that without marks they read as the paper's own. Reads the marks as they were typed.
import type { Nodes, Parents } from 'mdast';
import { doubleMarks } from '../../site/words/quotation-marks.ts';
import { report, type Copy } from '../copy.ts';
import type { SaidNode } from '../nodes.ts';
import { plainWords, rawWords } from '../plain.ts';
import { quotedStretches } from '../quoted-stretches.ts';
import { walk } from '../tree.ts';

const anyMark = new RegExp(`[${doubleMarks}‘‹›]|^'|'$`, 'u');
const lastMark = new RegExp(`[${doubleMarks}‘‹](?=[^${doubleMarks}‘‹]*$)`, 'u');

/** Reports `:said` without quotation marks in its words or around them. */
export function findBareSaid(copy: Copy): void {
  walk(copy.tree, (node, ancestors) => {
    if (node.type !== 'said' || node.pulled) return;
    const words = plainWords(...node.children);
    if (words === '' || anyMark.test(words)) return;
    if (ancestors.some(({ type }) => isMarked.has(type)) || isInMarks(node, ancestors)) return;
    const short = words.length > 80 ? `${words.slice(0, 80)}…` : words;
    report(copy, 'story/said-marks', node, { words: short });
  });
}

/** What is set as a quotation as a whole, or has been looked at. */
const isMarked: ReadonlySet<string> = new Set(['quotation', 'pullQuote', 'said']);

/** Stands for the words in the text around them. */
const place = '\u0001';

function isInMarks(node: SaidNode, ancestors: readonly Parents[]): boolean {
  const block = ancestors.find(({ type }) => type === 'paragraph' || type === 'heading');
  const text = textOf(block ?? node, node);
  const at = text.indexOf(place);
  if (quotedStretches(text).some(({ start, end }) => start < at && at < end)) return true;
  // A quotation that goes on in the next paragraph is not closed in this one.
  const before = text.slice(0, at);
  const last = lastMark.exec(before)?.[0];
  return (last !== undefined && '“„«‘‹「『'.includes(last)) || /['"]$/.test(before);
}

function textOf(of: Nodes, node: SaidNode): string {
  if (of === node) return place;
  if (!('children' in of)) return rawWords(of);
  const children: readonly Nodes[] = of.children;
  return children.map((child) => textOf(child, node)).join('');
}
