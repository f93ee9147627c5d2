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
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    // A browser asks for this of its own accord.
    const asked = !response.url().endsWith('/favicon.ico');
    if (asked && response.status() >= 400)
      complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}
