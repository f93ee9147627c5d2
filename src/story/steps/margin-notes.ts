// Owns notes in the margin: a mark in the text carries the plain words of its note, for styles to set
// beside it where there is room. The note itself stays where notes stand.
import type { ElementContent } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import type { Copy } from '../copy.ts';
import { plainWords } from '../plain.ts';
import { walk } from '../tree.ts';

/** A longer note would reach down beside paragraphs that it is not about. */
const mostCharacters = 240;

/** Gives the first mark of every short note the note's words, where it stands in a paragraph of the text: there is no margin beside notes, and none that a table's cell could reach. */
export function setMarginNotes(copy: Copy): void {
  const waiting = new Map(copy.notes.map(({ id, definition }) => [id, definition.children]));
  if (waiting.size === 0) return;
  walk(copy.tree, (node, ancestors) => {
    if (node.type === 'footnoteDefinition') return false;
    const inText = ancestors.some(({ type }) => type === 'paragraph');
    if (node.type !== 'noteMark' || !inText) return true;
    const words = marginWords(waiting.get(node.note) ?? []);
    waiting.delete(node.note);
    const [link] = node.data.hChildren ?? [];
    if (words !== undefined && isElement(link)) link.properties['dataNote'] = words;
    return true;
  });
}

function isElement(node: ElementContent | undefined): node is ElementContent & { type: 'element' } {
  return node?.type === 'element';
}

/** The words of a note of one short paragraph whose words alone mean the same. */
function marginWords([only, more]: readonly RootContent[]): string | undefined {
  if (only?.type !== 'paragraph' || more !== undefined || needsMarkup(only)) return undefined;
  const words = plainWords(only);
  return words === '' || [...words].length > mostCharacters ? undefined : words;
}

/** Without their element 10 to the 6th is 106, and words struck out are told. */
const meaningful: ReadonlySet<string> = new Set(['sup', 'sub', 'q']);

function needsMarkup(paragraph: Paragraph): boolean {
  let found = false;
  walk(paragraph, (node) => {
    found ||= node.type === 'delete' || (node.type === 'element' && meaningful.has(node.name));
  });
  return found;
}
