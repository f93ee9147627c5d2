// Owns headings of a plain page: its title is the only first heading, the others have ids.
import { report, type Copy } from '../copy.ts';
import { headingIds } from '../passage-id.ts';
import { plainWords } from '../plain.ts';
import { walk } from '../tree.ts';

/** Gives every heading its id, and lists them; one with a single # is reported. */
export function setHeadingIds(copy: Copy): void {
  const headingId = headingIds(new Map());
  walk(copy.tree, (node) => {
    if (node.type !== 'heading') return;
    if (node.depth === 1) report(copy, 'story/heading-one', node);
    if (plainWords(node) === '') report(copy, 'story/heading-empty', node);
    const heading = { id: headingId(plainWords(node)), words: plainWords(node) };
    node.data = { ...node.data, hProperties: { id: heading.id } };
    copy.headings.push(heading);
  });
}
