// Owns what browser tests stand on: one Chromium and one server for each site of a process, started when first
// asked for and ended after all its tests, whatever failed between.
import { after } from 'node:test';
import { chromium, type Browser } from '@playwright/test';
import { distFolder } from '../dist/printed.ts';
import { findBrowser, launchSwitches } from './find-browser.ts';
import { startPreview, type Preview } from './preview.ts';

/** A site that is served until the tests have ended. */
export type Served = Pick<Preview, 'address'>;

let browser: Promise<Browser> | undefined;
const served = new Map<string, Promise<Preview>>();

after(async () => {
  // What did not open was told where it was asked for, and keeps nothing else open.
  await browser?.then(
    (one) => one.close(),
    () => undefined,
  );
  for (const preview of served.values())
    await preview.then(
      (one) => one.stop(),
      () => undefined,
    );
});

/** The browser of this process; an error that says what to do where there is none. */
export function theBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

/** The server of a printed site, that of STET_DIST unless told; `under` is the path it lies at. */
export function serve(under?: string, folder = distFolder()): Promise<Served> {
  const name = `${under ?? ''} ${folder}`;
  const preview = served.get(name) ?? startPreview(under, folder);
  served.set(name, preview);
  return preview;
}

async function launch(): Promise<Browser> {
  const found = await findBrowser();
  if ('missing' in found) throw new Error(found.missing);
  return chromium.launch({ executablePath: found.path, args: [...launchSwitches] });
}
