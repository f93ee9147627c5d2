// Owns the checks of reading in a real browser: the way through the site, narrow screens, no script.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { everyKind } from './kinds.ts';
import { openReader, type Reader } from './reader.ts';
import { serve, theBrowser, type Served } from './stage.ts';

for (const under of [undefined, '/a/b']) {
  describe(`the site at ${under ?? '/'}`, () => {
    let preview: Served;
    let reader: Reader;

    before(async () => {
      preview = await serve(under);
      reader = await openReader(preview.address);
    });

    after(async () => {
      await reader.close();
    });

    test('a reader goes from the front page to a story, a section, the desk and back', async () => {
      const { page, complaints } = reader;
      await page.goto(preview.address);
      const headline = page
        .locator('main a[href*="/20"], main a[href^="20"], main a[href^="./20"]')
        .first();
      const shown = (await headline.innerText()).trim();
      await headline.click();
      await page.waitForLoadState();
      assert.match(new URL(page.url()).pathname, /\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/);
      assert.notEqual(shown, '');
      const section = page.locator('main h2[id], main section[id]').first();
      const id = (await section.getAttribute('id')) ?? '';
      await page.goto(`${page.url()}#${encodeURIComponent(id)}`);
      assert.equal(await page.locator(':target').count(), 1);
      await page.locator('a[href*="desks/"]').first().click();
      await page.waitForLoadState();
      assert.match(page.url(), /\/desks\/[^/]+\/$/);
      await page.goBack();
      assert.match(new URL(page.url()).hash, /^#./);
      assert.deepEqual(complaints, []);
    });

    test('every kind of page opens without a complaint and fits a screen of 320 pixels', async () => {
      const { page, complaints } = reader;
      await page.setViewportSize({ width: 320, height: 640 });
      for (const { kind, path } of everyKind()) {
        await page.goto(preview.address + path);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(over <= 0, `${kind} (${path}) is ${over} pixels too wide`);
        assert.equal(await page.locator('h1').count(), 1, `${kind} (${path}) has one headline`);
      }
      assert.deepEqual(complaints, []);
    });

    test('an address that is not there answers 404 with a page that leads back', async () => {
      const context = await (await theBrowser()).newContext({ baseURL: preview.address });
      const page = await context.newPage();
      const answer = await page.goto(`${preview.address}no/such/story/`);
      assert.equal(answer?.status(), 404);
      assert.equal(await page.locator('h1').count(), 1);
      assert.ok((await page.locator('a[href]').count()) > 0);
      await context.close();
    });
  });
}

describe('every reader', () => {
  let preview: Served;

  before(async () => {
    preview = await serve();
  });

  test('a story reads whole with script switched off', async () => {
    const reader = await openReader(preview.address, { javaScriptEnabled: false });
    const story = everyKind().find(({ kind }) => kind === 'story');
    await reader.page.goto(preview.address + (story?.path ?? ''));
    const text = await reader.page.locator('main').innerText();
    assert.ok(text.split(/\s+/).length > 150, 'the story is there');
    assert.ok(await reader.page.locator('main p').last().isVisible());
    assert.deepEqual(reader.complaints, []);
    await reader.close();
  });
});
