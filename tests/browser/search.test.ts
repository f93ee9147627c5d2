// Owns the check of search in a browser: what is found first, what is fetched for it, how it is narrowed,
// moved through and shared, and what the page is without a script.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { siteFolder } from '../dist/printed.ts';
import { barriersOn } from './axe.ts';
import { openReader, type Reader } from './reader.ts';
import { serve, type Served } from './stage.ts';

let preview: Served;

before(async () => {
  preview = await serve('/papers/dateline/');
});

/** Opens the page of search, at what an address asks for. */
async function open(query = '', options = {}): Promise<Reader> {
  const reader = await openReader(preview.address, options);
  await reader.page.goto(`search/${query}`);
  return reader;
}

const field = (page: Page) => page.getByRole('searchbox');

/** Looks words up as a reader types them; the headlines found, in order. */
async function found(page: Page, words: string): Promise<string[]> {
  await field(page).fill(words);
  return headlines(page, words);
}

async function headlines(page: Page, words: string): Promise<string[]> {
  await page.waitForURL((url) => url.searchParams.get('q') === words);
  await page.getByRole('status').filter({ hasText: /found/ }).waitFor();
  return page.locator('.found h2').allTextContents();
}

describe('a search', () => {
  test('finds the story whose headline has the words first, and marks them in its text', async () => {
    const reader = await open();
    const { page } = reader;
    const [first] = await found(page, 'reactor current');
    assert.equal(first, 'Why a reactor that makes no power still needs water and current');
    const marked = await page.locator('.found mark').allTextContents();
    assert.ok(marked.length > 0);
    for (const word of marked) assert.match(word.toLowerCase(), /reactor|current/);
    assert.deepEqual(await barriersOn(reader), []);
    await page.locator('.found a').first().click();
    assert.match(page.url(), /\/papers\/dateline\/2025\/03\/1\d\/[^/]+\/$/);
    assert.deepEqual(reader.complaints, []);
    await reader.close();
  });

  test('finds Ukrainian words in a paper in English, by their beginning too', async () => {
    const reader = await open();
    const { page } = reader;
    for (const words of ['Запорізьку', 'запоріз', 'реактор']) {
      const [first = ''] = await found(page, words);
      assert.match(first, /Запорізьку АЕС/, words);
    }
    assert.equal(await page.locator('.found h2').first().getAttribute('lang'), 'uk');
    assert.deepEqual(reader.complaints, []);
    await reader.close();
  });

  test('finds Arabic words with what stands before and behind them, from right to left', async () => {
    const arabic = await serve(undefined, siteFolder('arabic'));
    const reader = await openReader(arabic.address);
    const { page } = reader;
    await page.goto('search/');
    for (const words of ['جسر', 'الجسر', 'جسرا']) {
      await field(page).fill(words);
      await page.waitForURL((url) => url.searchParams.get('q') === words);
      await page.locator('.found h2').first().filter({ hasText: 'إغلاق جسر المرفأ' }).waitFor();
    }
    assert.deepEqual(await barriersOn(reader), []);
    assert.deepEqual(reader.complaints, []);
    await reader.close();
  });

  test('can be shared by its address, and the browser goes back from what was found', async () => {
    const reader = await open('?q=nuclear+plant&kind=explainer&order=newest');
    const { page } = reader;
    await page.locator('.found li').first().waitFor();
    assert.equal(await field(page).inputValue(), 'nuclear plant');
    const labels = await page.locator('.found .kind').allTextContents();
    assert.equal(labels.length, await page.locator('.found li').count());
    assert.deepEqual([...new Set(labels)], ['Explainer']);
    const address = page.url();
    await page.locator('.found a').first().click();
    await page.goBack();
    await page.locator('.found li').first().waitFor();
    assert.equal(page.url(), address);
    await reader.close();
  });

  test('leaves one place in the history for words typed one after another', async () => {
    const reader = await open();
    const { page } = reader;
    const before = await page.evaluate(() => history.length);
    await found(page, 'nuclear');
    await found(page, 'nuclear plant');
    assert.equal(await page.evaluate(() => history.length), before);
    await page.getByText('Narrow the search').click();
    await page.getByLabel('Kind').selectOption('explainer');
    await page.waitForURL(/kind=explainer/);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('kind'));
    assert.equal(await page.getByLabel('Kind').inputValue(), '');
    await reader.close();
  });

  test('finds what has every word, and nothing for a letter that begins like one', async () => {
    const reader = await open();
    const { page } = reader;
    const both = await found(page, 'reactor nuclear');
    assert.ok(both.length > 0);
    // The newest stories say nothing of umbrellas, and all of them say "a".
    for (const words of ['reactor umbrellas', 'axolotls', 'umbrellas nuclear']) {
      await field(page).fill(words);
      await page.waitForURL((url) => url.searchParams.get('q') === words);
      await page.getByRole('status').filter({ hasText: 'No story was found.' }).waitFor();
      assert.equal(await page.locator('.found li').count(), 0, words);
      await found(page, 'reactor nuclear');
    }
    assert.deepEqual(await found(page, 'nuclear reactor'), both);
    await reader.close();
  });

  test('says when nothing was found, and when the search could not be loaded', async () => {
    const reader = await open();
    const { page } = reader;
    await field(page).fill('zzzzqqq');
    await page.getByRole('status').filter({ hasText: 'No story was found.' }).waitFor();
    await page.route(/\/search\/20/, (route) => route.abort());
    await page.route(/\/search\/index\.json/, (route) => route.abort());
    await field(page).fill('nuclear plant grid');
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    assert.deepEqual(await barriersOn(reader), []);
    await page.unrouteAll();
    await again.click();
    await page.locator('.found li').first().waitFor();
    await reader.close();
  });
});

