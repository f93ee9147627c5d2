// Owns passages as plain text: one string a passage, lines of a list or a table below each other.
import { absolute } from '../site/address.ts';
import { showTimelineDate } from '../site/dates.ts';
import { words } from '../site/words/words.ts';
import { inlineNodes, noteNumber, type InlineNode } from './inline-nodes.ts';
import type { Block, Inline, ListBlock, Table } from '../story/story.ts';

/** What stands around the words of an element in plain text. */
const signs: Readonly<Record<string, readonly [string, string?]>> = {
  sup: ['^'],
  del: ['~~', '~~'],
  q: ['“', '”'],
};

/** What passages in text need to know of their story. */
export interface TextContext {
  language: string;
  /** The publication's whole address. */
  site: string;
  /** Number of the footnote with this id. */
  note: (id: string) => number | undefined;
}

/** The passages of `blocks` that are read: pull-quotes are left out, for their words stand in the text. */
export function textBlocks(blocks: readonly Block[], context: TextContext): string[] {
  return blocks.map((block) => textBlock(block, context)).filter((text) => text !== '');
}

function textBlock(block: Block, context: TextContext): string {
  switch (block.type) {
    case 'paragraph':
      return wordsOf(block, context);
    case 'subheading':
      return block.text;
    case 'pull-quote':
      return '';
    case 'quotation':
      return lines(indented(inside(block.blocks, context), '    '), speaker(block, context));
    case 'list':
      return listText(block, context);
    case 'figure':
      return `[${sentence(block.alt, block.caption?.text, block.credit)}]`;
    case 'video':
    case 'audio':
      return lines(
        sentence(block.caption?.text, block.credit),
        absolute(context.site, block.file.address),
        block.transcript && absolute(context.site, block.transcript.address),
      );
    case 'embed':
      return lines(sentence(block.title.text, block.credit), block.url);
    case 'table':
      return tableText(block, context);
    case 'code':
      return indented(block.text, '    ');
    case 'facts':
      return lines(block.title?.text, inside(block.blocks, context));
    case 'timeline':
      return lines(block.title?.text, ...block.events.map((event) => eventText(event, context)));
    case 'note':
      return inside(block.blocks, context);
    case 'divider':
      return '* * *';
  }
}

/** What means something else without its element: raised (10 to the 6th, a footnote), struck out, in quotation marks. */
const marked = /<(?:sup|del|q)\b/;

/** The words of a passage; footnotes in brackets, raised figures after ^, struck words between ~~. */
function wordsOf({ html, text }: Inline, context: TextContext): string {
  return marked.test(html) ? nodesWords(inlineNodes(html), context) : text;
}

function nodesWords(nodes: readonly InlineNode[], context: TextContext): string {
  return nodes.map((node) => nodeWords(node, context)).join('');
}

function nodeWords(node: InlineNode, context: TextContext): string {
  if (typeof node === 'string') return node.replace(/\s*\n\s*/g, ' ');
  if (node.name === 'br') return '\n';
  const number = noteNumber(node, context.note);
  if (number !== undefined) return `[${number}]`;
  const inner = nodesWords(node.children, context);
  const [before = '', after = ''] = signs[node.name] ?? [];
  return before + inner + after;
}

function inside(blocks: readonly Block[], context: TextContext): string {
  return textBlocks(blocks, context).join('\n\n');
}

function listText(list: ListBlock, context: TextContext): string {
  const start = list.start ?? 1;
  return list.items
    .map(({ blocks }, place) => {
      const mark = list.ordered ? `${start + place}. ` : '- ';
      return mark + indented(inside(blocks, context), ' '.repeat(mark.length)).trimStart();
    })
    .join('\n');
}

function eventText(event: { date: string; blocks: Block[] }, context: TextContext): string {
  const told = indented(inside(event.blocks, context), '  ').trimStart();
  return `- ${showTimelineDate(event.date, context.language)}: ${told}`;
}

function tableText(table: Table, context: TextContext): string {
  const row = (cells: readonly Inline[]) => cells.map((cell) => wordsOf(cell, context)).join(' | ');
  const rows = [table.head, ...table.rows].map(row);
  return lines(table.caption && wordsOf(table.caption, context), ...rows, table.credit);
}

function speaker(
  block: { speaker?: string; role?: string },
  { language }: TextContext,
): string | undefined {
  if (block.speaker === undefined) return undefined;
  const parts = [block.speaker, block.role].filter((part) => part !== undefined);
  return `    — ${parts.join(words(language).comma)}`;
}

/** Parts as sentences in a row, each closed by a full stop where it has no mark of its own. */
function sentence(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .filter((part) => part !== '')
    .map((part) => (/[.!?…»”"؟]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** Text with every line that holds anything behind a margin. */
export function indented(text: string, margin: string): string {
  return text.replace(/^(?=.)/gm, margin);
}

function lines(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}
