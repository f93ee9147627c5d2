// Owns passages as plain text: one string a passage, lines of a list or a table below each other.
import { absolute } from '../site/address.ts';
import { showTimelineDate } from '../site/dates.ts';
import { inlineNodes, noteNumber, type InlineNode } from './inline-nodes.ts';
import type { Block, Inline, ListBlock, Table } from '../story/story.ts';

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
      return words(block, context);
    case 'subheading':
      return block.text;
    case 'pull-quote':
      return '';
    case 'quotation':
      return lines(indented(inside(block.blocks, context), '    '), speaker(block));
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
      return tableText(block);
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

/** The words of a paragraph; its marks of footnotes, which are no words, in brackets. */
function words({ html, text }: Inline, { note }: TextContext): string {
  if (!html.includes('<sup')) return text;
  const told = (nodes: readonly InlineNode[]): string =>
    nodes
      .map((node) => {
        if (typeof node === 'string') return node.replace(/\s*\n\s*/g, ' ');
        if (node.name === 'br') return '\n';
        const number = noteNumber(node, note);
        return number === undefined ? told(node.children) : `[${number}]`;
      })
      .join('');
  return told(inlineNodes(html));
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
  return `- ${showTimelineDate(event.date, context.language)}: ${inside(event.blocks, context)}`;
}

function tableText(table: Table): string {
  const row = (cells: readonly Inline[]) => cells.map(({ text }) => text).join(' | ');
  return [table.head, ...table.rows].map(row).join('\n');
}

function speaker(block: { speaker?: string; role?: string }): string | undefined {
  if (block.speaker === undefined) return undefined;
  return `    — ${[block.speaker, block.role].filter((part) => part !== undefined).join(', ')}`;
}

/** Parts as sentences in a row, each closed by a full stop where it has no mark of its own. */
function sentence(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .filter((part) => part !== '')
    .map((part) => (/[.!?…»”"؟]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function indented(text: string, margin: string): string {
  return text.replace(/^(?=.)/gm, margin);
}

function lines(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}
