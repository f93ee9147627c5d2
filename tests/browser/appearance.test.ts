// Owns the checks of the choice of light, dark and size of text: kept, never flashing, by keyboard, optional.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { barriersOn } from './axe.ts';
import { longSite, longStory, printLong } from './long-story.ts';
import { openReader } from './reader.ts';
import { serve, type Served } from './stage.ts';

const site = await longSite();
let preview: Served;

before(async () => {
  await printLong(site);
  preview = await serve('/paper', site.out);
});

after(async () => {
  site[Symbol.dispose]();
});

const control = 'Appearance';

/** What a reader sees of the choice. */
function shown(page: Page) {
  return page.evaluate(() => ({
    paper: getComputedStyle(document.body).backgroundColor,
    text: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  }));
}

/** Sum of everything that moved by itself since the page began. */
function shifts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          // The cast: the DOM types do not know this kind of entry.
          for (const one of list.getEntries()) sum += (one as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

describe('the appearance', () => {
  test('that was chosen holds on every page and at the next visit, and asks nothing of the host', async () => {
    const { page, complaints, close } = await openReader(preview.address, {
      colorScheme: 'light',
    });
    await page.goto(preview.address);
    const usual = await shown(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      // A browser shows this in its own time.
      if (!request.url().endsWith('favicon.svg')) sent.push(request.url());
    });
    await page.getByText(control, { exact: true }).click();
    await page.getByLabel('Dark').check();
    await page.getByLabel('Largest').check();
    assert.deepEqual(sent, []);
    const chosen = await shown(page);
    assert.notEqual(chosen.paper, usual.paper);
    assert.ok(chosen.text > usual.text * 1.2);
    for (const path of ['', longStory, 'archive/']) {
      await page.goto(preview.address + path);
      assert.deepEqual(await shown(page), chosen, path);
      await page.getByText(control, { exact: true }).click();
      assert.ok(await page.getByLabel('Dark').isChecked());
      assert.ok(await page.getByLabel('Largest').isChecked());
    }
    await page.getByLabel('System').check();
    await page.getByLabel('Standard').check();
    await page.goto(preview.address);
    assert.deepEqual(await shown(page), usual);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('is applied before anything is shown, also where the rest of the script never comes', async () => {
    const { page, close } = await openReader(preview.address, { colorScheme: 'light' });
    await page.goto(preview.address);
    const usual = await shown(page);
    await page.getByText(control, { exact: true }).click();
    await page.getByLabel('Dark').check();
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.addInitScript(() => {
      new MutationObserver((_, watch) => {
        if (document.body === null) return;
        watch.disconnect();
        sessionStorage.setItem('first', document.documentElement.dataset['scheme'] ?? 'none');
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(preview.address + longStory);
    assert.equal(await page.evaluate(() => sessionStorage.getItem('first')), 'dark');
    assert.notEqual((await shown(page)).paper, usual.paper);
    await close();
  });

  test('of one paper is not that of another on the same host', async () => {
    const { page, close } = await openReader(preview.address);
    await page.goto(preview.address);
    await page.getByText(control, { exact: true }).click();
    await page.getByLabel('Dark').check();
    const keys = await page.evaluate(() => Object.keys(localStorage));
    assert.deepEqual(keys, ['stet/paper/appearance']);
    await close();
  });

  test('follows a choice made in another window', async () => {
    const { page, close } = await openReader(preview.address, { colorScheme: 'light' });
    await page.goto(preview.address);
    const usual = await shown(page);
    const other = await page.context().newPage();
    await other.goto(preview.address + longStory);
    await other.getByText(control, { exact: true }).click();
    await other.getByLabel('Dark').check();
    await page.waitForFunction(() => document.documentElement.dataset['scheme'] === 'dark');
    assert.notEqual((await shown(page)).paper, usual.paper);
    await close();
  });
});

describe('the control', () => {
  test('works by keyboard alone, closes on Escape and gives the focus back', async () => {
    const { page, close } = await openReader(preview.address);
    await page.goto(preview.address);
    const word = page.locator('.appearance summary');
    await word.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.getByLabel('System').evaluate((one) => one === document.activeElement));
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.locator('html').getAttribute('data-scheme'), 'dark');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('html').getAttribute('data-size'), '3');
    await page.keyboard.press('Escape');
    assert.ok(await page.getByLabel('Large', { exact: true }).isHidden());
    assert.ok(await word.evaluate((one) => one === document.activeElement));
    await page.keyboard.press('Enter');
    await page.mouse.click(5, 500);
    assert.ok(await page.getByLabel('Large', { exact: true }).isHidden());
    await close();
  });

  test('has targets of 24 pixels and more, and fits a narrow screen', async () => {
    const { page, close } = await openReader(preview.address, {
      viewport: { width: 320, height: 640 },
    });
    await page.goto(preview.address + longStory);
    await page.locator('.appearance summary').click();
    for (const target of await page.locator('.appearance :is(summary, label)').all()) {
      const box = await target.boundingBox();
      assert.ok(box !== null && box.height >= 24 && box.width >= 24, await target.innerText());
      assert.ok(box.x >= 0 && box.x + box.width <= 320, await target.innerText());
    }
    await close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is no barrier when it is open, nor is the offer of a place, in ${colorScheme} colours`, async () => {
      const reader = await openReader(preview.address, { colorScheme });
      await reader.page.goto(preview.address + longStory);
      await reader.page.evaluate(() => scrollTo(0, 3000));
      await reader.page.goto(preview.address);
      await reader.page.goto(preview.address + longStory);
      await reader.page.locator('.offer').waitFor();
      await reader.page.locator('.appearance summary').click();
      assert.deepEqual(await barriersOn(reader), []);
      await reader.close();
    });
  }

  for (const width of [320, 800, 1400]) {
    test(`moves nothing when it comes, on a screen of ${width} pixels`, async () => {
      const viewport = { width, height: 800 };
      const { page, close } = await openReader(preview.address, { viewport });
      // The typeface moves things too, in another way; it has its own check.
      await page.route('**/*.woff2', (route) => route.abort());
      // Late enough for the page to be painted without it.
      await page.route('**/_astro/*.js', async (route) => {
        await new Promise((done) => setTimeout(done, 300));
        await route.continue();
      });
      await page.goto(preview.address + longStory);
      await page.locator('.appearance details').waitFor();
      assert.equal(await shifts(page), 0);
      await close();
    });
  }

  test('is not there without script', async () => {
    const { page, close } = await openReader(preview.address, {
      javaScriptEnabled: false,
    });
    await page.goto(preview.address + longStory);
    assert.ok(await page.locator('.appearance').isHidden());
    assert.doesNotMatch(await page.locator('body').innerText(), /Appearance/);
    await close();
  });
});
