// Owns the checks of what a reader is offered who selects words of a story: to copy exactly these, with
// where they are from and a link that leads to them.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { siteFolder } from '../dist/printed.ts';
import { openReader, type Reader } from './reader.ts';
import { serve, type Served } from './stage.ts';

const lead = '2025/03/17/trump-putin-call/';
const from = 'Trump and Putin to talk on Tuesday, The Dateline';
const wide: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
};

let preview: Served;
let reader: Reader;

before(async () => {
  preview = await serve();
});

/** Opens a story, selects the words from one phrase to the end of another, and has `work` look. */
async function selecting(
  [first, last = first]: readonly [first: string, last?: string],
  work: (page: Page) => Promise<void>,
  {
    path = lead,
    base = preview.address,
    ...options
  }: { path?: string; base?: string } & BrowserContextOptions = {},
): Promise<void> {
  reader = await openReader(base, { ...wide, ...options });
  await reader.page.goto(base + path);
  await select(reader.page, first, last);
  await work(reader.page);
  assert.deepEqual(reader.complaints, []);
  await reader.close();
}

async function select(page: Page, first: string, last: string): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const nodes: Text[] = [];
      const text = document.querySelector('.text');
      const walker = document.createTreeWalker(text ?? document, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node instanceof Text && !node.parentElement?.closest('.pull, .points'))
          nodes.push(node);
      }
      const begin = nodes.find(({ data }) => data.includes(first));
      const end = nodes.findLast(({ data }) => data.includes(last));
      if (!begin || !end) throw new Error(`Not in the story: ${first}, ${last}`);
      const range = new Range();
      range.setStart(begin, begin.data.indexOf(first));
      range.setEnd(end, end.data.indexOf(last) + last.length);
      begin.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [first, last] as const,
  );
}

