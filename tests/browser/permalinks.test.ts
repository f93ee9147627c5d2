// Owns the checks of the permanent links beside the passages of a story: followed as plain links, copied
// with script, seen and reached by everybody, and in nobody's text.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { siteFolder } from '../dist/printed.ts';
import { longestOfEachKind } from './kinds.ts';
import { openReader, type Reader } from './reader.ts';
import { serve, type Served } from './stage.ts';

const lead = '2025/03/17/trump-putin-call/';
const publicLead = `https://dateline.example/${lead}`;
const wide = { viewport: { width: 1280, height: 800 } };

let preview: Served;

before(async () => {
  preview = await serve();
});

async function openLead(options: BrowserContextOptions = wide): Promise<Reader> {
  const reader = await openReader(preview.address, options);
  await reader.page.goto(lead);
  return reader;
}

async function leave(reader: Reader): Promise<void> {
  assert.deepEqual(reader.complaints, []);
  await reader.close();
}

/** What every mark leads to, as it is written. */
function hrefs(page: Page): Promise<string[]> {
  return page
    .locator('a.here')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

/** Where the target is in the window, and how its words are underlined. */
function target(page: Page): Promise<{ id: string; top: number; line: string }> {
  return page.evaluate(() => {
    const found = document.querySelector(':target');
    const { top = NaN } = found?.getBoundingClientRect() ?? {};
    const line = found === null ? '' : getComputedStyle(found).textDecorationStyle;
    return { id: found?.id ?? '', top, line };
  });
}

function opacity(mark: Locator): Promise<string> {
  return mark.evaluate((one) => getComputedStyle(one).opacity);
}

describe('every permanent link of the lead story', () => {
  test('stands beside each heading, paragraph, picture and point that can be linked to', async () => {
    const reader = await openLead();
    const unlinked = await reader.page.evaluate(() =>
      [...document.querySelectorAll('.text [id]:not(a, span, ul, ol, hr, [id^="fn"])')]
        .filter((one) => /^[^A-Z]/.test(one.id) && !one.matches('blockquote, .pull, .quotation'))
        .filter(
          (one) => one.querySelector(`:scope > a.here[href="#${CSS.escape(one.id)}"]`) === null,
        )
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(unlinked, []);
    const names = await reader.page
      .locator('a.here')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('aria-label') ?? ''))]);
    assert.ok(names.length > 2 && names.every((name) => name.startsWith('Link to this ')));
    await leave(reader);
  });

  test('is followed without script, and its passage is marked and in view', async () => {
    const reader = await openLead({ ...wide, javaScriptEnabled: false });
    const all = await hrefs(reader.page);
    assert.ok(all.length > 15, `${all.length} links`);
    for (const [place, href] of all.entries()) {
      const mark = reader.page.locator('a.here').nth(place);
      await mark.focus();
      await reader.page.keyboard.press('Enter');
      assert.ok(href.startsWith('#'), href);
      const { id, top, line } = await target(reader.page);
      assert.equal(`#${id}`, href);
      assert.ok(top > -1 && top < 780, `${href} is at ${top}`);
      assert.equal(line, 'dotted', href);
    }
    await leave(reader);
  });

  test('is copied by a click with script: whole, public, and nothing moves', async () => {
    const reader = await openLead({ ...wide, permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = reader;
    for (const [place, href] of (await hrefs(page)).entries()) {
      const mark = page.locator('a.here').nth(place);
      await mark.scrollIntoViewIfNeeded();
      const from = await page.evaluate(() => scrollY);
      await mark.click();
      await page.getByRole('status').getByText('Link copied').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, new URL(href, publicLead).href);
      assert.equal(new URL(page.url()).hash, href);
      assert.equal(await page.evaluate(() => scrollY), from);
      assert.equal(`#${(await target(page)).id}`, href);
    }
    await page.goBack();
    assert.ok(!page.url().includes('#'), 'one step back leads out of the story');
    await leave(reader);
  });
});

