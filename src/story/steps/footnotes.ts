// Owns footnotes: numbered in the order of their first mark, each mark a link there and back.
import type { FootnoteDefinition, Nodes } from 'mdast';
import { report, type Copy, type NumberedNote } from '../copy.ts';
import { rewrite, walk } from '../tree.ts';

/** Numbers the footnotes that the story refers to and sets their marks; leaves the notes in order at the tree's end. */
export function numberFootnotes(copy: Copy): void {
  const definitions = collect(copy);
  if (definitions.size === 0) return;
  const notes = new Map<string, NumberedNote>();
  rewrite(copy.tree, (node) =>
    node.type === 'footnoteDefinition' ? [] : mark(node, { definitions, notes }),
  );
  // A note may itself hold marks of further notes, which then join the end of the row.
  for (const note of notes.values()) {
    rewrite(note.definition, (node) => mark(node, { definitions, notes }));
  }
  copy.notes = [...notes.values()];
  copy.tree.children.push(...copy.notes.map((note) => note.definition));
  for (const definition of definitions.values()) {
    const typed = `[^${definition.label ?? definition.identifier}]`;
    if (!notes.has(definition.identifier)) {
      report(copy, 'story/footnote-unused', definition, { typed });
    }
  }
}

function collect(copy: Copy): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  walk(copy.tree, (node) => {
    if (node.type !== 'footnoteDefinition') return;
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    else {
      const typed = `[^${node.label ?? node.identifier}]`;
      report(copy, 'story/footnote-twice', node, { typed });
    }
  });
  return definitions;
}

interface Numbering {
  definitions: ReadonlyMap<string, FootnoteDefinition>;
  notes: Map<string, NumberedNote>;
}

function mark(node: Nodes, { definitions, notes }: Numbering): Nodes[] | undefined {
  if (node.type !== 'footnoteReference') return undefined;
  const definition = definitions.get(node.identifier);
  if (definition === undefined) return undefined;
  let note = notes.get(node.identifier);
  if (note === undefined) {
    const number = notes.size + 1;
    note = { number, id: `fn-${number}`, references: [], definition };
    notes.set(node.identifier, note);
  }
  const times = note.references.length;
  const id = `fnref-${note.number}${times === 0 ? '' : `-${times + 1}`}`;
  note.references.push(id);
  const link = {
    type: 'element' as const,
    tagName: 'a',
    properties: { href: `#${note.id}`, id, role: 'doc-noteref' },
    children: [{ type: 'text' as const, value: String(note.number) }],
  };
  return [{ type: 'noteMark', note: note.id, data: { hName: 'sup', hChildren: [link] } }];
}
