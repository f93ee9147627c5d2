// Owns quotations as data: who said what, in which passage. The same words of one speaker are one.
import type { Parents } from 'mdast';
import { isTold, report, type Copy } from '../copy.ts';
import type { Credit, QuotationNode, SaidNode } from '../nodes.ts';
import { quotationId, unique, type Taken } from '../passage-id.ts';
import { plainWords } from '../plain.ts';
import { bareWords, canonicalSpeaker, foldName, foldSaid, isInterrupted } from '../said-words.ts';
import type { Quotation } from '../story.ts';
import { walk } from '../tree.ts';
import { setText } from '../typography.ts';

/** What has been collected: ids in use, quotations by words and speaker, and which are pulled. */
interface Collected {
  taken: Taken;
  known: Map<string, Quotation>;
  pulled: Set<string>;
}

/** Collects the quotations of `:said`, `:pull` and signed blockquotes, and names every speaker in the one way. */
export function collectSpoken(copy: Copy): void {
  const collected: Collected = { taken: new Map(), known: new Map(), pulled: new Set() };
  walk(copy.tree, (node, ancestors) => {
    if (node.type === 'pullQuote') setCredit(copy, node);
    if (node.type === 'quotation' && node.speaker !== undefined) {
      setCredit(copy, node);
      addQuotation(copy, { node, passage: node.data?.anchor ?? '', collected });
    }
    if (node.type === 'said') said(copy, node, { ancestors, collected });
  });
}

/** What is wrong with the braces is why nobody is named. */
const broken = ['story/directive-open', 'story/directive-space', 'story/attribute'] as const;

function said(
  copy: Copy,
  node: SaidNode,
  { ancestors, collected }: { ancestors: readonly Parents[]; collected: Collected },
): void {
  const outer = ancestors.findLast((one) => one.type === 'said');
  if (node.speaker === undefined && outer?.speaker !== undefined) {
    node.speaker = outer.speaker;
    if (outer.role !== undefined) node.role ??= outer.role;
  } else setCredit(copy, node);
  const quotation = addQuotation(copy, { node, passage: passageOf(ancestors), collected });
  if (quotation === undefined) return;
  if (isInterrupted(plainWords(...node.children))) {
    report(copy, 'story/said-parts', node, { words: quotation.words.slice(0, 80) });
  }
  if (quotation.speaker === undefined && !isTold(copy, node, broken)) {
    report(copy, 'story/speaker', node, { words: quotation.words.slice(0, 80) });
  }
  if (!node.pulled || collected.pulled.has(quotation.id)) return;
  collected.pulled.add(quotation.id);
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
  {
    node,
    passage,
    collected,
  }: { node: SaidNode | QuotationNode; passage: string; collected: Collected },
): Quotation | undefined {
  const words = bareWords(plainWords(...node.children));
  if (words === '') return undefined;
  const key = `${foldName(node.speaker ?? '')}\n${foldSaid(words).replace(/[.,;:]$/, '')}`;
  const known = collected.known.get(key);
  if (known !== undefined) {
    if (node.role !== undefined) known.role ??= node.role;
    if (node.type === 'quotation') node.quotation = known.id;
    return known;
  }
  const id = unique(quotationId(words, node.speaker), collected.taken);
  const quotation = { id, words, paragraph: passage, ...credit(node) };
  if (node.type === 'quotation') node.quotation = id;
  collected.known.set(key, quotation);
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
