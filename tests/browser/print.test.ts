// Owns the check of a story on paper: what is kept, what is left out, and where its links lead, in words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import type { Story } from '../../src/story/story.ts';
import { distFolder } from '../dist/printed.ts';
import { bare } from '../dist/passages.ts';
import { openReader, type Reader } from './reader.ts';
import { serve, type Served } from './stage.ts';

const path = '2025/03/17/trump-putin-call/';
// The cast: a test of its own holds the shape against the schema.
const story = JSON.parse(readFileSync(join(distFolder(), path, 'story.json'), 'utf8')) as Story;

let preview: Served;
let reader: Reader;

before(async () => {
  preview = await serve();
  // The width of the text of an A4 page, in CSS pixels.
  const viewport = { width: 660, height: 930 };
  reader = await openReader(preview.address, { viewport, colorScheme: 'dark' });
  await reader.page.emulateMedia({ media: 'print' });
  await reader.page.goto(preview.address + path);
});

after(async () => {
  await reader.close();
});

/** How many of what `selector` finds would be on the paper. */
function shown(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())
        .length,
    selector,
  );
}

describe('a story on paper', () => {
  test('has no navigation, nothing to press and no list of other stories', async () => {
    for (const selector of ['nav', 'button', 'form', '.skip', 'footer nav', 'input', 'dialog']) {
      assert.equal(await shown(reader.page, selector), 0, selector);
    }
  });

  test('has its headline, every section, its corrections and its sources', async () => {
    const words = bare(await reader.page.locator('body').innerText());
    const kept = [
      story.headline,
      story.standfirst,
      ...story.sections.map(({ heading }) => heading.text),
      ...story.corrections.map(({ text }) => text),
      ...story.sources.map(({ title }) => title),
    ];
    assert.deepEqual(
      kept.filter((one) => !words.includes(bare(one))),
      [],
    );
  });

  test('says no words twice: what is set large stays on the screen', async () => {
    const words = bare(await reader.page.locator('body').innerText());
    const body = bare(JSON.stringify([story.opening, story.sections].map(textsOf)));
    const twice = story.pullQuotes.filter(
      ({ words: said }) => count(words, bare(said)) > Math.max(1, count(body, bare(said))),
    );
    assert.deepEqual(
      twice.map(({ words: said }) => said),
      [],
    );
  });

  test('is headed by the name of the publication, its address and the date', async () => {
    const text = await reader.page.evaluate(() => document.body.innerText.slice(0, 600));
    const generated = await generatedText(reader.page, 'body *');
    const head = `${text} ${generated}`;
    assert.match(head, /The Dateline/i);
    assert.match(head, /17 March 2025/);
    assert.match(head, /dateline\.example/);
  });

  test('tells after the words where each link of the text leads', async () => {
    await reader.page.goto(`${preview.address}2025/03/16/eleven-years/`);
    const untold = await reader.page.evaluate(() =>
      [...document.querySelectorAll('article a[href^="http"]')]
        .filter((link) => link.checkVisibility() && (link.textContent ?? '').trim() !== '')
        .filter((link) => {
          const after = getComputedStyle(link, '::after').content;
          const href = link.getAttribute('href') ?? '';
          const own = (link.textContent ?? '').includes(href.replace(/^https?:\/\//, ''));
          return !own && !(/[(\[⟨]/.test(after) && /http|attr|\w\.\w/.test(after));
        })
        .map((link) => link.outerHTML.slice(0, 200)),
    );
    assert.deepEqual(untold, []);
    const links = await reader.page.locator('article a[href^="http"]').count();
    assert.ok(links > 0, 'the story has links');
    await reader.page.goto(preview.address + path);
  });

  test('is black on white, at 11 points, whatever the screen is like', async () => {
    const style = await reader.page.evaluate(() => {
      const { color, fontSize } = getComputedStyle(
        document.querySelector('article p[id]') ?? document.body,
      );
      const background = [document.body, document.documentElement].map(
        (element) => getComputedStyle(element).backgroundColor,
      );
      return { color, fontSize, background };
    });
    assert.equal(style.color, 'rgb(0, 0, 0)');
    // 11 points are 14.67 CSS pixels.
    assert.ok(Math.abs(parseFloat(style.fontSize) - (11 * 96) / 72) < 0.2, style.fontSize);
    for (const background of style.background) {
      assert.match(background, /^rgba?\((?:255, 255, 255|0, 0, 0, 0)\)$/);
    }
  });

  test('leaves no heading alone at the foot of a page, and parts no figure', async () => {
    const loose = await reader.page.evaluate(() => {
      const after = [...document.querySelectorAll('article h1, article h2, article h3')].filter(
        (element) => getComputedStyle(element).breakAfter !== 'avoid',
      );
      const inside = [...document.querySelectorAll('article figure, article tr')].filter(
        (element) =>
          element.checkVisibility() && !/avoid/.test(getComputedStyle(element).breakInside),
      );
      return [...after, ...inside].map((element) => element.outerHTML.slice(0, 100));
    });
    assert.deepEqual(loose, []);
  });

  test('is a few pages of PDF', async () => {
    const pdf = await reader.page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').split(/\/Type\s*\/Page\b/).length - 1;
    assert.ok(pages >= 1 && pages <= 6, `${pages} pages`);
  });
});

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}

/** Everything named `text` inside, pull-quotes left out. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'pull-quote') return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'text' && typeof inside === 'string' ? [inside] : textsOf(inside),
  );
}

/** What CSS sets before and after visible elements. */
function generatedText(page: Page, selector: string): Promise<string> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        .flatMap((element) =>
          ['::before', '::after'].map((part) => getComputedStyle(element, part).content),
        )
        .filter((content) => content !== 'none' && content !== 'normal')
        .join(' '),
    selector,
  );
}
