// Owns the proof that a save anywhere in the content is noticed, once, and soon.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { watchFolder, type Unwatch } from '../../../src/press/watch.ts';

let scratch = '';
let changes = 0;
let unwatch: Unwatch = () => undefined;

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function until(wanted: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !wanted(); tries++) await wait(20);
  assert.ok(wanted(), `${changes} changes were noticed`);
}

function watchContent(): string {
  const content = join(scratch, 'content');
  unwatch = watchFolder(content, () => changes++);
  return content;
}

describe('a watched folder', () => {
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'stet-watch-'));
    changes = 0;
  });
  afterEach(() => {
    unwatch();
    rmSync(scratch, { recursive: true, force: true });
  });

  test('tells of a file that is made, changed, renamed and removed, in any depth', async () => {
    mkdirSync(join(scratch, 'content/a/b'), { recursive: true });
    const content = watchContent();
    const file = join(content, 'a/b/story.md');
    const steps = [
      () => writeFileSync(file, 'one'),
      () => writeFileSync(file, 'two'),
      () => renameSync(file, join(content, 'a/story.md')),
      () => rmSync(join(content, 'a/story.md')),
    ];
    for (const step of steps) {
      const before = changes;
      step();
      await until(() => changes > before);
      await wait(150);
    }
  });

  test('tells of files in folders made after it was watched', async () => {
    mkdirSync(join(scratch, 'content'));
    const content = watchContent();
    mkdirSync(join(content, 'new/deep'), { recursive: true });
    await until(() => changes > 0);
    await wait(150);
    const before = changes;
    writeFileSync(join(content, 'new/deep/story.md'), 'one');
    await until(() => changes > before);
  });

  test('counts a burst of writing as one save', async () => {
    mkdirSync(join(scratch, 'content'));
    const content = watchContent();
    for (let part = 0; part < 20; part++) writeFileSync(join(content, 'story.md'), `${part}`);
    await until(() => changes > 0);
    await wait(200);
    assert.equal(changes, 1);
  });

  test('may be missing at first, and come and go', async () => {
    const content = watchContent();
    mkdirSync(content);
    await until(() => changes > 0);
    await wait(150);
    let before = changes;
    rmSync(content, { recursive: true });
    await until(() => changes > before);
    await wait(150);
    before = changes;
    mkdirSync(content);
    await until(() => changes > before);
    await wait(150);
    before = changes;
    writeFileSync(join(content, 'story.md'), 'one');
    await until(() => changes > before);
  });
});
