// Owns the check of reading without a network in a real browser: what a device keeps and what it shows, at
// the root of a host and under a path.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Scratch } from '../sites/printing.ts';
import { barriersOn } from './axe.ts';
import { copyNote, onDevice, openWithWorker, settled } from './device.ts';
import { printPaper, startHost, stories, type Host } from './paper-host.ts';
import { openReader } from './reader.ts';

let paper: Scratch;

before(async () => {
  paper = await printPaper();
});

after(async () => {
  paper[Symbol.dispose]();
});

for (const under of ['/', '/a/b/']) {
  describe(`without a network, at ${under}`, () => {
    let host: Host;
    let address: string;

    before(async () => {
      host = await startHost({ [under]: paper.out });
      address = new URL(under, host.origin).href;
    });

    after(() => host.goAway());

    test('what was read opens again, with the front page and the newest, and says that it is a copy', async () => {
      const reader = await openWithWorker(address, stories.pictured);
      const { page } = reader;
      assert.equal(await copyNote(page).count(), 0);
      assert.deepEqual(reader.complaints, []);
      await host.goAway();
      for (const path of [stories.pictured, '', stories.newest, `${stories.pictured}?from=mail`]) {
        await page.goto(path);
        await copyNote(page).waitFor();
        assert.equal(decodeURI(new URL(page.url()).pathname), under + path.replace(/\?.*/, ''));
      }
      const picture = page.locator('article img').first();
      assert.ok(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth > 0));
      // Without its slash a host would lead on.
      await page.goto(stories.newest.slice(0, -1));
      assert.equal(decodeURI(new URL(page.url()).pathname), under + stories.newest);
      await host.comeBack();
      await page.goto(stories.pictured);
      assert.equal(await page.locator('html[data-kept]').count(), 0);
      await reader.close();
    });

    test('what was not leads to the page that says so, lists what there is, and leads on later', async () => {
      const reader = await openWithWorker(address, stories.pictured);
      const { page } = reader;
      await host.goAway();
      await page.goto(stories.plain);
      await page.getByText('There is no network, and no copy of this page').waitFor();
      assert.equal(new URL(page.url()).pathname, `${under}offline/`);
      const read = page.locator('section', { hasText: 'What you have read' });
      assert.deepEqual(await read.locator('h3').allTextContents(), ['Older story 1']);
      const newest = page.locator('section', { hasText: 'Newest stories' });
      assert.equal(await newest.locator('h3').first().textContent(), 'Порт відкрито');
      assert.equal(await newest.locator('h3').first().getAttribute('lang'), 'uk');
      assert.equal(await newest.locator('h3').count(), 8);
      await host.comeBack();
      await page.getByRole('link', { name: 'Try again' }).click();
      await page.waitForURL(`**/${stories.plain}`);
      await reader.close();
    });

    test('a saved story has its pictures until it is let go', async () => {
      const reader = await openWithWorker(address, stories.pictured);
      const { page } = reader;
      await page.getByRole('button', { name: 'Save for offline' }).click();
      await page.getByText('Saved for offline').waitFor();
      const shelf = `stet${under}saved`;
      const [story = '', picture = '', ...more] = (await onDevice(page))[shelf] ?? [];
      assert.equal(story, under + stories.pictured);
      assert.match(picture, /\/media\/[0-9a-f]{16}-view[^/]*$/);
      assert.deepEqual(more, []);
      // What is not saved may be forgotten.
      await page.evaluate(async (saved) => {
        for (const name of await caches.keys()) if (name !== saved) await caches.delete(name);
      }, shelf);
      await page.goto('');
      await settled(page);
      await host.goAway();
      // Another window would have another version of it.
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(stories.pictured);
      await copyNote(page).waitFor();
      const shown = page.locator('article img').first();
      await shown.scrollIntoViewIfNeeded();
      await page.waitForFunction(() => {
        const img = document.querySelector<HTMLImageElement>('article img');
        return img !== null && img.naturalWidth > 0;
      });
      await host.comeBack();
      await page.goto('offline/');
      const saved = page.locator('section', { hasText: 'Saved by you' });
      await saved.locator('h3').waitFor();
      assert.deepEqual(await saved.locator('h3').allTextContents(), ['Older story 1']);
      assert.deepEqual(await barriersOn(reader), []);
      await saved.getByRole('button', { name: 'Remove: Older story 1' }).click();
      await page.getByText('You have saved no story yet.').waitFor();
      assert.deepEqual((await onDevice(page))[shelf], []);
      await reader.close();
    });
  });
}

