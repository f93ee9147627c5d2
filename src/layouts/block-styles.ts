// Owns which styles a story's page carries: story.css, and those of the blocks that it holds. Imported
// as usual, every story would carry the styles of all blocks.
import '../styles/story.css';
import code from '../styles/blocks/code.css?inline';
import notes from '../styles/blocks/notes.css?inline';
import pullQuote from '../styles/blocks/pull-quote.css?inline';
import quotation from '../styles/blocks/quotation.css?inline';
import table from '../styles/blocks/table.css?inline';
import timeline from '../styles/blocks/timeline.css?inline';
import video from '../styles/blocks/video.css?inline';
import type { Block, Story } from '../story/story.ts';

/** Blocks that are not named here need no more than story.css. */
const ofBlocks: Partial<Record<Block['type'], string>> = {
  code,
  'pull-quote': pullQuote,
  quotation,
  table,
  timeline,
  video,
};

/** Elements of a plain page, which is HTML by now. */
const ofElements = { '<blockquote': quotation, '<pre': code, '<table': table } as const;

/** CSS of the blocks of a story, each once, in a fixed order. */
export function blockStyles({ opening, sections, pullQuotes, footnotes }: Story): string {
  const found = new Set<Block['type']>();
  collect(opening, found);
  for (const { blocks } of sections) collect(blocks, found);
  for (const { blocks } of footnotes) collect(blocks, found);
  if (pullQuotes.length > 0) found.add('pull-quote');
  const styles = [...found].sort().map((type) => ofBlocks[type] ?? '');
  return styles.join('') + (footnotes.length > 0 ? notes : '');
}

/** CSS of the elements of a plain page. */
export function elementStyles(html: string): string {
  const found = Object.entries(ofElements).filter(([tag]) => html.includes(tag));
  return found.map(([, css]) => css).join('') + (html.includes('data-note') ? notes : '');
}

function collect(blocks: readonly Block[], found: Set<Block['type']>): void {
  for (const block of blocks) {
    found.add(block.type);
    collect(inside(block), found);
  }
}

function inside(block: Block): readonly Block[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks);
    case 'timeline':
      return block.events.flatMap(({ blocks }) => blocks);
    case 'facts':
    case 'note':
    case 'quotation':
      return block.blocks;
    default:
      return [];
  }
}
