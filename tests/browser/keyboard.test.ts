// Owns the walk through a story with the keyboard alone: every stop is seen, marked, and in the order of reading.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { siteFolder } from '../dist/printed.ts';
import { longestOfEachKind } from './kinds.ts';
import { openReader } from './reader.ts';
import { serve, type Served } from './stage.ts';

interface Stop {
  /** What a reader would call it. */
  name: string;
  seen: boolean;
  marked: boolean;
  covered: boolean;
}

const mostStops = 400;

/** Every stop from the top of the page until the keyboard leaves it. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < mostStops) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | undefined => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const { left, top, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const [x, y] = [left + Math.min(width / 2, 8), top + height / 2];
      const over = document.elementFromPoint(x, y);
      const inside = top > -1 && left > -1 && top + Math.min(height, 24) <= innerHeight + 1;
      const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return {
        name: `${element.tagName.toLowerCase()} "${label.trim().slice(0, 40)}"`,
        seen:
          inside && width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true }),
        marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
        covered: over !== null && !element.contains(over) && !over.contains(element),
      };
    });
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  return stops;
}

for (const [name, folder] of [
  ['demonstration', undefined],
  ['paper in Arabic', siteFolder('arabic')],
] as const) {
  describe(`a story of the ${name}, by keyboard`, () => {
    let preview: Served;
    let stops: Stop[];

    before(async () => {
      preview = await serve(undefined, folder);
      const reader = await openReader(preview.address, { reducedMotion: 'reduce' });
      const story = longestOfEachKind(folder).find(({ kind }) => kind === 'story');
      await reader.page.goto(preview.address + (story?.path ?? ''));
      stops = await walk(reader.page);
      await reader.close();
    });

    test('is walked from its first stop to its last, and out of it again', () => {
      assert.ok(stops.length > 10, `${stops.length} stops`);
      assert.ok(stops.length < mostStops, 'the keyboard leaves the page');
    });

    test('shows every stop on the screen, with nothing over it', () => {
      const hidden = stops.filter(({ seen, covered }) => !seen || covered);
      assert.deepEqual(hidden, []);
    });

    test('marks every stop with an outline', () => {
      const unmarked = stops.filter(({ marked }) => !marked);
      assert.deepEqual(unmarked, []);
    });

    test('begins with the way past the navigation, which leads to the text', async () => {
      const reader = await openReader(preview.address);
      const story = longestOfEachKind(folder).find(({ kind }) => kind === 'story');
      await reader.page.goto(preview.address + (story?.path ?? ''));
      await reader.page.keyboard.press('Tab');
      await reader.page.keyboard.press('Enter');
      assert.equal(await reader.page.locator('main:target').count(), 1);
      await reader.page.keyboard.press('Tab');
      const inMain = await reader.page.evaluate(
        () => document.querySelector('main')?.contains(document.activeElement) === true,
      );
      assert.ok(inMain, 'the next stop lies in the text');
      await reader.close();
    });
  });
}
