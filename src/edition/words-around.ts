// Owns finding what a story says around a quotation.
import type { Block, Quotation, Story } from '../story/story.ts';

/** Plain words of the paragraph that holds a quotation; before one that is nothing else, and around one set apart, those that lead to it and on. */
export function wordsAround(
  story: Pick<Story, 'opening' | 'sections' | 'footnotes'>,
  { words, paragraph: passage }: Pick<Quotation, 'words' | 'paragraph'>,
): string[] {
  for (const blocks of [story.opening, ...story.sections.map((section) => section.blocks)]) {
    const found = around(blocks, { words, passage });
    if (found) return found;
  }
  return story.footnotes.flatMap(({ blocks }) => around(blocks, { words, passage }) ?? []);
}

interface Wanted {
  words: string;
  passage: string;
}

function around(blocks: readonly Block[], wanted: Wanted): string[] | undefined {
  for (const [index, block] of blocks.entries()) {
    if (block.id === wanted.passage) {
      const before = wordsOf(blocks[index - 1]);
      if (block.type === 'quotation') {
        // A sentence that ends in a colon leads to the words, which stand after it here too.
        return [...before, block.text, ...wordsOf(blocks[index + 1])];
      }
      return isAll(block, wanted.words) ? [...before, ...wordsOf(block)] : wordsOf(block);
    }
    const inside = insideOf(block)
      .map((some) => around(some, wanted))
      .find((found) => found !== undefined);
    if (inside) return inside;
  }
  return undefined;
}

/** Whether a paragraph is nothing but a quotation and its marks. */
function isAll(block: Block, words: string): boolean {
  return block.type === 'paragraph' && block.text.length <= words.length + marksAround;
}

/** Marks and a full stop or a comma, with spaces. */
const marksAround = 6;

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
