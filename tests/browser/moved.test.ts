// Owns the checks of old addresses in a real browser: they lead on, and take the passage along.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { printedPages } from '../dist/printed.ts';
import { openReader } from './reader.ts';
import { serve, type Served } from './stage.ts';

/** An old address of a story, from the root without the first slash, and where it leads. */
function moved(): { from: string; to: string } {
  for (const { redirect, address, document } of printedPages()) {
    const href = document.querySelector('main a')?.getAttribute('href') ?? '';
    const to = new URL(href, `http://site.invalid${address}`).pathname;
    if (redirect && /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(to))
      return { from: address.slice(1), to };
  }
  throw new Error('No printed page leads on to a story.');
}

for (const under of [undefined, '/a/b']) {
  describe(`an old address at ${under ?? '/'}`, () => {
    let preview: Served;

    before(async () => {
      preview = await serve(under);
    });

    for (const javaScriptEnabled of [true, false]) {
      test(`leads to the story ${javaScriptEnabled ? 'at its passage' : 'without script'}`, async () => {
        const { from, to } = moved();
        const { page, complaints, close } = await openReader(preview.address, {
          javaScriptEnabled,
        });
        const target = `${(under ?? '') + to}`;
        await page.goto(`${preview.address}${from}#p-linked`);
        await page.waitForURL((url) => url.pathname === target);
        await page.waitForLoadState();
        assert.equal(new URL(page.url()).pathname, target);
        if (javaScriptEnabled) assert.equal(new URL(page.url()).hash, '#p-linked');
        await page.goBack().catch(() => undefined);
        assert.ok(!page.url().includes(from), 'the way back does not lead into it');
        assert.deepEqual(complaints, []);
        await close();
      });
    }
  });
}
