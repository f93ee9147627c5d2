import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingLevels } from '../../../src/components/heading-levels.ts';
import type { Block } from '../../../src/story/story.ts';

function subheading(id: string, level: 3 | 4 | 5 | 6): Block {
  return { type: 'subheading', id, level, html: id, text: id };
}

test('subheadings of a section keep their levels where none is skipped', () => {
  const blocks = [subheading('a', 3), subheading('b', 4), subheading('c', 3)];
  assert.deepEqual([...headingLevels(blocks, 2).values()], [3, 4, 3]);
});

test('a subheading stands at most one level below the heading before it', () => {
  const blocks = [subheading('a', 6), subheading('b', 6), subheading('c', 3)];
  assert.deepEqual([...headingLevels(blocks, 2).values()], [3, 4, 3]);
  assert.equal(headingLevels([subheading('a', 3)], 1).get('a'), 2);
});
