// Owns quotations as data: who said what, in which passage. The same words of one speaker are one.
import type { Nodes, Parents } from 'mdast';
import { report, type Copy } from '../copy.ts';
import type { Credit, QuotationNode, SaidNode } from '../nodes.ts';
import { unique, wordsId } from '../passage-id.ts';
import { plainWords } from '../plain.ts';
import { bareWords, canonicalSpeaker, foldName, foldSaid, isBalanced } from '../said-words.ts';
import type { Quotation } from '../story.ts';
import { walk } from '../tree.ts';
import { setText } from '../typography.ts';

/** Collects the quotations of `:said`, `:pull` and signed blockquotes, and names every speaker in the one way. */
export function collectSpoken(copy: Copy): void {
  const taken = new Set<string>();
  walk(copy.tree, (node, ancestors) => {
    if (node.type === 'pullQuote') setCredit(copy, node);
    if (node.type === 'quotation' && node.speaker !== undefined) {
      setCredit(copy, node);
      addQuotation(copy, { node, passage: node.data?.anchor ?? '', taken });
    }
    if (node.type === 'said') said(copy, node, { ancestors, taken });
  });
}

function said(
  copy: Copy,
  node: SaidNode,
  { ancestors, taken }: { ancestors: readonly Parents[]; taken: Set<string> },
): void {
  const outer = ancestors.findLast((one) => one.type === 'said');
  if (node.speaker === undefined && outer?.speaker !== undefined) {
    node.speaker = outer.speaker;
    if (outer.role !== undefined) node.role ??= outer.role;
  } else setCredit(copy, node);
  const quotation = addQuotation(copy, { node, passage: passageOf(ancestors), taken });
  if (quotation === undefined) return;
  if (!isBalanced(quotation.words)) {
    report(copy, 'story/said-parts', node, { words: quotation.words.slice(0, 80) });
  }
  if (quotation.speaker === undefined) {
    report(copy, 'story/speaker', node, { words: quotation.words.slice(0, 80) });
  }
  if (!node.pulled || copy.pullQuotes.some((pull) => pull.quotation === quotation.id)) return;
  const { id, words, speaker, role } = quotation;
  const paragraph = passageOf(ancestors);
  copy.pullQuotes.push({
    id: paragraph,
    quotation: id,
    words,
    paragraph,
    ...credit({ speaker, role }),
  });
}

function passageOf(ancestors: readonly Parents[]): string {
  return ancestors.findLast((one) => one.data?.anchor !== undefined)?.data?.anchor ?? '';
}

function setCredit(copy: Copy, node: Credit): void {
  if (node.speaker === undefined) return;
  const { name, role = node.role } = canonicalSpeaker(node.speaker, copy.context.site.speakers);
  node.speaker = setText(name, copy.language);
  const shown = node.role ?? role;
  if (shown !== undefined) node.role = setText(shown, copy.language);
}

function addQuotation(
  copy: Copy,
  { node, passage, taken }: { node: SaidNode | QuotationNode; passage: string; taken: Set<string> },
): Quotation | undefined {
  const words = bareWords(plainWords(...(node.children as Nodes[])));
  if (words === '') return undefined;
  const key = foldSaid(words).replace(/[.,;:]$/, '');
  const known = copy.quotations.find(
    (one) =>
      foldSaid(one.words).replace(/[.,;:]$/, '') === key &&
      foldName(one.speaker ?? '') === foldName(node.speaker ?? ''),
  );
  if (known !== undefined) {
    if (node.role !== undefined) known.role ??= node.role;
    if (node.type === 'quotation') node.quotation = known.id;
    return known;
  }
  const id = unique(wordsId('q', words), taken);
  const quotation = { id, words, paragraph: passage, ...credit(node) };
  if (node.type === 'quotation') node.quotation = id;
  copy.quotations.push(quotation);
  return quotation;
}

function credit({
  speaker,
  role,
}: {
  speaker?: string | undefined;
  role?: string | undefined;
}): Credit {
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined ? {} : { role }),
  };
}
