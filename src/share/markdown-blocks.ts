// Owns passages as Markdown: one string a passage.
import { absolute } from '../site/address.ts';
import { showTimelineDate } from '../site/dates.ts';
import { words } from '../site/words/words.ts';
import type { Block, Inline, ListBlock, MediaFile, Table, TimelineEvent } from '../story/story.ts';
import { inlineMarkdown, type InlineContext } from './markdown-inline.ts';
import { asHtml } from './told.ts';

/** What passages need to know of their story. */
export interface BlockContext extends InlineContext {
  /** The publication's whole address. */
  site: string;
  language: string;
}

/** The passages of `blocks`; pull-quotes are left out, for their words stand in the text. */
export function markdownBlocks(blocks: readonly Block[], context: BlockContext): string[] {
  return blocks.map((block) => markdownBlock(block, context)).filter((text) => text !== '');
}

/** A heading in one line. */
export function heading(level: number, words: string): string {
  return `${'#'.repeat(level)} ${words.replace(/\\?\n/g, ' ').replace(/(?<=\s|^)#+$/, String.raw`\$&`)}`;
}

function markdownBlock(block: Block, context: BlockContext): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.html, context);
    case 'subheading':
      return heading(block.level, inlineMarkdown(block.html, context));
    case 'pull-quote':
      return '';
    case 'quotation':
      return quoted(passages(inside(block.blocks, context), speaker(block, context)));
    case 'list':
      return list(block, context);
    case 'figure':
      return passages(picture(block.file, block.alt, context), caption(block, context));
    case 'video':
    case 'audio':
      return passages(
        fileLink(block.file, context),
        caption(block, context),
        block.transcript && fileLink(block.transcript, context),
      );
    case 'embed':
      return passages(
        `[${inlineMarkdown(block.title.html, context)}](<${block.url}>)`,
        caption(block, context),
      );
    case 'table':
      return table(block, context);
    case 'code':
      return code(block.text, block.language);
    case 'facts':
      return quoted(passages(title(block.title, context), inside(block.blocks, context)));
    case 'timeline':
      return passages(
        title(block.title, context),
        block.events.map((event) => eventPoint(event, context)).join('\n'),
      );
    case 'note':
      return quoted(inside(block.blocks, context));
    case 'divider':
      return '* * *';
  }
}

function eventPoint({ date, blocks }: TimelineEvent, context: BlockContext): string {
  const day = `**${showTimelineDate(date, context.language)}**`;
  const told = inside(blocks, context);
  const continues = blocks[0]?.type === 'paragraph';
  return point('- ', continues ? `${day} — ${told}` : passages(day, told));
}

function inside(blocks: readonly Block[], context: BlockContext): string {
  return markdownBlocks(blocks, context).join('\n\n');
}

function list({ ordered, start = 1, items }: ListBlock, context: BlockContext): string {
  return items
    .map(({ blocks }, place) =>
      point(ordered ? `${start + place}. ` : '- ', inside(blocks, context)),
    )
    .join('\n');
}

/** A point of a list: what follows its first line is indented below it. */
export function point(mark: string, text: string): string {
  return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function table(block: Table, context: BlockContext): string {
  const { head, rows, align, caption: about, credit } = block;
  const cell = ({ html }: Inline) =>
    inlineMarkdown(html, context)
      .replace(/\\?\n/g, ' ')
      .replaceAll('|', String.raw`\|`);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const sides = { left: ':--', right: '--:', center: ':-:' };
  const rule = head.map((_, column) => sides[align[column] ?? 'left']);
  const lines = [row(head.map(cell)), row(rule), ...rows.map((cells) => row(cells.map(cell)))];
  return passages(title(about, context), lines.join('\n'), credit && plain(credit, context));
}

function code(text: string, language = ''): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function picture(file: MediaFile, alt: string, { site }: BlockContext): string {
  const words = alt.replace(/\s+/g, ' ').replace(/[\\`*_[\]<&~]/g, String.raw`\$&`);
  return `![${words}](${absolute(site, file.address)})`;
}

function fileLink(file: MediaFile, { site }: BlockContext): string {
  return `<${absolute(site, file.address)}>`;
}

function caption(
  { caption: words, credit }: { caption?: Inline; credit?: string },
  context: BlockContext,
): string | undefined {
  const told = words === undefined ? undefined : inlineMarkdown(words.html, context);
  const by = credit === undefined ? undefined : plain(credit, context);
  if (told === undefined || by === undefined) return told ?? by;
  return `${told} (${by})`;
}

function speaker(
  block: { speaker?: string; role?: string },
  context: BlockContext,
): string | undefined {
  if (block.speaker === undefined) return undefined;
  const parts = [block.speaker, block.role].filter((part) => part !== undefined);
  return `— ${plain(parts.join(words(context.language).comma), context)}`;
}

function title(words: Inline | undefined, context: BlockContext): string | undefined {
  return words === undefined ? undefined : `**${inlineMarkdown(words.html, context)}**`;
}

/** Plain text as Markdown that reads the same. */
export function plain(text: string, context: InlineContext): string {
  return inlineMarkdown(asHtml(text), context);
}

function passages(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
