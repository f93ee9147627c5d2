// Owns who is named under a story as quoted in it, and which of their words have no link in its text.
import { quotationAddress, speakerAddress, speakerId } from '../site/share-address.ts';
import { insideMarks } from '../site/words/inside-marks.ts';
import type { Block, Quotation, Story } from '../story/story.ts';

/** Most words that stand for a quotation. */
const most = 5;

/** One who is quoted; without a name and a page those whom the story does not name. */
interface Quoted {
  name?: string;
  address?: string | undefined;
  /** Quotations that no mark, caption or pull-quote links to, by their first words. */
  said: { words: string; own: boolean; address: string }[];
}

/** The speakers of a story's quotations, each once, in the order of their first words; unnamed ones last, and only where their words have no link. */
export function quotedIn(
  story: Pick<
    Story,
    'quotations' | 'pullQuotes' | 'opening' | 'sections' | 'footnotes' | 'address' | 'language'
  >,
): Quoted[] {
  const linked = linkedIn(story);
  const found = new Map<string, Quoted>();
  const unnamed: Quoted = { said: [] };
  for (const quotation of story.quotations) {
    const { id, speaker } = quotation;
    const page = speakerId(speaker);
    const address = page === undefined ? undefined : speakerAddress(page);
    let by = address === undefined ? unnamed : found.get(address);
    if (by === undefined) {
      by = { ...(speaker !== undefined && { name: speaker }), address, said: [] };
      found.set(address ?? '', by);
    }
    if (!linked.has(id)) by.said.push(firstWords(quotation, story));
  }
  return [...found.values(), ...(unnamed.said.length > 0 ? [unnamed] : [])];
}

function firstWords({ id, words }: Quotation, story: Pick<Story, 'address' | 'language'>) {
  const inside = insideMarks(words, story.language);
  const all = inside.words.split(' ');
  const first = all
    .slice(0, most)
    .join(' ')
    .replace(/[,;:،؛—–-]+$/u, '');
  return {
    words: all.length > most ? `${first} […]` : inside.words,
    own: inside.own,
    address: quotationAddress(story.address, id),
  };
}

/** Ids of the quotations that are set apart or large, where their link stands beside them. */
function linkedIn({
  pullQuotes,
  opening,
  sections,
  footnotes,
}: Pick<Story, 'pullQuotes' | 'opening' | 'sections' | 'footnotes'>): Set<string> {
  const linked = new Set(pullQuotes.map(({ quotation }) => quotation));
  const look = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'quotation' && block.quotation !== undefined) linked.add(block.quotation);
      for (const inside of insideOf(block)) look(inside);
    }
  };
  for (const { blocks } of [{ blocks: opening }, ...sections, ...footnotes]) look(blocks);
  return linked;
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
