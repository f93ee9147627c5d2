// Owns which words of a story are searched, as one line of plain text.
// May not know how they are indexed.
import type { Block, Story } from '../story/story.ts';

/** Standfirst, points, text, captions, notes and corrections, then `names` (of people and topics); spaces folded. */
export function storyWords(story: Story, names: readonly string[]): string {
  const texts = [story.standfirst, ...story.points];
  if (story.picture) blockWords(story.picture, texts);
  blocksWords(story.opening, texts);
  for (const { heading, blocks } of story.sections) {
    texts.push(heading.text);
    blocksWords(blocks, texts);
  }
  for (const { blocks } of story.footnotes) blocksWords(blocks, texts);
  texts.push(...story.corrections.map(({ text }) => text));
  return [...texts, names.join(', ')].join(' ').replace(/\s+/g, ' ').trim();
}

function blocksWords(blocks: readonly Block[], texts: string[]): void {
  for (const block of blocks) blockWords(block, texts);
}

function blockWords(block: Block, texts: string[]): void {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
    case 'code':
      texts.push(block.text);
      break;
    case 'quotation':
    case 'note':
      blocksWords(block.blocks, texts);
      break;
    case 'list':
      for (const { blocks } of block.items) blocksWords(blocks, texts);
      break;
    case 'figure':
    case 'video':
    case 'audio':
      texts.push(block.caption?.text ?? '', block.credit ?? '');
      break;
    case 'embed':
      texts.push(block.title.text);
      break;
    case 'table':
      texts.push(block.caption?.text ?? '');
      for (const row of [block.head, ...block.rows]) texts.push(...row.map(({ text }) => text));
      break;
    case 'facts':
      texts.push(block.title?.text ?? '');
      blocksWords(block.blocks, texts);
      break;
    case 'timeline':
      texts.push(block.title?.text ?? '');
      for (const { blocks } of block.events) blocksWords(blocks, texts);
      break;
    // Its words are said elsewhere in the story.
    case 'pull-quote':
    case 'divider':
      break;
    default:
      block satisfies never;
  }
}
