// Owns sections: a ## heading and what stands under it become one node of the tree.
import type { Nodes, RootContent } from 'mdast';
import { report, type Copy } from '../copy.ts';
import type { SectionNode } from '../nodes.ts';
import { plainWords } from '../plain.ts';
import { walk } from '../tree.ts';

/** Groups the tree by its ## headings; headings inside other blocks become subheadings. */
export function groupSections(copy: Copy): void {
  walk(copy.tree, (node, ancestors) => {
    if (node.type !== 'heading') return;
    if (node.depth === 1) report(copy, 'story/heading-one', node);
    if (plainWords(node) === '') report(copy, 'story/heading-empty', node);
    if (ancestors.length > 1 && node.depth < 3) node.depth = 3;
  });
  const grouped: RootContent[] = [];
  let section: SectionNode | undefined;
  for (const node of copy.tree.children) {
    if (node.type === 'footnoteDefinition') continue;
    if (node.type === 'heading' && node.depth <= 2) {
      section = { type: 'section', heading: node.children, children: [], position: node.position };
      grouped.push(section);
    } else (section?.children ?? grouped).push(node);
  }
  copy.tree.children = [...grouped, ...copy.tree.children.filter(isFootnote)];
}

function isFootnote(node: Nodes): boolean {
  return node.type === 'footnoteDefinition';
}
