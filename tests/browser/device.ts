// Owns what the checks of reading offline ask of a device: whether a page lies there, and what else does.
import type { Browser, Page } from '@playwright/test';
import { patience } from '../patience.ts';
import { openReader, type Reader } from './reader.ts';

/** Opens a page and waits until the worker answers for it and has kept what it keeps unasked. */
export async function openWithWorker(
  address: string,
  path = '',
  browser?: Browser,
): Promise<Reader> {
  const reader = await openReader(address, {}, browser);
  await reader.page.goto(path);
  await settled(reader.page);
  return reader;
}

/** Asks the page until it says yes: Playwright's own waiting takes a promise for that. */
export async function until<Given>(
  page: Page,
  ask: (given: Given) => Promise<boolean>,
  given: Given,
): Promise<void> {
  for (const from = Date.now(); Date.now() - from < patience;) {
    // The cast: Playwright types what it takes apart, which this does not need.
    if (await page.evaluate(ask as (given: unknown) => Promise<boolean>, given)) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`Waited in vain for ${ask.toString()}`);
}

/** Until the page that is open lies on the device, with its scripts. */
export async function settled(page: Page): Promise<void> {
  const isKept = async (): Promise<boolean> => {
    if (navigator.serviceWorker.controller === null) return false;
    const { pathname } = location;
    const names = (await caches.keys()).filter((name) => /\/(?:pages|saved)$/.test(name));
    const kept = await Promise.all(
      names.map(async (name) => (await caches.open(name)).match(pathname)),
    );
    if (!kept.some((one) => one?.headers.has('stet-read') === true)) return false;
    // The note on a copy is its script's.
    const scripts = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.js$/.test(name));
    const found = await Promise.all(scripts.map(({ name }) => caches.match(name)));
    return found.every((one) => one !== undefined);
  };
  await until(page, isKept, undefined);
}

/** Every address on the device, by the name of its shelf. */
export function onDevice(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const all: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      all[name] = requests.map(({ url }) => decodeURI(new URL(url).pathname));
    }
    return all;
  });
}

/** What stands at the foot of a copy. */
export const copyNote = (page: Page) =>
  page.getByText('The network does not answer. This is a copy of');
