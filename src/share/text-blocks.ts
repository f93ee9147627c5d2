// Owns passages as plain text: one string a passage, lines of a list or a table below each other.
import { showTimelineDate } from '../site/dates.ts';
import type { Block, Inline, ListBlock, Table } from '../story/story.ts';

/** The passages of `blocks` that are read: pull-quotes are left out, for their words stand in the text. */
export function textBlocks(blocks: readonly Block[], language: string): string[] {
  return blocks.map((block) => textBlock(block, language)).filter((text) => text !== '');
}

function textBlock(block: Block, language: string): string {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return block.text;
    case 'pull-quote':
      return '';
    case 'quotation':
      return lines(indented(inside(block.blocks, language), '    '), speaker(block));
    case 'list':
      return listText(block, language);
    case 'figure':
      return `[${sentence(block.alt, block.caption?.text, block.credit)}]`;
    case 'video':
    case 'audio':
      return `[${sentence(block.caption?.text, block.credit)}]`;
    case 'embed':
      return lines(sentence(block.title.text, block.credit), block.url);
    case 'table':
      return tableText(block);
    case 'code':
      return indented(block.text, '    ');
    case 'facts':
      return lines(block.title?.text, inside(block.blocks, language));
    case 'timeline':
      return lines(block.title?.text, ...block.events.map((event) => eventText(event, language)));
    case 'note':
      return inside(block.blocks, language);
    case 'divider':
      return '* * *';
  }
}

function inside(blocks: readonly Block[], language: string): string {
  return textBlocks(blocks, language).join('\n\n');
}

function listText(list: ListBlock, language: string): string {
  const start = list.start ?? 1;
  return list.items
    .map(({ blocks }, place) => {
      const mark = list.ordered ? `${start + place}. ` : '- ';
      return mark + indented(inside(blocks, language), ' '.repeat(mark.length)).trimStart();
    })
    .join('\n');
}

function eventText(event: { date: string; blocks: Block[] }, language: string): string {
  return `- ${showTimelineDate(event.date, language)}: ${inside(event.blocks, language)}`;
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
