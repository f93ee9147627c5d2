// Owns the check that a feed opened in a browser is something to read: what it is, its stories, and ways on.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { siteFolder } from '../dist/printed.ts';
import { openReader } from './reader.ts';
import { serve, type Served } from './stage.ts';

let preview: Served;
let arabic: Served;

before(async () => {
  preview = await serve('/news/');
  arabic = await serve(undefined, siteFolder('arabic'));
});

/** Opens a feed without script, does the work, and expects no complaint. */
async function opened(
  { address }: Served,
  feed: string,
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const reader = await openReader(address, { javaScriptEnabled: false, ...options });
  await reader.page.goto(feed);
  await work(reader.page);
  assert.deepEqual(reader.complaints, [], feed);
  await reader.close();
}

const shown = {
  'feed.atom': { title: 'feed > title', entry: 'entry > title', hidden: 'content, id, updated' },
  'topics/ukraine/feed.rss': {
    title: 'channel > title',
    entry: 'item > title',
    hidden: 'guid, pubDate, link',
  },
  'said/donald-trump/feed.atom': {
    title: 'feed > title',
    entry: 'entry > title',
    hidden: 'content, id',
  },
};

describe('a feed in a browser', () => {
  for (const [feed, { title, entry, hidden }] of Object.entries(shown)) {
    test(`${feed} shows what it is and its entries, and nothing for programs`, () =>
      opened(preview, feed, async (page) => {
        assert.equal(await page.locator(title).isVisible(), true);
        const entries = await page.locator(entry).all();
        assert.ok(entries.length > 2);
        for (const one of entries) assert.equal(await one.isVisible(), true);
        for (const one of await page.locator(hidden).all()) {
          assert.equal(await one.isVisible(), false);
        }
        assert.equal(await page.getByText('Put its address into a feed reader').isVisible(), true);
      }));
  }

  test('leads to the page with the same and to that of all feeds, under any path', () =>
    opened(preview, 'topics/ukraine/feed.rss', async (page) => {
      await page.getByText('What feeds are').click();
      assert.equal(page.url(), `${preview.address}feeds/`);
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Feeds');
      await page.goBack();
      await page.getByText('The same as a page').click();
      assert.equal(page.url(), `${preview.address}topics/ukraine/`);
    }));

  test('is light or dark as the system is, and fits a phone', async () => {
    const papers: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width: 320, height: 640 };
      const look = async (page: Page): Promise<void> => {
        const root = page.locator(':root');
        papers.push(await root.evaluate((one) => getComputedStyle(one).backgroundColor));
        assert.ok((await root.evaluate((one) => one.scrollWidth)) <= 320);
      };
      // Asking the page takes a script, which the feed has none of.
      await opened(preview, 'feed.atom', look, { colorScheme, viewport, javaScriptEnabled: true });
    }
    assert.deepEqual(papers, ['rgb(255, 253, 249)', 'rgb(22, 21, 15)']);
  });

  test('sets Arabic from the right', () =>
    opened(
      arabic,
      'feed.atom',
      async (page) => {
        const title = page.locator('entry > title').first();
        const ends = await title.evaluate((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          const [words, box] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
          return { left: words.left - box.left, right: box.right - words.right };
        });
        assert.ok(ends.right < 1, `${ends.right} pixels are free at the right`);
        assert.ok(ends.left > 1, `${ends.left} pixels are free at the left`);
      },
      { javaScriptEnabled: true, viewport: { width: 1200, height: 800 } },
    ));
});
