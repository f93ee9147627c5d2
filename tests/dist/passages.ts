// Owns what a story says in words, passage by passage, so that its forms can be held against it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Story } from '../../src/story/story.ts';
import { distFolder, printedFiles } from './printed.ts';

/** A printed story and the folder it was printed into. */
export interface PrintedStory {
  folder: string;
  story: Story;
}

/** Every story that was printed as story.json. */
export function printedStories(): PrintedStory[] {
  return printedFiles()
    .filter((file) => /^\d{4}\/.*\/story\.json$/.test(file))
    .map((file) => {
      const text = readFileSync(join(distFolder(), file), 'utf8');
      // A test of its own holds the shape against the schema.
      return { folder: file.replace(/\/story\.json$/, ''), story: JSON.parse(text) as Story };
    });
}

/** Letters and digits alone, so that line breaks, typography and escapes do not matter. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of the body, a passage each; pull-quotes are left out, for they are said elsewhere. */
export function bodyPassages(story: Story): string[] {
  const blocks = [...story.opening, ...story.sections.flatMap((section) => section.blocks)];
  return [...story.sections.map(({ heading }) => heading.text), ...blocks.flatMap(wordsOf)];
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
      return [...block.head, ...block.rows.flat()].map(({ text }) => text);
    default:
      return [];
  }
}
