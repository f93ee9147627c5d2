// Owns :::timeline: a list whose parts begin with a date becomes dated events.
import type { ListItem, Nodes, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { isDay } from '../../site/dates.ts';
import { readAttributes, written } from '../attributes.ts';
import { report, type Copy } from '../copy.ts';
import { takeLabel } from '../label.ts';
import type { TimelineEventNode } from '../nodes.ts';
import { plainWords } from '../plain.ts';
import { rewrite } from '../tree.ts';

/** Turns `:::timeline` into events; a part without a date is reported. */
export function readTimelines(copy: Copy): void {
  rewrite(copy.tree, (node) => {
    if (node.type !== 'containerDirective' || node.name !== 'timeline') return undefined;
    return [timeline(copy, node)];
  });
}

function timeline(copy: Copy, node: ContainerDirective): Nodes {
  readAttributes(copy, node);
  const { label, children } = takeLabel(node);
  const events = children.flatMap((child) => eventsOf(copy, child));
  if (children.length === 0) {
    const hint = 'Write a list: - 2026-02-08 — The bridge closes.';
    report(copy, 'story/words-missing', node, { directive: written(node), hint });
  }
  return { type: 'timeline', title: label, children: events, position: node.position };
}

function eventsOf(copy: Copy, block: RootContent): TimelineEventNode[] {
  if (block.type === 'list') return block.children.flatMap((item) => eventOf(copy, item));
  undated(copy, block);
  return [];
}

const dateForm = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\w-])\s*(?:[—–―:,.]|--?-?)?\s*/;

function eventOf(copy: Copy, item: ListItem): TimelineEventNode[] {
  const [first] = item.children;
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
  const marked = lead?.type === 'strong' || lead?.type === 'emphasis' ? lead.children[0] : lead;
  const date = marked?.type === 'text' ? dateForm.exec(marked.value) : null;
  if (first?.type !== 'paragraph' || marked?.type !== 'text' || date === null || !isDate(date[1])) {
    undated(copy, item);
    return [];
  }
  marked.value = marked.value.slice(date[0].length);
  if (marked.value === '') first.children.shift();
  const next = first.children[0];
  if (marked !== lead && next?.type === 'text') {
    next.value = next.value.replace(/^\s*(?:[—–―:,]|--?-?)?\s*/, '');
  }
  return [
    {
      type: 'timelineEvent',
      date: date[1] ?? '',
      children: first.children.length === 0 ? item.children.slice(1) : item.children,
      position: item.position,
    },
  ];
}

function isDate(typed = ''): boolean {
  return isDay(`${typed}${'-01-01'.slice(typed.length - 4)}`);
}

function undated(copy: Copy, node: RootContent): void {
  report(copy, 'story/timeline', node, { typed: plainWords(node).slice(0, 60) });
}
