// Owns walking over a tree: replacing nodes and finding the blocks that hold words.
// Knows no meaning of any node.
import type { Nodes, Parents } from 'mdast';

/** Asks `change` about every node below `parent`, innermost first; what it answers takes the node's place, undefined keeps it. */
export function rewrite(
  parent: Parents,
  change: (node: Nodes, parent: Parents) => readonly Nodes[] | undefined,
): void {
  let kept: Nodes[] | undefined;
  const { children } = parent;
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child === undefined) continue;
    if ('children' in child) rewrite(child, change);
    const changed = change(child, parent);
    // Most parents keep all their children: only a change costs a new list.
    if (changed !== undefined) kept ??= children.slice(0, index);
    if (changed === undefined) kept?.push(child);
    else kept?.push(...changed);
  }
  if (kept !== undefined) put(parent, kept);
}

/** Gives a parent new children; a step answers for putting nodes only where their kind may stand. */
export function put(parent: Parents, children: readonly Nodes[]): void {
  // The types give every parent its own list of children; here it is any of them.
  (parent as { children: Nodes[] }).children = [...children];
}

/** Asks `visit` about every node below `parent`, in the order of the story; answering false skips what is inside. The list of ancestors is good for the one call. */
export function walk(
  parent: Parents,
  visit: (node: Nodes, ancestors: readonly Parents[]) => boolean | void,
): void {
  walkBelow(parent, visit, []);
}

function walkBelow(
  parent: Parents,
  visit: (node: Nodes, ancestors: readonly Parents[]) => boolean | void,
  ancestors: Parents[],
): void {
  ancestors.push(parent);
  for (const child of parent.children) {
    if (visit(child, ancestors) !== false && 'children' in child) {
      walkBelow(child, visit, ancestors);
    }
  }
  ancestors.pop();
}

const leaves: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'tableCaption',
  'pullQuote',
  'figure',
  'recording',
  'embed',
]);

/** Lists of inline content, one for each block that holds words: paragraphs, headings, cells, captions, titles. */
export function inlineRuns(parent: Parents): Parents[] {
  const runs: Parents[] = [];
  walk(parent, (node) => {
    if (!('children' in node)) return false;
    if (leaves.has(node.type)) {
      runs.push(node);
      return false;
    }
    if (node.type === 'facts' || node.type === 'timeline') {
      runs.push({ type: 'paragraph', children: node.title });
    } else if (node.type === 'section') {
      runs.push({ type: 'paragraph', children: node.heading });
    }
    return true;
  });
  return runs;
}
