// Owns what a story says in words, passage by passage, so that its forms can be held against it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Story } from '../../src/story/story.ts';
import { distFolder, printedFiles } from './printed.ts';

/** A printed story and the folder it was printed into. */
export interface PrintedStory {
  site: string;
  folder: string;
  story: Story;
}

/** Every story of a printed site that was printed as story.json. */
export function printedStories(site = distFolder()): PrintedStory[] {
  return printedFiles(site)
    .filter((file) => /^\d{4}\/.*\/story\.json$/.test(file))
    .map((file) => {
      const text = readFileSync(join(site, file), 'utf8');
      // A test of its own holds the shape against the schema.
      return { site, folder: file.replace(/\/story\.json$/, ''), story: JSON.parse(text) as Story };
    });
}

/** Letters and digits alone, so that line breaks, typography and escapes do not matter. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Letters alone: a page sets the numbers of footnotes between the words. */
export function lettersOf(text: string): string {
  return bare(text).replace(/\p{N}+/gu, '');
}

/** The words of the body in their order, a passage each; pull-quotes are left out, for they are said elsewhere. */
export function bodyPassages(story: Story): string[] {
  const sections = story.sections.flatMap(({ heading, blocks }) => [
    heading.text,
    ...blocks.flatMap(wordsOf),
  ]);
  return [...story.opening.flatMap(wordsOf), ...sections];
}

/** Everything a reader must be told: the body, and what stands above and below it. */
export function passages(story: Story): string[] {
  const corrections = story.corrections.map(({ text }) => text);
  return [
    ...[story.headline, story.standfirst, story.disclosure ?? ''],
    ...[...story.points, ...corrections, ...bodyPassages(story)],
  ];
}

function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return [block.text];
    case 'list':
      return block.items.flatMap((one) => one.blocks.flatMap(wordsOf));
    case 'quotation':
    case 'facts':
    case 'note':
      return block.blocks.flatMap(wordsOf);
    case 'timeline':
      return block.events.flatMap((event) => event.blocks.flatMap(wordsOf));
    case 'table':
      return [block.caption ?? [], ...block.head, ...block.rows].flat().map(({ text }) => text);
    default:
      return [];
  }
}