describe('what a device keeps', () => {
  let host: Host;

  before(async () => {
    host = await startHost({ '/a/': paper.out, '/b/': paper.out });
  });

  after(() => host.goAway());

  test('are pages, their scripts, typefaces and pictures: no feed, frame, card or index of search', async () => {
    const reader = await openWithWorker(`${host.origin}a/`);
    const { page } = reader;
    for (const path of [
      'search/?q=bridge',
      `${stories.newest}embed/`,
      `${stories.newest}story.txt`,
    ]) {
      await page.goto(path);
    }
    await page.goto('search/?q=bridge');
    await page.locator('.found li').first().waitFor();
    await page.evaluate(() => fetch('../feed.atom').then((feed) => feed.text()));
    const all = Object.values(await onDevice(page)).flat();
    assert.ok(all.includes('/a/search/'), all.join('\n'));
    const others = all.filter(
      (path) => !/^\/a\/(?:_astro|media)\/|\/$/.test(path) || path.endsWith('/embed/'),
    );
    assert.deepEqual(others, []);
    await host.goAway();
    await page.goto('search/');
    await page.getByRole('searchbox').fill('choir');
    await page
      .getByText('The search could not be loaded.')
      .or(page.getByText('Search needs a network'))
      .waitFor();
    await host.comeBack();
    await reader.close();
  });

  test('is little before anything is read', async () => {
    const reader = await openWithWorker(`${host.origin}a/`);
    const bytes = await reader.page.evaluate(async () => {
      let sum = 0;
      for (const name of await caches.keys()) {
        for (const one of await (await caches.open(name)).matchAll()) {
          sum += (await one.blob()).size;
        }
      }
      return sum;
    });
    assert.ok(bytes < 600_000, `${bytes} bytes, not yet packed`);
    await reader.close();
  });

  test('belongs to one paper of a host alone', async () => {
    const reader = await openWithWorker(`${host.origin}a/`);
    const { page } = reader;
    await page.goto(`${host.origin}b/${stories.plain}`);
    await settled(page);
    for (const [name, paths] of Object.entries(await onDevice(page))) {
      const [, own = ''] = /^stet(\/[ab]\/)[a-z]+$/.exec(name) ?? [];
      assert.ok(own !== '' && paths.every((path) => path.startsWith(own)), `${name}: ${paths}`);
    }
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(
        ({ scope }) => new URL(scope).pathname,
      ),
    );
    assert.deepEqual(scopes.sort(), ['/a/', '/b/']);
    await reader.close();
  });

  test('is nothing of what lies below a paper and is another', async () => {
    const both = await startHost({ '/below/': paper.out, '/': paper.out });
    const reader = await openWithWorker(both.origin);
    const { page } = reader;
    await page.goto(`below/${stories.plain}`);
    await settled(page);
    const all = await onDevice(page);
    assert.ok(all['stet/below/pages']?.includes(`/below/${stories.plain}`));
    const mixed = Object.entries(all).filter(([name]) => !name.startsWith('stet/below/'));
    assert.deepEqual(
      mixed.flatMap(([, paths]) => paths.filter((path) => /^\/below\/(?!_astro|media)/.test(path))),
      [],
    );
    await reader.close();
    await both.goAway();
  });

  test('is a saved story as it is, not where its address may lead, whatever the browser asks meanwhile', async () => {
    const reader = await openWithWorker(`${host.origin}a/`, stories.pictured);
    const { page } = reader;
    await page.evaluate(
      (other) => {
        const { fetch } = globalThis;
        globalThis.fetch = () => fetch(other);
        navigator.storage.persist = () => new Promise(() => undefined);
      },
      `${host.origin}a/${stories.plain.slice(0, -1)}`,
    );
    await page.getByRole('button', { name: 'Save for offline' }).click();
    await page.getByText('Saved for offline').waitFor();
    const saved = await page.evaluate(async () => {
      const copy = await (await caches.open('stet/a/saved')).match(location.pathname);
      return copy?.text();
    });
    assert.match(saved ?? '', /<h1[^>]*>Older story 1</);
    await reader.close();
  });

  test('is no story any more that was let go while it was fetched anew', async () => {
    const reader = await openWithWorker(`${host.origin}a/`, stories.pictured);
    const { page } = reader;
    await page.getByRole('button', { name: 'Save for offline' }).click();
    await page.getByText('Saved for offline').waitFor();
    host.slowness = 1500;
    await page.reload();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Save for offline' }).waitFor();
    await page.waitForTimeout(2500);
    host.slowness = 0;
    assert.deepEqual((await onDevice(page))['stet/a/saved'], []);
    await reader.close();
  });

  test('makes the paper one that can be installed', async () => {
    const reader = await openWithWorker(`${host.origin}a/`);
    const { page } = reader;
    const devtools = await page.context().newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // A window of a test keeps nothing, and no program either.
    assert.deepEqual(
      installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
      [],
    );
    const { errors, url } = await devtools.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    assert.equal(url, `${host.origin}a/manifest.webmanifest`);
    await reader.close();
  });
});

test('without a script the page of reading offline says what it is for', async () => {
  const site = await printPaper();
  const host = await startHost({ '/': site.out });
  const reader = await openReader(host.origin, { javaScriptEnabled: false });
  const { page } = reader;
  await page.goto(stories.plain);
  await page.locator('.keep').getByRole('link', { name: 'Offline reading' }).click();
  assert.equal(page.url(), `${host.origin}offline/`);
  await page.getByText('What you read here stays on your device').waitFor();
  assert.ok(await page.getByText('A script in your browser keeps these pages').isVisible());
  assert.equal(await page.locator('.keep, button').count(), 0);
  assert.deepEqual(reader.complaints, []);
  await reader.close();
  await host.goAway();
  site[Symbol.dispose]();
});
