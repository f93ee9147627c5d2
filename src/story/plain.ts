// Owns what the words of a piece of tree are when all markup is taken off. Marks of footnotes are
// not words. Ids and quotations are made from these, so a change here moves links.
import type { Nodes } from 'mdast';

/** The plain words of nodes, spaces folded, no space at either end. */
export function plainWords(...nodes: readonly Nodes[]): string {
  return joined(nodes).replace(/\s+/g, ' ').trim();
}

/** The plain words as they stand, spaces kept. */
export function rawWords(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'section':
      return joined([{ type: 'paragraph', children: node.heading }, ...node.children]);
    case 'facts':
    case 'timeline':
      return joined([{ type: 'paragraph', children: node.title }, ...node.children]);
    default:
      return 'children' in node ? joined(node.children) : '';
  }
}

const inlines = new Set(
  'text inlineCode break emphasis strong delete link said element noteMark footnoteReference'.split(
    ' ',
  ),
);

function joined(nodes: readonly Nodes[]): string {
  let words = '';
  for (const node of nodes) {
    words += inlines.has(node.type) ? rawWords(node) : ` ${rawWords(node)} `;
  }
  return words;
}
