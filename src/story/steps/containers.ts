// Owns blocks between ::: fences that hold any words: pull-quotes, facts and notes.
import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { readAttributes, written } from '../attributes.ts';
import { report, type Copy } from '../copy.ts';
import { takeLabel } from '../label.ts';
import { plainWords } from '../plain.ts';
import { rewrite } from '../tree.ts';

const names: ReadonlySet<string> = new Set(['pull', 'facts', 'note']);

/** Turns `:::pull`, `:::facts` and `:::note` into blocks of their own. */
export function readContainers(copy: Copy): void {
  rewrite(copy.tree, (node) => {
    if (node.type !== 'containerDirective' || !names.has(node.name)) return undefined;
    return [container(copy, node)];
  });
}

function container(copy: Copy, node: ContainerDirective): Nodes {
  const { by: speaker, role } = readAttributes(copy, node);
  const { label, children } = takeLabel(node);
  const { position } = node;
  if (plainWords(...label, ...children) === '') {
    const hint = 'Write them on the lines below it, and close it with :::.';
    report(copy, 'story/words-missing', node, { directive: written(node), hint });
  }
  if (node.name === 'pull') {
    return {
      type: 'pullQuote',
      children: oneRun(label, children),
      position,
      ...(speaker === undefined ? {} : { speaker }),
      ...(role === undefined ? {} : { role }),
    };
  }
  if (node.name === 'facts') return { type: 'facts', title: label, children, position };
  return { type: 'note', children: withLead(label, children), position };
}

/** The words of a pull-quote in one run, its paragraphs parted by line breaks. */
function oneRun(label: PhrasingContent[], blocks: RootContent[]): PhrasingContent[] {
  const runs = label.length > 0 ? [label] : [];
  for (const block of blocks) {
    runs.push(
      block.type === 'paragraph' ? block.children : [{ type: 'text', value: plainWords(block) }],
    );
  }
  return runs.flatMap((run, index) => (index === 0 ? run : [{ type: 'break' }, ...run]));
}

/** A note has no title of its own: a label leads its words. */
function withLead(label: PhrasingContent[], children: RootContent[]): RootContent[] {
  if (label.length === 0) return children;
  const lead: BlockContent = { type: 'paragraph', children: [{ type: 'strong', children: label }] };
  return [lead, ...children];
}
