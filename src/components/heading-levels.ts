// Owns the level at which a subheading is printed, so that no page skips one.
import type { Block } from '../story/story.ts';

export type Level = 2 | 3 | 4 | 5 | 6;

/**
 * The level of each subheading of `blocks` by its id: as the journalist set it, but never more than
 * one below the heading before it. `above` is the level of the heading that they all stand under.
 */
export function headingLevels(blocks: readonly Block[], above: number): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  let last = above;
  for (const block of blocks) {
    if (block.type !== 'subheading') continue;
    last = Math.min(block.level, last + 1);
    // The cast: between 2 (one below a page's h1) and 6 (the deepest that a journalist can write).
    levels.set(block.id, last as Level);
  }
  return levels;
}