describe('the page', () => {
  test('fetches what narrows a search when it is opened, and tells how many stories there are', async () => {
    const reader = await open();
    const { page } = reader;
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await found(page, 'nuclear plant');
    const filters = () => fetched.filter((url) => url.endsWith('.pf_filter'));
    assert.deepEqual(filters(), []);
    await page.getByText('Narrow the search').click();
    await page
      .getByLabel('Kind')
      .getByText(/^Explainer \(\d+\)$/)
      .waitFor({ state: 'attached' });
    assert.ok(filters().length > 0);
    const names = await page.getByLabel('Desk').locator('option').allTextContents();
    assert.ok(
      names.some((name) => /^Energy \(\d+\)$/.test(name)),
      names.join(', '),
    );
    assert.deepEqual(await barriersOn(reader), []);
    assert.deepEqual(reader.complaints, []);
    await reader.close();
  });

  test('is moved through by the keyboard', async () => {
    const reader = await open();
    const { page } = reader;
    await found(page, 'nuclear plant');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const [first, second] = await page.locator('.found a').allTextContents();
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), first);
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.equal(await field(page).evaluate((input) => input === document.activeElement), true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    assert.equal(await field(page).evaluate((input) => input === document.activeElement), true);
    await page.keyboard.press('Escape');
    assert.equal(await field(page).inputValue(), '');
    await reader.close();
  });

  test('without a script says that it needs one, and leads to every way to stories', async () => {
    const reader = await open('', { javaScriptEnabled: false });
    const { page } = reader;
    assert.equal(await page.getByText('works in your browser by a script').isVisible(), true);
    assert.equal(await page.locator('input').count(), 0);
    const ways = await page.locator('.ways a').evaluateAll((all) =>
      // The cast: links they are.
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    assert.equal(ways.length, 5);
    for (const way of ways) assert.equal((await page.request.get(way)).status(), 200, way);
    await reader.close();
  });

  test('is a link away from every page, and tells browsers that it can search', async () => {
    const reader = await openReader(preview.address);
    const { page } = reader;
    await page.goto('2025/03/17/trump-putin-call/');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    assert.equal(page.url(), `${preview.address}search/`);
    const told = await page.locator('link[rel="search"]').getAttribute('href');
    const answer = await page.request.get(new URL(told ?? '', page.url()).href);
    assert.match(await answer.text(), /template="https:\/\/[^"]*search\/\?q=\{searchTerms\}"/);
    await reader.close();
  });
});
