// Owns the proof, in a browser, that pages mend what a host leaves undone: the slash of an address, the
// style of what is not there at any depth, and links on a disk without any host.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../browser/find-browser.ts';
import { openReader } from '../browser/reader.ts';
import { theBrowser } from '../browser/stage.ts';
import { siteFolder } from '../dist/printed.ts';
import { mounts, running, type Mount, type Running } from './running.ts';
import { hosts } from './servers.ts';

const dist = siteFolder('arabic');
const found = await findBrowser();
const skip = 'missing' in found ? found.missing : false;

describe('a page', { skip }, () => {
  const served = new Map<Mount, Running>();

  before(async () => {
    const host = hosts.find(({ name }) => name === 'a host without redirects');
    assert.ok(host);
    for (const mount of mounts) served.set(mount, await running({ host, dist, mount }));
  });
  after(async () => {
    for (const one of served.values()) one.stop();
  });

  function addressOf(mount: Mount): string {
    const { address } = served.get(mount) ?? {};
    assert.ok(address);
    return address;
  }

  for (const mount of mounts) {
    test(`opened without its closing slash mends its address at ${mount}`, async () => {
      const address = addressOf(mount);
      const reader = await openReader(address);
      await reader.page.goto('2026/02/09/ferries?from=mail#Text');
      await reader.page.waitForURL('**/ferries/?from=mail#Text');
      await reader.page.locator('.masthead a').first().click();
      await reader.page.waitForURL(address);
      await reader.close();
    });

    test(`is left alone where it has its slash, and where nothing is, at ${mount}`, async () => {
      const reader = await openReader(addressOf(mount));
      await reader.page.goto('archive/?a=b#Text', { waitUntil: 'load' });
      assert.ok(reader.page.url().endsWith('/archive/?a=b#Text'));
      assert.deepEqual(reader.complaints, []);
      await reader.page.goto('not/here/at/all', { waitUntil: 'load' });
      assert.ok(reader.page.url().endsWith('/not/here/at/all'));
      await reader.close();
    });
  }

  test('without script and slash is read in its style', async () => {
    const reader = await openReader(addressOf('/a/b/c/'), { javaScriptEnabled: false });
    await reader.page.goto('2026/02/09/ferries', { waitUntil: 'load' });
    assert.ok(await reader.page.locator('h1').isVisible());
    const wide = await reader.page.locator('h1').evaluate((h1) => getComputedStyle(h1).lineHeight);
    assert.notEqual(wide, 'normal');
    await reader.close();
  });

  test('for what is not there is in style at any depth, and fetches nothing', async () => {
    for (const path of ['nothing', 'not/here/', '2026/02/09/ferries/no/more']) {
      const reader = await openReader(addressOf('/a/b/c/'));
      const asked: string[] = [];
      reader.page.on('request', (request) => asked.push(request.url()));
      await reader.page.goto(path, { waitUntil: 'networkidle' });
      const own = asked.filter((url) => !url.endsWith('/favicon.ico'));
      assert.equal(own.length, 1, own.join());
      assert.equal(await reader.page.locator('h1').count(), 1);
      const style = await reader.page.evaluate(() => getComputedStyle(document.body).marginTop);
      assert.equal(style, '0px');
      await reader.close();
    }
  });

  test('opened from a disk shows its text, and every link leads on', async () => {
    const context = await (await theBrowser()).newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(dist, 'index.html')).href, { waitUntil: 'load' });
    for (const selector of ['article a, .lead a', '.masthead a', 'footer a']) {
      await page.locator(selector).first().click();
      await page.waitForURL(/index\.html(#.*)?$/);
      assert.equal(await page.locator('h1').count(), 1, page.url());
    }
    const links = await page.evaluate(() => Array.from(document.links, ({ href }) => href));
    const folders = links.filter((href) => /^file:[^?#]*\/(?:[?#]|$)/.test(href));
    assert.deepEqual(folders, []);
    await context.close();
  });
});
