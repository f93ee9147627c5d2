// Owns :::table: one Markdown table with the caption that its label is, and a credit.
import type { Nodes, RootContent, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { readAttributes, written } from '../attributes.ts';
import { report, type Copy } from '../copy.ts';
import { takeLabel } from '../label.ts';
import { plainWords } from '../plain.ts';
import { rewrite } from '../tree.ts';

/** Turns `:::table` into a table with its caption; anything in it but one table is reported. */
export function readTables(copy: Copy): void {
  rewrite(copy.tree, (node) => {
    if (node.type !== 'containerDirective' || node.name !== 'table') return undefined;
    return captioned(copy, node);
  });
}

function captioned(copy: Copy, node: ContainerDirective): Nodes[] {
  const { credit } = readAttributes(copy, node);
  const { label, children } = takeLabel(node);
  const directive = written(node);
  if (plainWords(...label) === '') report(copy, 'story/table-caption', node, { directive });
  const table = children.find(isTable);
  const foreign = children.find((child) => child !== table);
  if (table === undefined) {
    report(copy, 'story/table', node, { directive, found: 'no table' });
    return [];
  }
  if (foreign !== undefined) {
    report(copy, 'story/table', foreign, { directive, found: 'more than its table' });
  }
  return [
    {
      type: 'captionedTable',
      children: [{ type: 'tableCaption', children: label }, table],
      position: node.position,
      ...(credit === undefined ? {} : { credit }),
    },
  ];
}

function isTable(node: RootContent): node is Table {
  return node.type === 'table';
}
