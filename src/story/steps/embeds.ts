// Owns ::embed: somebody else's post or video as a titled link; nothing is fetched from there.
import type { Nodes } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { readAttributes, written } from '../attributes.ts';
import { report, type Copy } from '../copy.ts';
import { plainWords } from '../plain.ts';
import { rewrite } from '../tree.ts';

/** Turns `::embed[title]{url credit}` into a titled link. */
export function readEmbeds(copy: Copy): void {
  rewrite(copy.tree, (node) =>
    node.type === 'leafDirective' && node.name === 'embed' ? embed(copy, node) : undefined,
  );
}

function embed(copy: Copy, node: LeafDirective): Nodes[] {
  const { url: typed, credit } = readAttributes(copy, node);
  if (plainWords(...node.children) === '') {
    const hint = 'Say between the brackets what it is: ::embed[The minister’s statement]{url="…"}.';
    report(copy, 'story/words-missing', node, { directive: written(node), hint });
  }
  if (typed === undefined) return [];
  const url = /^https?:\/\//i.test(typed) && URL.canParse(typed) ? new URL(typed).href : undefined;
  if (url === undefined) {
    report(copy, 'story/embed-address', node, { typed });
    return [];
  }
  const { children, position } = node;
  return [{ type: 'embed', url, children, position, ...(credit === undefined ? {} : { credit }) }];
}
