// Owns the check of the way of a quotation: from the front page and from the story to its own page, from there
// to exactly its paragraph, and into the frame of somebody else's page; with script and without.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { printedPages } from '../dist/printed.ts';
import { everyKind } from './kinds.ts';
import { sideways } from './look.ts';
import { openReader } from './reader.ts';
import { serve, theBrowser, type Served } from './stage.ts';

let preview: Served;

before(async () => {
  preview = await serve();
});

const quotations = printedPages()
  .map(({ address }) => encodeURI(address.slice(1)))
  .filter((path) => /\/quotes\/[^/]+\/$/.test(path));

/** The passage that the page's address names, and whether what is lit up in it is in view. */
function targeted(page: Page): Promise<{ id: string; words: string; inView: boolean }> {
  return page.evaluate(() => {
    // Exact words take the place of the passage that holds them; the address keeps its name.
    const found = document.querySelector(':target');
    const holder = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const box = found?.getBoundingClientRect();
    const inView = box !== undefined && box.top >= 0 && box.top < innerHeight;
    const is = holder !== null && found !== null && holder.contains(found);
    return { id: is ? holder.id : '', words: holder?.textContent ?? '', inView };
  });
}

for (const javaScriptEnabled of [true, false]) {
  describe(`a quotation, ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    test('is opened from the front page, and leads to its paragraph', async () => {
      const reader = await openReader(preview.address, { javaScriptEnabled });
      const { page } = reader;
      await page.goto(preview.address);
      await page.locator('.on-record figcaption a.label').click();
      await page.waitForURL(/\/quotes\/q-[^/]+\/$/);
      const words = (await page.locator('main blockquote q').first().textContent()) ?? '';
      assert.ok(words.length > 3);
      assert.equal(await page.locator('main mark').first().textContent(), words);
      await page.locator('main a[href*=":~:"]').click();
      await page.waitForURL(/#p-/);
      const found = await targeted(page);
      assert.match(found.id, /^p-/);
      assert.ok(found.words.includes(words), found.words);
      assert.ok(found.inView, `${found.id} is in view`);
      assert.deepEqual(reader.complaints, []);
      await reader.close();
    });

    test('set large in a story leads to its page', async () => {
      const reader = await openReader(preview.address, { javaScriptEnabled });
      const { page } = reader;
      const story = everyKind().find(({ kind }) => kind === 'story');
      await page.goto(preview.address + (story?.path ?? ''));
      const pulled = await page.locator('.pull q').first().textContent();
      await page.locator('.pull a').first().click();
      await page.waitForURL(/\/quotes\/q-[^/]+\/$/);
      assert.equal(await page.locator('main blockquote q').first().textContent(), pulled);
      await reader.close();
    });

    test('leads to all that its speaker said, and back', async () => {
      const reader = await openReader(preview.address, { javaScriptEnabled });
      const { page } = reader;
      await page.goto(preview.address + (quotations[0] ?? ''));
      const [name, words] = [
        await page.locator('figcaption a').textContent(),
        await page.locator('main blockquote q').first().textContent(),
      ];
      await page.locator('figcaption a').click();
      await page.waitForURL(/\/said\//);
      assert.equal(await page.locator('h1').textContent(), name);
      const there = page.locator('.said q a').filter({ hasText: words ?? '' });
      await there.first().click();
      await page.waitForURL(/\/quotes\//);
      await reader.close();
    });
  });
}

test('Every page of a quotation leads to a passage that is there and in view', async () => {
  assert.ok(quotations.length > 5);
  const reader = await openReader(preview.address);
  const { page } = reader;
  for (const path of quotations) {
    await page.goto(preview.address + path);
    const href = await page.locator('main a[href*=":~:"]').getAttribute('href');
    await page.goto(new URL(href ?? '', preview.address + path).href);
    const { id, inView } = await targeted(page);
    assert.ok(id !== '' && inView, `${path} leads to "${id}", in view: ${inView}`);
  }
  assert.deepEqual(reader.complaints, []);
  await reader.close();
});

describe('an embed', () => {
  const frame = async (page: Page, path: string, width: number, height: number): Promise<void> => {
    const may = 'allow-popups allow-top-navigation-by-user-activation';
    const body = `<!doctype html><iframe src="${preview.address}${path}" sandbox="${may}" width="${width}" height="${height}"></iframe>`;
    const host = new URL('blog.html', preview.address).href;
    await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(host);
  };
  const embeds = everyKind().filter(({ kind }) => kind.startsWith('embed'));

  test('stands in a frame of 300 pixels without running out of it sideways, no script on', async () => {
    assert.ok(embeds.length >= 2);
    const context = await (await theBrowser()).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const { path } of embeds) {
      for (const [width, height] of [
        [300, 200],
        [320, 480],
        [900, 200],
      ] as const) {
        await frame(page, path, width, height);
        const [, inner] = page.frames();
        assert.ok(inner);
        const over = await inner.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        assert.equal(over, 0, `${path} at ${width}`);
        assert.ok(await inner.locator('main a').first().isVisible());
      }
    }
    await context.close();
  });

  test('has the height that its answer asks for, in the narrowest frame', async () => {
    const context = await (
      await theBrowser()
    ).newContext({ viewport: { width: 300, height: 200 } });
    const page = await context.newPage();
    for (const { path } of embeds) {
      const asked = await page.request.get(preview.address + path.replace('embed/', 'oembed.json'));
      // The cast: what share/oembed.ts writes.
      const { height } = (await asked.json()) as { height: number };
      await page.goto(preview.address + path);
      const needed = await page.evaluate(() => document.documentElement.scrollHeight);
      assert.ok(needed <= height, `${path} is ${needed} high, ${height} asked for`);
      assert.equal(await sideways(page), 0);
    }
    await context.close();
  });

  test('leads out of the frame into the whole window', async () => {
    const context = await (await theBrowser()).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const { path } of embeds) {
      await frame(page, path, 300, 300);
      await page.frameLocator('iframe').locator('main a').first().click();
      await page.waitForURL(preview.address + path.replace('embed/', ''));
    }
    await context.close();
  });
});
