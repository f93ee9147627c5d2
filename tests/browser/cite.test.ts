// Owns the check of the citation under a story: there without script, and with script leading to the
// passage at which the page was opened.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from '@playwright/test';
import { openReader } from './reader.ts';
import { serve, type Served } from './stage.ts';

const lead = '2025/03/17/trump-putin-call/';
const whole = `https://dateline.example/${lead}`;
const words =
  'The Dateline desk, “Trump and Putin to talk on Tuesday, with land and a nuclear plant at issue”, ' +
  'The Dateline, 17 March 2025, ';

let preview: Served;

before(async () => {
  preview = await serve();
});

async function cited(page: Page): Promise<{ text: string; leads: string }> {
  const citation = page.locator('[data-cite]');
  const text = (await citation.textContent()) ?? '';
  return {
    text: text.trim(),
    leads: await citation.evaluate((link: HTMLAnchorElement) => link.href),
  };
}

test('without script the citation opens, names the story and leads to it and to its files', async () => {
  const reader = await openReader(preview.address, { javaScriptEnabled: false });
  const { page } = reader;
  await page.goto(lead);
  assert.deepEqual(await cited(page), { text: words + whole, leads: preview.address + lead });
  const link = page.locator('[data-cite]');
  assert.equal(await link.isVisible(), false);
  await page.getByText('Cite this story').click();
  assert.equal(await link.isVisible(), true);
  for (const [name, begins] of [
    ['BibTeX', '@article{2025-03-17-trump-putin-call,'],
    ['RIS', 'TY  - NEWS'],
  ] as const) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', page.url()).href);
    assert.ok((await answer.text()).startsWith(begins), name);
  }
  assert.deepEqual(reader.complaints, []);
  await reader.close();
});

test('with script it leads to the passage at which the page is, and to no other place', async () => {
  const reader = await openReader(preview.address);
  const { page } = reader;
  await page.goto(lead);
  assert.equal((await cited(page)).text, words + whole);
  const [id = ''] = await page.locator('.text p[id]').evaluateAll((all) => all.map(({ id }) => id));
  await page.evaluate((to) => (location.hash = to), id);
  await page.locator(`[data-cite][href$="#${id}"]`).waitFor({ state: 'attached' });
  assert.equal((await cited(page)).text, `${words}${whole}#${id}`);
  await page.goto(`${lead}#${id}`);
  assert.deepEqual(await cited(page), {
    text: `${words}${whole}#${id}`,
    leads: `${preview.address}${lead}#${id}`,
  });
  await page.evaluate(() => (location.hash = 'p-nowhere'));
  await page.locator('[data-cite]:not([href*="#"])').waitFor({ state: 'attached' });
  assert.equal((await cited(page)).text, words + whole);
  assert.deepEqual(reader.complaints, []);
  await reader.close();
});
