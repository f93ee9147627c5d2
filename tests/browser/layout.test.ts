// Owns the check that every kind of page keeps its form from a small phone to a wall: nothing runs out sideways,
// no words lie on others, nothing moves while it loads. Leaves pictures of the pages in test-results/pages.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { distFolder, siteFolder } from '../dist/printed.ts';
import { longestOfEachKind, unlike, type Shown } from './kinds.ts';
import { overlaps, shifts, sideways } from './look.ts';
import { openReader, type Reader } from './reader.ts';
import { serve, type Served } from './stage.ts';

/** 320 is also a screen of 1280 at a zoom of 400 % (WCAG 2.2, 1.4.10). */
const widths = [320, 390, 768, 1280, 1920, 2560];

/** Of these, pictures are taken. */
const pictured = [390, 1280];
const pictures = join('test-results', 'pages');

const sites: Readonly<Record<string, { folder: string; shown: Shown[] }>> = {
  demonstration: { folder: distFolder(), shown: longestOfEachKind() },
  corpus: {
    folder: siteFolder('corpus'),
    shown: ['everything', 'tables', 'pictures', 'timeline', 'sound-and-video']
      .map((name) => `2026/${name === 'everything' ? '02/01' : '01/02'}/${name}/`)
      .map((path) => ({ kind: 'story', path })),
  },
  arabic: { folder: siteFolder('arabic'), shown: unlike(longestOfEachKind(siteFolder('arabic'))) },
};

before(async () => {
  mkdirSync(pictures, { recursive: true });
});

for (const [name, { folder, shown }] of Object.entries(sites)) {
  describe(`the pages of the ${name} site`, () => {
    let preview: Served;

    before(async () => {
      preview = await serve(undefined, folder);
    });

    test('fit every screen from 320 pixels to 2560, no words lie on others, and pictures are left to look at', async () => {
      const reader = await openReader(preview.address, { reducedMotion: 'reduce' });
      const faults: string[] = [];
      for (const one of shown) {
        const { kind, path } = one;
        await reader.page.goto(preview.address + path);
        for (const width of widths) {
          await reader.page.setViewportSize({ width, height: 900 });
          const over = await sideways(reader.page);
          if (over > 0) faults.push(`${kind} (${path}) at ${width}: ${over} pixels too wide`);
          for (const pair of await overlaps(reader.page)) {
            faults.push(`${kind} (${path}) at ${width}: ${pair}`);
          }
          if (name !== 'corpus' && pictured.includes(width)) await takePictures(reader, one, name);
        }
      }
      await reader.close();
      assert.equal(faults.slice(0, 30).join('\n'), '');
    });

    test('fit the window in every size of text that a reader may choose', async () => {
      const reader = await openReader(preview.address);
      const faults: string[] = [];
      for (const { kind, path } of shown.filter((one) => ['front', 'story'].includes(one.kind))) {
        await reader.page.goto(preview.address + path);
        for (const width of [320, 1200, 1280, 1366, 1440]) {
          await reader.page.setViewportSize({ width, height: 900 });
          for (const size of ['1', '2', '3', '4']) {
            await reader.page.evaluate((chosen) => {
              document.documentElement.dataset['size'] = chosen;
            }, size);
            const over = await sideways(reader.page);
            if (over > 0) faults.push(`${kind} (${path}) at ${width}, size ${size}: ${over}`);
          }
        }
      }
      await reader.close();
      assert.deepEqual(faults, []);
    });

    test('stand still while they load', async () => {
      const faults: string[] = [];
      for (const width of [390, 1280]) {
        const viewport = { width, height: 900 };
        const reader = await openReader(preview.address, { viewport });
        for (const { kind, path } of shown.slice(0, 4)) {
          for (const { value, moved } of await shifts(reader.page, preview.address + path)) {
            faults.push(`${kind} (${path}) at ${width} by ${value}: ${moved.join(' ')}`);
          }
        }
        await reader.close();
      }
      assert.deepEqual(faults, []);
    });
  });
}

/** Takes the open page by day and by night; of pages that are like another, by day alone. */
async function takePictures({ page }: Reader, shown: Shown, site: string): Promise<void> {
  const schemes = unlike([shown]).length > 0 ? (['dark', 'light'] as const) : (['light'] as const);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const form = `${colorScheme}-${page.viewportSize()?.width}`;
    const file = `${site}-${shown.kind.replaceAll(/\W+/g, '-')}-${form}.jpg`;
    const options = { type: 'jpeg', quality: 80, fullPage: true } as const;
    const picture = await page.screenshot({ path: join(pictures, file), ...options });
    assert.ok(picture.length > 5_000, `${file} shows something`);
  }
}
