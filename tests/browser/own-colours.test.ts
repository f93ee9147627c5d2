// Owns the check that a page loses nothing where a reader's system sets the colours, or asks for more contrast.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import sharp from 'sharp';
import { longestOfEachKind } from './kinds.ts';
import { openReader } from './reader.ts';
import { serve, type Served } from './stage.ts';

const shown = longestOfEachKind().filter(({ kind }) =>
  ['front', 'story', 'desk', 'corrections'].includes(kind),
);

let preview: Served;

before(async () => {
  preview = await serve();
});

interface Seen {
  words: string;
  /** Elements with a line at one of their sides that is not of the colour behind it. */
  lines: number;
  /** Links inside sentences that nothing but their colour would tell. */
  unmarkedLinks: number;
}

function see(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const all = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility());
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const paper = getComputedStyle(document.body).backgroundColor;
    const lines = all.filter((one) => {
      const style = getComputedStyle(one);
      return sides.some(
        (side) =>
          parseFloat(style[`border${side}Width`]) > 0 &&
          style[`border${side}Style`] !== 'none' &&
          style[`border${side}Color`] !== paper &&
          style[`border${side}Color`] !== 'rgba(0, 0, 0, 0)',
      );
    });
    const unmarked = [...document.querySelectorAll('article p a[href]')].filter((link) => {
      const { textDecorationLine, borderBottomStyle, backgroundImage } = getComputedStyle(link);
      const marked = [textDecorationLine, borderBottomStyle, backgroundImage];
      // A permalink has no words, and its mark is a sign of its own.
      const told = link.textContent?.trim() !== '' && link.checkVisibility();
      return told && marked.every((one) => one === 'none');
    });
    return {
      words: document.body.innerText.replace(/\s+/g, ' '),
      lines: lines.length,
      unmarkedLinks: unmarked.length,
    };
  });
}

/** What is seen on a page without any wish of the reader's, by path. */
const usually = new Map<string, Awaited<ReturnType<typeof look>>>();

/** What is seen on one page with these options, and how much its picture varies. */
async function look(path: string, options: BrowserContextOptions) {
  const viewport = { width: 1280, height: 900 };
  const reader = await openReader(preview.address, { ...options, viewport });
  await reader.page.goto(preview.address + path);
  // What saves a story comes last.
  const keep = reader.page.locator('.keep');
  if ((await keep.count()) > 0) await keep.locator('button').waitFor();
  const seen = await see(reader.page);
  const { channels } = await sharp(await reader.page.screenshot()).stats();
  await reader.close();
  return { ...seen, varies: Math.max(...channels.map(({ stdev }) => stdev)) };
}

for (const [name, options] of [
  ["a system's own colours", { forcedColors: 'active' }],
  ["a system's own dark colours", { forcedColors: 'active', colorScheme: 'dark' }],
  ['more contrast', { contrast: 'more' }],
] as const) {
  describe(`with ${name}`, () => {
    for (const { kind, path } of shown) {
      test(`a page keeps its words, its lines and the marks of its links: ${kind}`, async () => {
        const usual = usually.get(path) ?? (await look(path, {}));
        usually.set(path, usual);
        const own = await look(path, options);
        assert.equal(own.words, usual.words);
        assert.ok(own.lines >= usual.lines, `${own.lines} lines of ${usual.lines}`);
        assert.equal(own.unmarkedLinks, 0);
        assert.ok(own.varies > 8, 'the page is not blank');
      });
    }
  });
}
