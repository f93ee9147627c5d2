// Owns the reader of the browser tests: a Chromium that notes every complaint and every request.
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { findBrowser, launchSwitches } from './find-browser.ts';

/** A page of the browser, and what went wrong on it so far. */
export interface Reader {
  page: Page;
  /** Console errors, faults, refused content, answers of 400 and more, requests to another origin. */
  complaints: string[];
  close(): Promise<void>;
}

/** Starts the browser; an error that says what to do where there is none. */
export async function launch(): Promise<Browser> {
  const found = await findBrowser();
  if ('missing' in found) throw new Error(found.missing);
  return chromium.launch({ executablePath: found.path, args: [...launchSwitches] });
}

/** Opens an empty page whose only allowed origin is the one of `address`. */
export async function openReader(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ ...options, baseURL: address });
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
  return { page, complaints, close: () => context.close() };
}

/** What a browser asks for of its own accord, where a page names no icon. */
function isOwnWish(url: string): boolean {
  return url.endsWith('/favicon.ico');
}
