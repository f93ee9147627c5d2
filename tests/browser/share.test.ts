// Owns the checks of sharing: plain links without script, exact words on the clipboard with it, and nothing
// that is fetched before a reader asks for it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { openReader, type Reader } from './reader.ts';
import { serve, type Served } from './stage.ts';

const site = 'https://dateline.example/';
const lead = '2025/03/17/trump-putin-call/';
const headline = 'Trump and Putin to talk on Tuesday';
const wide: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
};

let preview: Served;

before(async () => {
  preview = await serve();
});

async function open(path: string, options: BrowserContextOptions = wide): Promise<Reader> {
  const reader = await openReader(preview.address, options);
  await reader.page.goto(path);
  return reader;
}

async function leave(reader: Reader): Promise<void> {
  assert.deepEqual(reader.complaints, []);
  await reader.close();
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Gives the page a share sheet that notes what it is asked to share. */
async function withSheet(reader: Reader): Promise<() => Promise<unknown>> {
  await reader.page.addInitScript(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    const share = (matter: unknown): Promise<void> => {
      asked.push(matter);
      return Promise.reject(new DOMException('thought better of it', 'AbortError'));
    };
    Object.defineProperty(navigator, 'share', { value: share });
  });
  // The cast: `asked` was set above.
  return () => reader.page.evaluate(() => (globalThis as unknown as { asked: unknown }).asked);
}

describe('a story without script', () => {
  test('leads from its head to plain links that carry its public address, and shows no control', async () => {
    const reader = await open(lead, { ...wide, javaScriptEnabled: false });
    const { page } = reader;
    await page.locator('a.share').click();
    assert.equal(new URL(page.url()).hash, '#Share');
    const row = page.locator('div.share');
    assert.ok(await row.isVisible());
    assert.deepEqual(await row.locator('a').allInnerTexts(), ['E-mail', 'Bluesky', 'WhatsApp']);
    for (const link of await row.locator('a').all()) {
      const href = new URL((await link.getAttribute('href')) ?? '');
      const given = [...href.searchParams.values()].join(' ');
      assert.ok(given.includes(site + lead) && given.includes(headline), given);
      assert.equal(await link.getAttribute('rel'), 'noreferrer');
    }
    assert.equal(await row.innerText(), 'Share: E-mail Bluesky WhatsApp'.replaceAll(' ', '\n'));
    await leave(reader);
  });
});

describe('a story with script', () => {
  test('copies its link', async () => {
    const reader = await open(`${lead}?from=elsewhere#p-none`);
    const { page } = reader;
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('status').getByText('Link copied').waitFor();
    assert.equal(await clipboard(page), site + lead);
    await leave(reader);
  });

  test('opens the sheet of a system that has one, from its head too, and else leads to the ways', async () => {
    const reader = await openReader(preview.address, wide);
    const { page } = reader;
    await page.goto(lead);
    assert.equal(await page.getByRole('button', { name: 'Other apps' }).count(), 0);
    await page.locator('a.share').click();
    assert.equal(new URL(page.url()).hash, '#Share');
    const asked = await withSheet(reader);
    await page.goto(lead);
    await page.locator('a.share').click();
    await page.getByRole('button', { name: 'Other apps' }).click();
    const title = await page.title();
    const shared = { title, text: '', url: site + lead };
    assert.deepEqual(await asked(), [shared, shared]);
    await leave(reader);
  });

  test('asks for the Mastodon server, goes there, and knows it the next time', async () => {
    const reader = await open(lead);
    const { page } = reader;
    const gone: string[] = [];
    await page.route('https://mastodon.test/**', (route) => {
      gone.push(route.request().url());
      return route.fulfill({ body: 'There.' });
    });
    const defaults: string[] = [];
    let answers: (string | undefined)[] = [];
    page.on('dialog', (dialog) => {
      defaults.push(dialog.defaultValue());
      const text = answers.shift();
      return text === undefined ? dialog.dismiss() : dialog.accept(text);
    });
    const control = page.getByRole('button', { name: 'Mastodon' });
    for (const typed of [[undefined], ['nowhere', 'javascript:alert.x', undefined]]) {
      answers = typed;
      await control.click();
    }
    assert.deepEqual(gone, []);
    // What is no server is asked again.
    assert.deepEqual(defaults, ['', '', 'nowhere', 'javascript:alert.x']);
    answers = ['@me@mastodon.test'];
    await control.click();
    await page.waitForURL('https://mastodon.test/**');
    const [first = ''] = gone;
    assert.equal(new URL(first).pathname, '/share');
    assert.equal(new URL(first).searchParams.get('text'), `${headline} ${site}${lead}`);
    await page.goto(lead);
    await control.click();
    assert.deepEqual(defaults.slice(4), ['', '@me@mastodon.test']);
    assert.ok(
      reader.complaints.every((one) => one.startsWith('elsewhere: https://mastodon.test/')),
    );
    await reader.close();
  });

  test('says so where nothing can be copied', async () => {
    const reader = await openReader(preview.address, wide);
    const { page } = reader;
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    await page.goto(lead);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('status').getByText('Could not copy').waitFor();
    await page.locator('.pull a').first().click();
    await page.waitForURL('**/quotes/*/');
    await page.getByRole('button', { name: 'Copy quotation' }).click();
    await page.getByRole('status').getByText('Could not copy').waitFor();
    await leave(reader);
  });

  test('keeps the places of its controls, so that nothing moves when they come', async () => {
    const reader = await openReader(preview.address, wide);
    const { page } = reader;
    const lefts = (): Promise<number[]> =>
      page
        .locator('div.share > *')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    const measured = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      await measured.promise;
      await route.continue();
    });
    await page.goto(lead, { waitUntil: 'commit' });
    await page.locator('div.share > a').first().waitFor();
    const early = await lefts();
    measured.resolve();
    await page.getByRole('button', { name: 'Mastodon' }).waitFor();
    assert.deepEqual(await lefts(), early);
    await leave(reader);
  });
});

describe('a quotation', () => {
  const words = 'We’ll be talking about land.';

  test('is opened from the story, shared, and leads back to its paragraph', async () => {
    const reader = await open(lead);
    const { page } = reader;
    const pull = page.locator('.pull', { hasText: words });
    const paragraph = await page
      .locator('.beside', { has: pull })
      .locator('> p')
      .getAttribute('id');
    await pull.getByText('Link to this quote').click();
    await page.waitForURL('**/quotes/*/');
    const own = new URL(page.url()).pathname.slice(1);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('status').getByText('Link copied').waitFor();
    assert.equal(await clipboard(page), site + own);
    await page.getByRole('button', { name: 'Copy quotation' }).click();
    await page.getByRole('status').getByText('Copied', { exact: true }).waitFor();
    const whole = (await page.locator('blockquote').first().innerText()).trim();
    assert.ok(whole.includes(words.slice(0, -1)));
    assert.deepEqual((await clipboard(page)).split('\n'), [
      whole.startsWith('“') ? whole : `“${whole}”`,
      '— Donald Trump, aboard Air Force One',
      `${headline}, The Dateline`,
      site + own,
    ]);
    const mail = new URL((await page.getByText('E-mail').getAttribute('href')) ?? '');
    assert.match(
      mail.searchParams.get('body') ?? '',
      /“We’ll be talking about land\..*”\r\n— Donald/,
    );
    await page.goto((await clipboard(page)).split('\n').at(-1)?.replace(site, '') ?? '');
    await page.getByText('Read these words in the story').click();
    await page.waitForURL(`**/${lead}#*`);
    assert.equal(await page.locator(':target').getAttribute('id'), paragraph);
    await leave(reader);
  });
});
