// Owns the check of what a new publication does to readers' devices: it is read at once, taken up for reading
// offline, and takes everything away where it says so.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Scratch } from '../sites/printing.ts';
import { copyNote, onDevice, openWithWorker, until } from './device.ts';
import { print, printPaper, startHost, stories, writeStory, type Host } from './paper-host.ts';

let paper: Scratch;

before(async () => {
  paper = await printPaper();
});

after(async () => {
  paper[Symbol.dispose]();
});

describe('a new publication', () => {
  let host: Host;

  before(async () => {
    host = await startHost({ '/': paper.out });
  });

  after(() => host.goAway());

  /** Whether the copy of a page says some words. */
  async function copySays({ path, words }: { path: string; words: string }): Promise<boolean> {
    const copy = await (await caches.open('stet/pages')).match(path);
    return copy !== undefined && (await copy.text()).includes(words);
  }

  test('is read at once, and taken up for reading offline without a page loading itself anew', async () => {
    const reader = await openWithWorker(host.origin);
    const { page } = reader;
    let loads = 0;
    page.on('load', () => (loads += 1));
    const file = 'stories/choir.md';
    const text = readFileSync(join(paper.content, file), 'utf8');
    writeFileSync(join(paper.content, file), text.replace('sings again', 'sings once more'));
    writeStory(
      paper,
      'fresh.md',
      '---\nheadline: Fresh from the quay\nstandfirst: Just in.\ndesk: sea\npublished: 2026-02-14\n---\nFish.\n',
    );
    const before = readFileSync(join(paper.out, 'sw.js'), 'utf8');
    await print(paper);
    assert.notEqual(readFileSync(join(paper.out, 'sw.js'), 'utf8'), before);
    await page.goto('');
    await page.getByText('Fresh from the quay').first().waitFor();
    await until(page, copySays, { path: '/2025/12/20/choir/', words: 'sings once more' });
    await page.waitForTimeout(500);
    assert.equal(loads, 1);
    await host.goAway();
    await page.goto('2026/02/14/fresh/');
    await copyNote(page).waitFor();
    await page.goto('2025/12/20/choir/');
    await page.getByRole('heading', { name: 'sings once more' }).waitFor();
    await host.comeBack();
    await reader.close();
  });

  test('of an older story alone leaves the worker as it is', async () => {
    const before = readFileSync(join(paper.out, 'sw.js'), 'utf8');
    appendFileSync(join(paper.content, 'stories/older-2.md'), 'And in June.\n');
    await print(paper);
    assert.equal(readFileSync(join(paper.out, 'sw.js'), 'utf8'), before);
  });

  test('does not keep a reader waiting whose network is slow', async () => {
    const reader = await openWithWorker(host.origin, stories.plain);
    const { page } = reader;
    host.slowness = 8000;
    const from = Date.now();
    await page.goto(stories.plain, { waitUntil: 'commit' });
    const waited = Date.now() - from;
    assert.ok(waited > 2900 && waited < 7000, `${waited} ms`);
    host.slowness = 0;
    await copyNote(page).waitFor();
    await reader.close();
  });

  test('that is offline no more takes everything off the devices that have it', async () => {
    const reader = await openWithWorker(host.origin, stories.plain);
    const { page } = reader;
    await page.getByRole('button', { name: 'Save for offline' }).click();
    await page.getByText('Saved for offline').waitFor();
    appendFileSync(join(paper.content, 'site.yaml'), 'offline: off\n');
    await print(paper);
    await page.goto(stories.plain);
    assert.equal(await page.getByRole('button', { name: 'Remove' }).count(), 0);
    const isLeft = async (): Promise<boolean> => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return registrations.length === 0 && (await caches.keys()).length === 0;
    };
    await until(page, isLeft, undefined);
    await page.goto('');
    await page.waitForLoadState('load');
    await page.waitForTimeout(500);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
    assert.deepEqual(await onDevice(page), {});
    assert.equal((await page.request.get('offline/')).status(), 404);
    await reader.close();
  });
});
