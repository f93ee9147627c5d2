// Owns the words of a passage as a piece of an HTML tree in which every link is whole.
import type { ElementContent } from 'hast';
import { attribute, inlineNodes, type InlineNode } from '../share/inline-nodes.ts';
import type { SafeHtml } from '../story/story.ts';

/** Elements with attributes that a passage's own page alone has a use for, such as links and marks of footnotes. */
const changing = /<a\b|\s(?:id|role|data-[a-z]+)=/;

/** What of an element is told, by its name in HTML and in a tree. */
const kept = [
  ['title', 'title'],
  ['lang', 'lang'],
  ['dir', 'dir'],
  ['datetime', 'dateTime'],
] as const;

/** The words of sanitised inline HTML; `whole` makes a link whole. */
export function inlineTree(html: SafeHtml, whole: (href: string) => string): ElementContent[] {
  // Most passages hold no element at all.
  if (!html.includes('<') || !changing.test(html)) return [{ type: 'raw', value: html }];
  return inlineNodes(html).map((node) => content(node, whole));
}

function content(node: InlineNode, whole: (href: string) => string): ElementContent {
  if (typeof node === 'string') return { type: 'text', value: node };
  const href = attribute(node, 'href');
  const others = kept.flatMap(([name, property]): [string, string][] => {
    const value = attribute(node, name);
    return value === undefined ? [] : [[property, value]];
  });
  return {
    type: 'element',
    tagName: node.name,
    properties: { ...(href !== undefined && { href: whole(href) }), ...Object.fromEntries(others) },
    children: node.children.map((child) => content(child, whole)),
  };
}
