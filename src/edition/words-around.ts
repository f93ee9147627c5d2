// Owns finding what a story says around a quotation.
import type { Block, Story } from '../story/story.ts';

/** Plain words of the paragraph that holds a quotation; for one set apart those before and after it. */
export function wordsAround(story: Story, passage: string): string[] {
  for (const blocks of [story.opening, ...story.sections.map((section) => section.blocks)]) {
    const found = around(blocks, passage);
    if (found) return found;
  }
  return story.footnotes.flatMap(({ blocks }) => around(blocks, passage) ?? []);
}

function around(blocks: readonly Block[], passage: string): string[] | undefined {
  for (const [index, block] of blocks.entries()) {
    if (block.id === passage) {
      if (block.type !== 'quotation') return wordsOf(block);
      return [...wordsOf(blocks[index - 1]), ...wordsOf(blocks[index + 1])];
    }
    const inside = insideOf(block)
      .map((some) => around(some, passage))
      .find((found) => found !== undefined);
    if (inside) return inside;
  }
  return undefined;
}

function wordsOf(block: Block | undefined): string[] {
  return block?.type === 'paragraph' ? [block.text] : [];
}

function insideOf(block: Block): (readonly Block[])[] {
  switch (block.type) {
    case 'list':
      return block.items.map(({ blocks }) => blocks);
    case 'timeline':
      return block.events.map(({ blocks }) => blocks);
    case 'quotation':
    case 'facts':
    case 'note':
      return [block.blocks];
    default:
      return [];
  }
}
