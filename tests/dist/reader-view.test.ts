// Owns the check that a browser's reader view keeps what a story says, and does not say it twice.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Readability, isProbablyReaderable } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Story } from '../../src/story/story.ts';
import { bare, bodyPassages, printedStories } from './passages.ts';
import { distFolder } from './printed.ts';

interface View {
  folder: string;
  story: Story;
  text: string;
  offered: boolean;
}

const views: View[] = printedStories()
  .filter(({ story }) => story.status === 'ready')
  .map(({ folder, story }) => {
    const html = readFileSync(join(distFolder(), folder, 'index.html'), 'utf8');
    const offered = isProbablyReaderable(parseHTML(html).document);
    const article = new Readability(parseHTML(html).document).parse();
    return { folder, story, offered, text: bare(article?.textContent ?? '') };
  });

describe('the reader view', () => {
  test('is offered for every story', () => {
    assert.ok(views.length > 0);
    assert.deepEqual(
      views.filter(({ offered }) => !offered).map(({ folder }) => folder),
      [],
    );
  });

  test('keeps every passage of the body', () => {
    for (const { folder, story, text } of views) {
      const lost = bodyPassages(story).filter((passage) => !text.includes(bare(passage)));
      assert.deepEqual(lost, [], folder);
    }
  });

  test('keeps corrections and the speakers of quotations', () => {
    for (const { folder, story, text } of views) {
      const corrections = story.corrections.map((correction) => correction.text);
      const blocks = [story.opening, ...story.sections.map(({ blocks }) => blocks)].flat();
      const named = blocks.flatMap((block) =>
        block.type === 'quotation' ? [block.speaker ?? ''] : [],
      );
      const lost = [...corrections, ...named].filter((words) => !text.includes(bare(words)));
      assert.deepEqual(lost, [], folder);
    }
  });

  test('begins with no list of contents', () => {
    const parted = views.filter(({ story }) => story.sections.length > 1);
    assert.ok(parted.length > 0);
    for (const { folder, story, text } of parted) {
      const list = story.sections.map(({ heading }) => heading.text).join(' ');
      assert.ok(!text.includes(bare(list)), folder);
    }
  });

  test('says no pull-quote twice', () => {
    for (const { folder, story, text } of views) {
      const whole = bare(bodyPassages(story).join(' '));
      for (const { words } of story.pullQuotes) {
        const times = (of: string): number => of.split(bare(words)).length - 1;
        assert.ok(times(text) <= Math.max(1, times(whole)), `${folder}: "${words}"`);
      }
    }
  });
});
