// Owns setting a story's text typographically, a block at a time, so that a pair of quotation marks
// comes out right across links and emphasis. Code and addresses are left alone.
import type { Nodes, Parents, Text } from 'mdast';
import type { Copy } from '../copy.ts';
import { inlineRuns } from '../tree.ts';
import { setMarks, type Run } from '../typography.ts';

/** Sets quotes, apostrophes, dashes and ellipses in the story's language. */
export function setTypography(copy: Copy): void {
  for (const block of inlineRuns(copy.tree)) {
    const runs: Run[] = [];
    const texts: (Text | undefined)[] = [];
    collect(block, (text, opaque) => {
      runs.push(text === undefined ? { value: opaque, opaque: true } : { value: text.value });
      texts.push(text);
    });
    const set = setMarks(runs, copy.language);
    texts.forEach((text, index) => {
      if (text !== undefined) text.value = set[index] ?? text.value;
    });
  }
}

function collect(parent: Parents, found: (text: Text | undefined, opaque: string) => void): void {
  const children: readonly Nodes[] = parent.children;
  for (const node of children) {
    if (node.type === 'text' && node.data?.verbatim === true) found(undefined, node.value);
    else if (node.type === 'text') found(node, '');
    else if (node.type === 'break') found(undefined, '\n');
    else if (node.type === 'inlineCode') found(undefined, node.value);
    else if ('children' in node) {
      if (node.type === 'element' && node.name === 'kbd') found(undefined, 'x');
      else collect(node, found);
    }
  }
}
