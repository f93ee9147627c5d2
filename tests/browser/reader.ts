// Owns the reader of the browser tests: a Chromium that notes every complaint and every request.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { patience } from '../patience.ts';
import { theBrowser } from './stage.ts';

/** A page of the browser, and what went wrong on it so far. */
export interface Reader {
  page: Page;
  /** Console errors, faults, refused content, answers of 400 and more, requests to another origin. */
  complaints: string[];
  close(): Promise<void>;
}

/** Opens an empty page whose only allowed origin is the one of `address`. */
export async function openReader(
  address: string,
  options: BrowserContextOptions = {},
  browser: Browser | Promise<Browser> = theBrowser(),
): Promise<Reader> {
  const context = await (await browser).newContext({ ...options, baseURL: address });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const complaints: string[] = [];
  const { origin } = new URL(address);
  page.on('console', (message) => {
    const asked = !isOwnWish(message.location().url);
    if (asked && message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    const asked = !isOwnWish(response.url());
    if (asked && response.status() >= 400)
      complaints.push(`${response.status()}: ${response.url()}`);
  });
  const close = async (): Promise<void> => {
    // What a test still holds back when it ends is not its concern any more.
    if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  };
  return { page, complaints, close };
}

/** What a browser asks for of its own accord, where a page names no icon. */
function isOwnWish(url: string): boolean {
  return url.endsWith('/favicon.ico');
}