/** Takes the offer, and gives what was copied, line by line. */
async function taken(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Copy with link' }).click();
  await page.getByRole('status').getByText('Copied', { exact: true }).waitFor();
  return (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
}

describe('words that are selected', () => {
  test('are copied as they read, with headline, publication and the link to them', () =>
    selecting(['The fighting, meanwhile, has gone on.'], async (page) => {
      const id = await page.locator('p', { hasText: 'The fighting, meanwhile' }).getAttribute('id');
      assert.deepEqual(await taken(page), [
        'The fighting, meanwhile, has gone on.',
        '',
        from,
        `https://dateline.example/${lead}#${id}:~:text=The%20fighting%2C%20meanwhile%2C%20has%20gone%20on.`,
      ]);
    }));

  test('light up where their link leads', () =>
    selecting(['The fighting, meanwhile, has gone on.'], async (page) => {
      const [, , , link = ''] = await taken(page);
      const { hash } = new URL(link);
      const passage = page.locator('p', { hasText: 'The fighting, meanwhile' });
      const look = async (fragment: string): Promise<Buffer> => {
        await page.goto('about:blank');
        await page.goto(preview.address + lead + fragment);
        assert.equal(await page.locator(':target').count(), 1);
        await page.waitForTimeout(300);
        return passage.screenshot();
      };
      const [plain, lit] = [await look(hash.replace(/:~:.*/, '')), await look(hash)];
      assert.ok(!plain.equals(lit), 'the words are not lit');
    }));

  test('that stand large beside the text as well are told apart by what stands around them', () =>
    selecting(['Maybe we can, maybe we can’t'], async (page) => {
      const [words, , , link = ''] = await taken(page);
      assert.equal(words, 'Maybe we can, maybe we can’t');
      const text = decodeURIComponent(link.replace(/.*:~:text=/, '').replaceAll(',', '|'));
      assert.match(text, /^.*from Florida\. “-\|Maybe we can, maybe we can’t\|-, but I$/);
    }));

  test('of several passages keep their order, and leave out what stands beside', () =>
    selecting(['Asked what concessions', 'certain assets.”'], async (page) => {
      const lines = await taken(page);
      assert.deepEqual(lines.slice(0, 5), [
        'Asked what concessions might be made, Trump named land first.',
        '',
        '“We’ll be talking about land. We’ll be talking about power plants… We’re already discussing dividing up certain assets.”',
        '',
        from,
      ]);
      assert.match(lines[5] ?? '', /:~:text=Asked%20what%20concessions%20might,/);
    }));

  test('have no soft hyphens, no numbers of notes, and no marks for a returning reader', () =>
    selecting(
      ['First', 'first again'],
      async (page) => {
        await page.evaluate(() => {
          const paragraph = document.querySelector('.text > p');
          const text = [...(paragraph?.childNodes ?? [])].find((one) => one instanceof Text);
          if (!paragraph || !(text instanceof Text)) throw new Error('There is no such paragraph.');
          text.data = `At fi\u00adrst: ${text.data}`;
          const mark = document.createElement('span');
          mark.className = 'skip';
          mark.append('New since your last visit. ');
          paragraph.prepend(mark);
          getSelection()?.selectAllChildren(paragraph);
        });
        const lines = await taken(page);
        assert.equal(lines[0], 'At first: First, second and first again.');
        assert.match(
          lines[3] ?? '',
          /:~:text=At%20first%3A%20First1%2C%20second2%20and%20first%20again\.1$/,
        );
      },
      { path: '2026/01/02/footnotes/', base: corpus.address },
    ));
});

let corpus: Served;

before(async () => {
  corpus = await serve(undefined, siteFolder('corpus'));
});

describe('the offer to copy them', () => {
  const words: readonly [string] = ['The fighting, meanwhile, has gone on.'];

  test('stands just below them, in the window, and is gone with them', () =>
    selecting(words, async (page) => {
      const offer = page.getByRole('button', { name: 'Copy with link' });
      await offer.waitFor();
      const [box, selected] = [
        await offer.boundingBox(),
        await page.evaluate(
          () => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? NaN,
        ),
      ];
      assert.ok(box !== null && box.y >= selected && box.y - selected < 20);
      assert.equal(await page.evaluate(() => getSelection()?.toString()), words[0]);
      await page.locator('h1').click();
      await offer.waitFor({ state: 'detached' });
    }));

  test('is the next stop of the keyboard, and Escape sends it away', () =>
    selecting(words, async (page) => {
      const offer = page.getByRole('button', { name: 'Copy with link' });
      const box = await page.locator('p', { hasText: words[0] }).boundingBox();
      assert.ok(box !== null);
      // A browser goes on from where its reader has been, which a script cannot set.
      await page.mouse.move(box.x + 100, box.y + 45);
      await page.mouse.down();
      await page.mouse.move(box.x + 300, box.y + 45, { steps: 4 });
      await page.mouse.up();
      await page.waitForTimeout(400);
      const selected = await page.evaluate(() => getSelection()?.toString().trim() ?? '');
      assert.ok(selected.length > 5);
      await page.keyboard.press('Tab');
      assert.ok(await offer.evaluate((one) => one === document.activeElement));
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Copied', { exact: true }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied.split('\n')[0], selected);
      await select(page, words[0], words[0]);
      await offer.waitFor();
      await page.keyboard.press('Escape');
      assert.equal(await offer.count(), 0);
      await page.waitForTimeout(400);
      assert.equal(await offer.count(), 0);
    }));

  test('leaves room for the handles of a touch screen, and stays in its window', () =>
    selecting(
      words,
      async (page) => {
        const offer = page.getByRole('button', { name: 'Copy with link' });
        await offer.waitFor();
        const [box, selected] = [
          await offer.boundingBox(),
          await page.evaluate(
            () => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? NaN,
          ),
        ];
        assert.ok(box !== null && box.y - selected >= 24, `${box?.y} under ${selected}`);
        assert.ok(box.x >= 0 && box.x + box.width <= 390);
        await offer.tap();
        await page.getByRole('status').getByText('Copied', { exact: true }).waitFor();
      },
      { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true },
    ));

  test('is not made while a mouse still draws, nor for words outside the text', () =>
    selecting(words, async (page) => {
      const offer = page.getByRole('button', { name: 'Copy with link' });
      await offer.waitFor();
      await page.locator('h1').selectText();
      await offer.waitFor({ state: 'detached' });
      await page.waitForTimeout(400);
      assert.equal(await offer.count(), 0);
      const box = await page.locator('.text > p').nth(1).boundingBox();
      assert.ok(box !== null);
      await page.mouse.move(box.x + 5, box.y + 10);
      await page.mouse.down();
      await page.mouse.move(box.x + 200, box.y + 10, { steps: 4 });
      await page.waitForTimeout(500);
      assert.equal(await offer.count(), 0);
      await page.mouse.up();
      await offer.waitFor();
    }));
});
