// Owns counting the words of a story in any script, and the minutes they take.
import type { Block, Story } from './story.ts';

const wordsAMinute = 230;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const spaced = /\S*[\p{L}\p{N}]\S*/gu;

/** Words of the opening, sections and footnotes; pull-quotes set as blocks are left out. */
export function countWords(body: Pick<Story, 'opening' | 'sections' | 'footnotes'>): number {
  const texts: string[] = [];
  blockTexts(body.opening, texts);
  for (const section of body.sections) {
    texts.push(section.heading.text);
    blockTexts(section.blocks, texts);
  }
  for (const note of body.footnotes) blockTexts(note.blocks, texts);
  return wordsOf(texts.join('\n'));
}

/** Minutes to read so many words, at least one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute));
}

function wordsOf(text: string): number {
  if (!unspaced.test(text)) return text.match(spaced)?.length ?? 0;
  let count = 0;
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  for (const segment of segmenter.segment(text)) if (segment.isWordLike === true) count += 1;
  return count;
}

function blockTexts(blocks: readonly Block[], texts: string[]): void {
  for (const block of blocks) blockText(block, texts);
}

function blockText(block: Block, texts: string[]): void {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
    case 'code':
      texts.push(block.text);
      break;
    case 'quotation':
    case 'note':
      blockTexts(block.blocks, texts);
      break;
    case 'list':
      for (const item of block.items) blockTexts(item.blocks, texts);
      break;
    case 'figure':
    case 'video':
    case 'audio':
      texts.push(block.caption?.text ?? '');
      break;
    case 'embed':
      texts.push(block.title.text);
      break;
    case 'table':
      texts.push(block.caption?.text ?? '');
      for (const row of [block.head, ...block.rows]) texts.push(...row.map((cell) => cell.text));
      break;
    case 'facts':
      texts.push(block.title?.text ?? '');
      blockTexts(block.blocks, texts);
      break;
    case 'timeline':
      texts.push(block.title?.text ?? '');
      for (const event of block.events) blockTexts(event.blocks, texts);
      break;
    case 'pull-quote':
    case 'divider':
      break;
    default:
      block satisfies never;
  }
}
