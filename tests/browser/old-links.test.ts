// Owns the checks of what a reader finds at an old anchor: the passage that has its words now, or a note
// that they are gone.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { everything } from '../sites/everything.ts';
import { build, scratchSite } from '../sites/printing.ts';
import { openReader, type Reader } from './reader.ts';
import { serve, type Served } from './stage.ts';

const site = scratchSite('harbour');
const address = '2026/02/01/everything/';
const folder = join(site.content, 'stories/2026');

/** What is edited, and how; where nothing stands for it, it is taken out. */
const edits: readonly [from: string, to: string][] = [
  ['EASTPORT — The opening, with', 'EASTPORT — This is the opening, with'],
  ['## Section one', '## Section one, retitled'],
  ['### Under it', '### Under it all'],
  ['1. first', '1. first of all'],
  ['| x & y | 2 |', '| x & y & z | 2 |'],
  ['One & two', 'One & two & three'],
];

let preview: Served;
let reader: Reader;
let olds: string[];
/** Id of the paragraph that is taken out. */
let goneId: string | undefined;

async function publish(story: string): Promise<void> {
  writeFileSync(join(folder, 'everything.md'), story);
  const { code, errors } = await build(site, ['--publish']);
  if (code !== 0) throw new Error(`The paper was not printed: ${errors}`);
}

function page(): string {
  return readFileSync(join(site.out, address, 'index.html'), 'utf8');
}

/** Ids of the passages that a story's page has. */
function ids(): string[] {
  const html = page();
  const text = html.slice(html.indexOf('class="text"'), html.indexOf('</article>'));
  return [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
}

const gone = 'This paragraph says what nobody should have said about the eastern gate.';

before(async () => {
  for (const name of ['gate.mp4', 'gate.vtt', 'horn.mp3', 'horn.txt']) {
    writeFileSync(join(folder, name), `WEBVTT ${name}`);
  }
  const story = everything.replace('## Section one', `${gone}\n\n## Section one`);
  await publish(story);
  const first = ids();
  const { length } = first;
  assert.ok(length > 20, `${length} anchors`);
  goneId = new RegExp(`<p id="([^"]+)">(?:<a[^>]*></a>)?${gone}`).exec(page())?.[1];
  let edited = story.replace(`${gone}\n\n`, '');
  for (const [from, to] of edits) {
    assert.ok(edited.includes(from), from);
    edited = edited.replace(from, to);
  }
  await publish(edited);
  const html = page();
  olds = first.filter((id) => html.includes(`<span id="${id}"`));
  assert.deepEqual(
    first.filter((id) => !html.includes(` id="${id}"`)),
    [],
    'no anchor dies',
  );
  preview = await serve(undefined, site.out);
  reader = await openReader(preview.address, { viewport: { width: 1280, height: 800 } });
});

after(async () => {
  assert.deepEqual(reader.complaints, []);
  await reader.close();
  site[Symbol.dispose]();
});

describe('an old anchor', () => {
  test('lives on in every passage that was edited, as an empty span at its start', async () => {
    assert.ok(olds.length >= edits.length, olds.join());
    await reader.page.goto(address);
    for (const id of olds) {
      const span = reader.page.locator(`[id="${id}"]`);
      assert.equal(await span.innerText(), '');
      const before = await span.evaluate((one) => one.previousElementSibling?.tagName ?? 'SPAN');
      assert.equal(before, 'SPAN', id);
    }
  });

  test('leads to its words, and they are marked', async () => {
    for (const id of olds) {
      await reader.page.goto(`${address}#${encodeURIComponent(id)}`);
      const seen = await reader.page.evaluate(() => {
        const old = document.querySelector<HTMLElement>(':target');
        const passage = old?.parentElement;
        const removed = old?.dataset['gone'] !== undefined;
        const line = passage ? getComputedStyle(passage).textDecorationStyle : '';
        return { removed, line, top: passage?.getBoundingClientRect().top ?? NaN };
      });
      if (!seen.removed) assert.equal(seen.line, 'dotted', id);
      assert.ok(seen.top > -1 && seen.top < 800, `${id} at ${seen.top}`);
    }
  });

  test('of what was removed says so where it stood, and only to who asks for it', async () => {
    const note = 'A passage that stood here was removed.';
    await reader.page.goto(address);
    const removed = reader.page.locator(`[id="${goneId}"]`);
    const shown = (): Promise<string> =>
      removed.evaluate((one) => getComputedStyle(one, '::before').content);
    assert.equal(await shown(), 'none');
    assert.ok(!(await reader.page.locator('main').innerText()).includes(note));
    await reader.page.goto(`${address}#${goneId}`);
    assert.equal(await shown(), `"${note}"`);
    const passage = removed.locator('..');
    assert.match(await passage.ariaSnapshot(), new RegExp(note));
    assert.notEqual(
      await passage.evaluate((one) => getComputedStyle(one).textDecorationStyle),
      'dotted',
      'its neighbour is not marked as if it were it',
    );
  });
});
