// Owns the check of reading without a network in Firefox, where Debian's is installed and can be driven.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firefox } from '@playwright/test';
import { copyNote, openWithWorker } from './device.ts';
import { programs } from '../runner/find-program.ts';
import { printPaper, startHost, stories } from './paper-host.ts';

const [executablePath] = programs(['firefox-esr']);
const skip = executablePath === undefined ? 'firefox-esr is not installed' : false;
const under = '/a/b/';

test('Firefox opens again what was read, and leads on from what was not', { skip }, async () => {
  using paper = await printPaper();
  const host = await startHost({ [under]: paper.out });
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    ...(executablePath !== undefined && { executablePath }),
  });
  try {
    const address = new URL(under, host.origin).href;
    const reader = await openWithWorker(address, stories.pictured, browser);
    const { page } = reader;
    await host.goAway();
    for (const path of [stories.pictured, '', stories.newest]) {
      await page.goto(path);
      await copyNote(page).waitFor();
      assert.equal(decodeURI(new URL(page.url()).pathname), under + path);
    }
    await page.goto(stories.plain);
    await page.getByText('There is no network, and no copy of this page').waitFor();
    await reader.close();
  } finally {
    await browser.close();
    await host.goAway();
  }
});
