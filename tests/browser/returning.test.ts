// Owns the checks of what helps a story's reader: the section being read, the place where they stopped,
// what is new since, how old it is. All of it on the device.
import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, describe, test } from 'node:test';
import { longSite, longStory, printLong, sections } from './long-story.ts';
import { openReader, type Reader } from './reader.ts';
import { serve, type Served } from './stage.ts';

const site = await longSite();
let preview: Served;
let reader: Reader;

before(async () => {
  await printLong(site);
  preview = await serve(undefined, site.out);
});

after(async () => {
  site[Symbol.dispose]();
});

beforeEach(async () => {
  reader = await openReader(preview.address, { viewport: { width: 1280, height: 800 } });
});

afterEach(async () => {
  assert.deepEqual(reader.complaints, []);
  await reader.close();
});

const resume = 'Continue where you stopped';
const fresh = 'New since your last visit';

/** Opens the story anew, as from a link. */
async function openStory(anchor = ''): Promise<void> {
  await reader.page.goto(preview.address);
  await reader.page.goto(preview.address + longStory + anchor);
}

/** Scrolls so that a section's heading is at the top of the window. */
async function readFrom(section: string): Promise<void> {
  await reader.page
    .locator('article h2', { hasText: section })
    .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
}

function currentSections(): Promise<string[]> {
  return reader.page.locator('.menu [aria-current="true"]').allInnerTexts();
}

async function current(section: string | undefined): Promise<void> {
  const marked = '.menu [aria-current="true"]';
  if (section === undefined) await reader.page.waitForSelector(marked, { state: 'detached' });
  else await reader.page.locator(marked, { hasText: section }).waitFor({ state: 'attached' });
  assert.deepEqual(await currentSections(), section === undefined ? [] : [section]);
}

describe('the contents', () => {
  test('mark the section that is being read, down and up again', async () => {
    await openStory();
    await current(undefined);
    for (const section of [...sections, ...[...sections].reverse()]) {
      await readFrom(section);
      await current(section);
    }
    await reader.page.evaluate(() => scrollTo(0, 0));
    await current(undefined);
  });

  test('know where a jump over many sections has led', async () => {
    await openStory();
    await reader.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await current(sections.at(-1));
    await reader.page.evaluate(() => scrollTo(0, 0));
    await current(undefined);
  });

  test('lead to their sections without script', async () => {
    const plain = await openReader(preview.address, {
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 800 },
    });
    await plain.page.goto(preview.address + longStory);
    await plain.page.locator('.menu a').last().click();
    assert.equal(await plain.page.locator('h2:target').innerText(), sections.at(-1));
    await plain.close();
  });
});

describe('where one stopped', () => {
  test('is offered on return, leads there, and goes away', async () => {
    await openStory();
    await reader.page.evaluate(() => scrollTo(0, 3000));
    const inView = await reader.page.evaluate(
      () =>
        [...document.querySelectorAll('article p[id^="p-"]')].find(
          (one) => one.getBoundingClientRect().bottom > 0,
        )?.id,
    );
    await openStory();
    const offer = reader.page.locator('.offer');
    await offer.getByText(resume).click();
    assert.equal(new URL(reader.page.url()).hash, `#${inView}`);
    assert.ok(await reader.page.locator(`[id="${inView}"]`).isVisible());
    assert.equal(await offer.count(), 0);
  });

  test('is kept when the offer is sent away, by keyboard too, and the top is read again', async () => {
    await openStory();
    await reader.page.evaluate(() => scrollTo(0, 3000));
    await openStory();
    await reader.page.locator('.offer button').focus();
    await reader.page.keyboard.press('Enter');
    assert.equal(await reader.page.locator('.offer').count(), 0);
    await openStory();
    assert.ok(await reader.page.getByText(resume).isVisible());
  });

  test('is not offered at a first visit, after the first screen, after the end, or at an anchor', async () => {
    await openStory();
    assert.equal(await reader.page.locator('.offer').count(), 0);
    await reader.page.evaluate(() => scrollTo(0, 300));
    await openStory();
    assert.equal(await reader.page.locator('.offer').count(), 0);
    await reader.page.evaluate(() => scrollTo(0, 3000));
    await openStory('#bearings');
    assert.equal(await reader.page.locator('.offer').count(), 0);
    await reader.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await openStory();
    assert.equal(await reader.page.locator('.offer').count(), 0);
  });

  test('moves nothing, covers nothing that has the focus, and is sent nowhere', async () => {
    await openStory();
    await reader.page.evaluate(() => scrollTo(0, 3000));
    const top = (): Promise<number | undefined> =>
      reader.page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().top);
    await openStory('#bearings');
    await reader.page.evaluate(() => scrollTo(0, 0));
    const usual = await top();
    const sent: string[] = [];
    reader.page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
    await openStory();
    assert.ok(await reader.page.getByText(resume).isVisible());
    assert.equal(await top(), usual);
    const link = reader.page.locator('main a:not(.offer a):visible').last();
    await link.focus();
    const [covered, focused] = [
      await reader.page.locator('.offer').boundingBox(),
      await link.boundingBox(),
    ];
    assert.ok(covered !== null && focused !== null && focused.y + focused.height <= covered.y);
    const pages = [preview.address, preview.address + longStory];
    assert.deepEqual(
      sent.filter((one) => !/^GET /.test(one) || /[?&]/.test(one)),
      [],
    );
    const others = sent.filter((one) => !pages.includes(one.slice(4)));
    assert.ok(
      others.every((one) => /\.(?:js|svg|woff2|ico)$/.test(one)),
      others.join(),
    );
  });
});