describe('a permanent link', () => {
  test('is copied by keyboard, keeps the focus, and says so quietly for a moment', async () => {
    const reader = await openLead({ ...wide, permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = reader;
    const mark = page.locator('.text > p > a.here').nth(1);
    await mark.focus();
    await page.keyboard.press('Enter');
    const status = page.getByRole('status');
    await status.getByText('Link copied').waitFor();
    assert.ok(await mark.evaluate((one) => one === document.activeElement));
    const [said, at] = [await status.boundingBox(), await mark.boundingBox()];
    assert.ok(said !== null && at !== null && Math.abs(said.y + said.height - at.y) < 8);
    await status.getByText('Link copied').waitFor({ state: 'detached' });
    await leave(reader);
  });

  test('is copied where a page comes over http and has no clipboard', async () => {
    const reader = await openLead({ ...wide, permissions: ['clipboard-read'] });
    const { page } = reader;
    await page.evaluate(() => {
      const kept = navigator.clipboard;
      Object.assign(globalThis, { read: () => kept.readText() });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    const mark = page.locator('.text > p > a.here').nth(1);
    const href = await mark.getAttribute('href');
    await mark.click();
    await page.getByRole('status').getByText('Link copied').waitFor();
    // The cast: `read` was set above.
    const copied = await page.evaluate(() => (globalThis as unknown as { read(): string }).read());
    assert.equal(copied, publicLead + href);
    await leave(reader);
  });

  test('opens a tab like any link when asked for one', async () => {
    const reader = await openLead();
    const [tab] = await Promise.all([
      reader.page.context().waitForEvent('page'),
      reader.page
        .locator('.text > p > a.here')
        .nth(1)
        .click({ modifiers: ['ControlOrMeta'] }),
    ]);
    // A tab is empty at first, and loaded as such.
    await tab.waitForURL(`${preview.address}${lead}#*`);
    assert.ok(new URL(tab.url()).hash.startsWith('#p-'));
    assert.equal(new URL(reader.page.url()).hash, '');
    await leave(reader);
  });

  test('shows when its passage is pointed at or the keyboard is there, and else not', async () => {
    const reader = await openLead();
    const { page } = reader;
    const passage = page.locator('.text > p').nth(1);
    const mark = passage.locator('a.here');
    assert.equal(await opacity(mark), '0');
    await passage.hover();
    assert.equal(await opacity(mark), '1');
    await page.locator('h1').hover();
    assert.equal(await opacity(mark), '0');
    await page.keyboard.press('Tab');
    await mark.focus();
    assert.equal(await opacity(mark), '1');
    assert.equal(
      await passage.evaluate((one) => getComputedStyle(one).textDecorationStyle),
      'dotted',
    );
    const heading = page.locator('.text h2:has(> a.here)').first();
    await heading.hover();
    assert.match(await heading.evaluate((h) => getComputedStyle(h).textDecoration), /dotted/);
    await leave(reader);
  });

  test('is there without pointing on a touch screen, and nothing on paper', async () => {
    const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
    const reader = await openLead({ ...phone, javaScriptEnabled: false });
    const mark = reader.page.locator('.text > p > a.here').nth(1);
    assert.ok(Number(await opacity(mark)) >= 0.5);
    await mark.tap();
    assert.equal(`#${(await target(reader.page)).id}`, await mark.getAttribute('href'));
    await reader.page.emulateMedia({ media: 'print' });
    assert.equal(await reader.page.locator('a.here:visible').count(), 0);
    await leave(reader);
  });

  test('is in no text that a reader selects, copies or has read out', async () => {
    const reader = await openLead();
    const { selected, inner } = await reader.page.evaluate(() => {
      const text = document.querySelector<HTMLElement>('.text');
      getSelection()?.selectAllChildren(text ?? document.body);
      return { selected: String(getSelection()), inner: text?.innerText ?? '' };
    });
    assert.ok(selected.length > 1000 && inner.length > 1000);
    assert.doesNotMatch(selected + inner, /¶|Link to this (?!quote)/);
    const spoken = await reader.page.locator('.text > p').nth(1).ariaSnapshot();
    assert.match(spoken, /link "Link to this paragraph"/);
    assert.doesNotMatch(spoken, /¶/);
    await leave(reader);
  });
});

describe('the marks of a story', () => {
  for (const [name, folder, side] of [
    ['demonstration', undefined, 'left'],
    ['paper in Arabic', siteFolder('arabic'), 'right'],
    ['corpus', siteFolder('corpus'), 'left'],
  ] as const) {
    test(`stand in one column on the ${side} in the ${name}, beside the text and in the window`, async () => {
      const own = await serve(undefined, folder);
      const story = longestOfEachKind(folder).find(({ kind }) => kind === 'story');
      for (const width of [320, 700, 1280]) {
        const reader = await openReader(own.address, { viewport: { width, height: 800 } });
        await reader.page.goto(own.address + (story?.path ?? ''));
        const boxes = await reader.page.evaluate(() => {
          const text = document.querySelector('.text')?.getBoundingClientRect();
          const marks = [...document.querySelectorAll('a.here')].map((one) =>
            one.getBoundingClientRect(),
          );
          return marks.map(({ left, right }) => ({
            left,
            right,
            ...{ start: text?.left ?? NaN, end: text?.right ?? NaN },
          }));
        });
        assert.ok(boxes.length > 0);
        for (const { left, right, start, end } of boxes) {
          assert.ok(left >= -0.5 && right <= width + 0.5, `${left} to ${right} of ${width}`);
          const gap = side === 'left' ? start - right : left - end;
          assert.ok(Math.abs(gap) < 1, `${gap} from the text at ${width}`);
        }
        await leave(reader);
      }
    });
  }
});
