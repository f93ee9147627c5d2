// Owns ids of passages: they come from the words, not from the place, so that what is added above
// a passage moves no link to it.
import type { Nodes } from 'mdast';
import { headingIds, unique, wordsId, type Taken } from '../passage-id.ts';
import { report, type Copy } from '../copy.ts';
import { plainWords } from '../plain.ts';
import { walk } from '../tree.ts';

const blocks: ReadonlySet<string> = new Set(
  (
    'paragraph pullQuote quotation list figure recording embed table captionedTable code facts timeline ' +
    'note thematicBreak'
  ).split(' '),
);

/** Gives every section, subheading and block its id, unique in the story. */
export function setIds(copy: Copy): void {
  const taken: Taken = new Map();
  for (const { id, references } of copy.notes) {
    for (const used of [id, ...references]) taken.set(used, 1);
  }
  const headingId = headingIds(taken);
  walk(copy.tree, (node) => {
    if (node.type === 'section') {
      node.data = { ...node.data, anchor: headingId(plainWords(...node.heading)) };
    } else if (node.type === 'heading') {
      node.data = { ...node.data, anchor: headingId(plainWords(node)) };
    }
  });
  walk(copy.tree, (node, ancestors) => {
    if (!blocks.has(node.type)) return;
    // A caption has its table's id, and a table keeps its own when it is given a caption.
    if (node.type === 'table' && ancestors.at(-1)?.type === 'captionedTable') return;
    const id = unique(wordsId('p', identity(node)), taken);
    node.data = { ...node.data, anchor: id };
  });
  checkAnchors(copy, taken);
}

/** What makes a passage this passage: the words of a paragraph; its kind too for everything else. */
function identity(node: Nodes): string {
  if (node.type === 'paragraph') return plainWords(node);
  if (node.type === 'captionedTable') return identity(node.children[1]);
  const named = node.type === 'figure' || node.type === 'recording' ? node.file.path : '';
  const own = node.type === 'embed' ? node.url : named || plainWords(node);
  return `${node.type}\n${own}`;
}

function checkAnchors(copy: Copy, taken: ReadonlyMap<string, number>): void {
  walk(copy.tree, (node) => {
    if (node.type !== 'link' || !node.url.startsWith('#') || node.url === '#') return;
    let typed = node.url.slice(1);
    try {
      typed = decodeURIComponent(typed);
    } catch {
      // Not percent-encoded: it is compared as typed.
    }
    if (!taken.has(typed)) report(copy, 'story/link-anchor', node, { typed });
  });
}
