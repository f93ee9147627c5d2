// Owns link and image references: they become links and images with the address they mean.
import type { Definition, Nodes } from 'mdast';
import type { Copy } from '../copy.ts';
import { rewrite, walk } from '../tree.ts';

/** Puts every `[text][name]` in the form of `[text](address)` and takes the definitions away; the first of a name counts. */
export function resolveReferences(copy: Copy): void {
  const definitions = new Map<string, Definition>();
  walk(copy.tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  });
  if (definitions.size === 0) return;
  rewrite(copy.tree, (node) => {
    if (node.type === 'definition') return [];
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const definition = definitions.get(node.identifier);
    return definition === undefined ? undefined : [resolved(node, definition)];
  });
}

function resolved(
  node: Extract<Nodes, { type: 'linkReference' | 'imageReference' }>,
  definition: Definition,
): Nodes {
  const address = {
    url: definition.url,
    title: definition.title ?? null,
    position: node.position,
  };
  return node.type === 'linkReference'
    ? { type: 'link', children: node.children, ...address }
    : { type: 'image', alt: node.alt ?? null, ...address };
}
