// Owns the check that no kind of page has a barrier that axe-core finds: by day and by night, wide and on a
// phone, left to right and right to left.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions } from '@playwright/test';
import { distFolder, siteFolder } from '../dist/printed.ts';
import { longestOfEachKind, unlike, type Shown } from './kinds.ts';
import { openReader, type Reader } from './reader.ts';
import { serve, type Served } from './stage.ts';

/** Axe brings its own release of Playwright's types; the interface is the same. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

const wide: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const contrast = ['color-contrast'];

const only = (kinds: readonly string[], of: readonly Shown[]) =>
  of.filter(({ kind }) => kinds.includes(kind));

for (const [name, folder] of [
  ['demonstration', distFolder()],
  ['paper in Arabic', siteFolder('arabic')],
] as const) {
  const every = longestOfEachKind(folder);
  // What is the same in both directions is looked at once.
  const shown = name === 'demonstration' ? every : unlike(every);

  describe(`the ${name}`, () => {
    let preview: Served;
    const barriersTo = async (
      options: BrowserContextOptions,
      pages: readonly Shown[],
      rules?: string[],
    ) => {
      const reader = await openReader(preview.address, options);
      const found = await barriers(reader, preview.address, pages, rules);
      await reader.close();
      return found;
    };

    before(async () => {
      preview = await serve(undefined, folder);
    });

    test('has no barrier on a wide screen', async () => {
      assert.deepEqual(await barriersTo(wide, shown), []);
    });

    test('has no barrier on a phone, and everything to be touched is large enough', async () => {
      assert.deepEqual(await barriersTo(phone, unlike(shown)), []);
    });

    test('has dark colours that can be told apart as well as light ones', async () => {
      const dark: BrowserContextOptions = { ...wide, colorScheme: 'dark' };
      assert.deepEqual(await barriersTo(dark, unlike(shown), contrast), []);
    });

    test('has colours that can be told apart for readers who ask for more contrast', async () => {
      const more: BrowserContextOptions = { ...phone, contrast: 'more' };
      assert.deepEqual(await barriersTo(more, only(['front', 'story'], shown), contrast), []);
    });
  });
}

/** What axe finds on the pages, told with the elements that it is on; of WCAG 2.2 and of its best practices. */
async function barriers(
  reader: Reader,
  address: string,
  shown: readonly Shown[],
  rules?: string[],
): Promise<string[]> {
  const looking = axe(reader);
  if (rules === undefined) looking.options({ rules: { 'target-size': { enabled: true } } });
  else looking.withRules(rules);
  const found: string[] = [];
  for (const { kind, path } of shown) {
    await reader.page.goto(address + path);
    const { violations } = await looking.analyze();
    for (const { id, nodes } of violations) {
      const where = nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3);
      found.push(`${kind} (${path}): ${id}, ${nodes.length} times: ${where.join(' ')}`);
    }
  }
  return found;
}

function axe({ page }: Reader): AxeBuilder {
  // The cast: another release of the same interface, see AxePage. There are no frames to look
  // into, and without them the older way is twice as fast.
  return new AxeBuilder({ page: page as unknown as AxePage }).setLegacyMode();
}
