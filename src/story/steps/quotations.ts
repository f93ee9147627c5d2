// Owns blockquotes: they become quotations, and a last line that begins with a dash names who spoke.
import type { Blockquote, Nodes, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Copy } from '../copy.ts';
import type { Credit } from '../nodes.ts';
import { plainWords } from '../plain.ts';
import { rewrite } from '../tree.ts';

/** Turns blockquotes into quotations, the attribution lifted out of their words. */
export function readQuotations(copy: Copy): void {
  rewrite(copy.tree, (node) => (node.type === 'blockquote' ? [quotation(copy, node)] : undefined));
}

function quotation(copy: Copy, node: Blockquote): Nodes {
  const credit = takeHyphened(copy, node) ?? takeAttribution(node);
  return { type: 'quotation', children: node.children, position: node.position, ...credit };
}

const attribution = /^(?:[—–―]|--)\s*(?=\S)/;

function takeAttribution(node: Blockquote): Credit {
  const last = node.children.at(-1);
  if (last?.type !== 'paragraph') return {};
  const line = cutLastLine(last, node.children.length > 1);
  if (line === undefined) return {};
  const marks = line.filter((child) => child.type === 'footnoteReference');
  if (last.children.length === 0) node.children.pop();
  const end = node.children.at(-1);
  if (end?.type === 'paragraph') end.children.push(...marks);
  return creditOf(plainWords(...line).replace(attribution, ''));
}

/** `- Joan Pike` under the words, which Markdown takes for a list of one. */
function takeHyphened(copy: Copy, { children }: Blockquote): Credit | undefined {
  const last = children.at(-1);
  if (last?.type !== 'list' || last.children.length > 1 || children.length < 2) return undefined;
  const words = plainWords(last);
  const marked = copy.source.charAt(last.position?.start.offset ?? 0) === '-';
  if (!marked || !/^\p{Lu}[^.!?:;]{2,80}$/u.test(words)) return undefined;
  children.pop();
  return creditOf(words);
}

function creditOf(words: string): Credit {
  const [, speaker = words, role] = /^([^,،，、]+)[,،，、]\s*(.+)$/s.exec(words) ?? [];
  return { speaker: speaker.trim(), ...(role === undefined ? {} : { role: role.trim() }) };
}

/** The line with the speaker, taken off the paragraph; a whole paragraph only where others stand before it. */
function cutLastLine(paragraph: Paragraph, wholeToo: boolean): PhrasingContent[] | undefined {
  const { children } = paragraph;
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child?.type === 'break') {
      if (!startsWithDash(children[index + 1])) return undefined;
      const [, ...line] = children.splice(index);
      return line;
    }
    if (child?.type !== 'text') continue;
    const newline = child.value.lastIndexOf('\n');
    if (newline >= 0) return cutText(children, { index, child, newline });
  }
  return wholeToo && startsWithDash(children[0]) ? children.splice(0) : undefined;
}

function cutText(
  children: PhrasingContent[],
  { index, child, newline }: { index: number; child: Text; newline: number },
): PhrasingContent[] | undefined {
  const tail: Text = { type: 'text', value: child.value.slice(newline + 1).trimStart() };
  if (!startsWithDash(tail)) return undefined;
  const after = children.splice(index + 1);
  child.value = child.value.slice(0, newline).trimEnd();
  if (child.value === '') children.splice(index, 1);
  return [tail, ...after];
}

function startsWithDash(node: PhrasingContent | undefined): node is Text {
  return node?.type === 'text' && attribution.test(node.value);
}
