// Owns :said and :pull in a sentence: words that somebody said become a node that knows who.
import type { Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { readAttributes, written } from '../attributes.ts';
import { report, type Copy } from '../copy.ts';
import { plainWords } from '../plain.ts';
import { rewrite } from '../tree.ts';

/** Turns `:said[…]{by role}` and `:pull[…]{by role}` into said words. */
export function markSaid(copy: Copy): void {
  rewrite(copy.tree, (node) => (node.type === 'textDirective' ? [said(copy, node)] : undefined));
}

function said(copy: Copy, node: TextDirective): Nodes {
  const { by: speaker, role } = readAttributes(copy, node);
  const next = copy.source.charAt(node.position?.end.offset ?? 0);
  // An opening [ after it is a label that never closes: steps/stray-marks.ts has said so.
  if (plainWords(...node.children) === '' && next !== '[') {
    const hint = `Put the words between brackets: ${written(node)}["…"]{by="…"}.`;
    report(copy, 'story/words-missing', node, { directive: written(node), hint });
  }
  return {
    type: 'said',
    pulled: node.name === 'pull',
    children: node.children,
    position: node.position,
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined ? {} : { role }),
    data: { hName: 'span' },
  };
}
