// Owns the label of a directive around blocks: `:::facts[Title]`.
import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

/** What stands in the brackets, and the blocks without it. */
export function takeLabel(node: ContainerDirective): {
  label: PhrasingContent[];
  children: RootContent[];
} {
  const [first, ...rest] = node.children;
  if (first?.type === 'paragraph' && first.data?.directiveLabel === true) {
    return { label: first.children, children: rest };
  }
  return { label: [], children: node.children };
}