describe('a returning reader', () => {
  const added = ['The harbour master added a word.', 'The mayor answered it at once.'];

  after(() => printLong(site));

  test('sees what is new marked, and at the first visit nothing', async () => {
    await openStory();
    assert.equal(await reader.page.locator('[data-fresh]').count(), 0);
    await reader.page.goto(preview.address);
    await printLong(site, added);
    await openStory();
    const marked = reader.page.locator('p[data-fresh]');
    assert.deepEqual(
      await marked.evaluateAll((all) => all.map((one) => one.lastChild?.textContent)),
      added,
    );
    for (const one of await marked.all()) {
      assert.equal(await one.evaluate((p) => getComputedStyle(p).borderInlineStartWidth), '2px');
      assert.match(await one.innerText(), new RegExp(`^${fresh}\\.\\s`));
    }
    await openStory();
    assert.equal(await marked.count(), added.length, 'what was not in view yet stays new');
    await reader.page.locator('.offer').getByText(fresh).click();
    assert.ok(await marked.first().isVisible());
    await openStory();
    assert.equal(await marked.count(), 0);
  });

  test('reads in private as well, where the browser keeps nothing', async () => {
    await reader.page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await openStory();
    await reader.page.getByText('Appearance', { exact: true }).click();
    await reader.page.getByLabel('Dark').check();
    assert.equal(await reader.page.locator('html').getAttribute('data-scheme'), 'dark');
    await readFrom('Ferries');
    await current('Ferries');
    await openStory();
    assert.equal(await reader.page.locator('.offer').count(), 0);
  });
});

describe('an old story', () => {
  const ages: [now: string, note: string | undefined][] = [
    ['2027-02-10T08:59:00Z', undefined],
    ['2027-02-10T09:01:00Z', 'This story is 1 year old'],
    ['2031-06-01T00:00:00Z', 'This story is 5 years old'],
  ];
  for (const [now, note] of ages) {
    test(`${note === undefined ? 'is not called old' : `says "${note}"`} on ${now}`, async () => {
      await reader.page.clock.setFixedTime(now);
      await openStory();
      assert.deepEqual(
        await reader.page.locator('.age').allInnerTexts(),
        note === undefined ? [] : [note],
      );
    });
  }

  test('says so without moving its headline', async () => {
    const top = (): Promise<number | undefined> =>
      reader.page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().top);
    await reader.page.clock.setFixedTime('2026-03-01T00:00:00Z');
    await openStory();
    const young = await top();
    await reader.page.clock.setFixedTime('2036-03-01T00:00:00Z');
    await openStory();
    assert.ok(await reader.page.locator('.age').isVisible());
    assert.equal(await top(), young);
    const [note, kicker] = [
      await reader.page.locator('.age').boundingBox(),
      await reader.page.locator('.kicker').boundingBox(),
    ];
    assert.ok(note !== null && kicker !== null && note.y + note.height <= kicker.y);
  });
});
