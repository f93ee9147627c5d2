// Owns the proof that a story too heavy is told of at every build until it is mended or answered for.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Published } from '../../src/press/publish.ts';
import { make } from '../problems/press-weight/make.ts';
import { build, printedSite, scratchSite, type Scratch } from './printing.ts';

async function published(site: Scratch): Promise<Published> {
  const { said, code, errors } = await build(site, ['--json']);
  assert.equal(code, 0, errors);
  // The cast: what --json prints.
  return JSON.parse(said) as Published;
}

function told({ problems }: Published): string[] {
  return problems.filter(({ id }) => id === 'press/weight').map(({ path }) => path);
}

const story = (more: string): string =>
  `---\nheadline: Short\nstandfirst: Mended.\ndesk: city\npublished: 2026-02-06\n${more}---\nFew words.\n`;

test('a heavy story is told of in every build until it is mended, and is the largest of its kind', async () => {
  using site = await printedSite();
  const path = join(site.content, 'stories/long.md');
  assert.deepEqual(told(await published(site)), []);

  make(site.folder);
  const heavy = await published(site);
  assert.deepEqual(told(heavy), ['content/stories/long.md']);
  const largest = heavy.weights.find(({ kind }) => kind === 'story');
  assert.equal(largest?.address, '/2026/02/06/long/');
  assert.ok(largest.gzipped > 50_000);

  const again = await published(site);
  assert.equal(again.printed, 0);
  assert.deepEqual(told(again), ['content/stories/long.md']);
  assert.deepEqual(again.weights, heavy.weights);
  const [advice] = again.problems.filter(({ id }) => id === 'press/weight');
  assert.match(advice?.write ?? '', /the words of the story \(\d/);

  writeFileSync(path, story(''));
  assert.deepEqual(told(await published(site)), []);

  make(site.folder);
  const silenced = readFileSync(path, 'utf8').replace(
    'desk: city\n',
    'desk: city\nsilence:\n  press/weight: It is a document.\n',
  );
  writeFileSync(path, silenced);
  assert.deepEqual(told(await published(site)), []);
});

test('the build tells a line for each kind of page', async () => {
  using site = scratchSite('harbour');
  const { said } = await build(site);
  const kinds = 'story quotation speaker embed front list day corrections plain search';
  for (const kind of kinds.split(' ')) {
    assert.match(said, new RegExp(`^  ${kind} +[\\d,]+  /`, 'm'));
  }
});
