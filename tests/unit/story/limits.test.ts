import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseStory } from '../../../src/story/parse.ts';
import { spent } from '../spent.ts';
import { attacks } from './attacks.ts';
import { relativePath, sampleContext, withBody } from './sample.ts';

describe('no body, however hostile, stalls or breaks the parser', () => {
  for (const [name, make] of Object.entries(attacks)) {
    test(name, () => {
      for (const size of [40, 400, 4000]) {
        const text = withBody(make(size));
        const took = spent(() => parseStory(text, relativePath('a'), sampleContext));
        assert.ok(took < 2500, `${size} of them take ${Math.round(took)} ms`);
      }
    });
  }
});

describe('the longest body that is read is read soon', () => {
  for (const name of ['listFlat', 'table', 'tableHeads', 'breaks', 'footnotes']) {
    test(`${name}, and one longer is refused`, () => {
      const lines = (attacks[name]?.(6000) ?? '').split('\n');
      const read = (count: number) =>
        parseStory(withBody(lines.slice(0, count).join('\n')), relativePath('a'), sampleContext);
      const refused = read(6001).problems.map(({ id }) => id);
      assert.deepEqual(refused, ['story/limit']);
      let told: string[] = [];
      // Six lines stand above the body.
      const took = spent(() => (told = read(5990).problems.map(({ id }) => id)));
      assert.ok(!told.includes('story/limit'), 'this one is read');
      assert.ok(took < 2500, `it takes ${Math.round(took)} ms`);
    });
  }
});

test('a refusal names the line on which the trouble begins', () => {
  const body = `One.\n\nTwo.\n\n${'> '.repeat(2000)}three\n`;
  const { story, problems } = parseStory(withBody(body), relativePath('a'), sampleContext);
  assert.equal(story, undefined);
  assert.deepEqual(
    problems.map(({ id, line, column }) => [id, line, column]),
    [['story/limit', 11, 1]],
  );
});

test('a paragraph of five megabytes is refused', () => {
  const body = 'word '.repeat(1_000_000);
  const { problems } = parseStory(withBody(body), relativePath('a'), sampleContext);
  assert.deepEqual(
    problems.map(({ id, line }) => [id, line]),
    [['story/limit', 7]],
  );
});

test('what newsrooms write is far inside the limits', () => {
  const paragraph = 'The *bridge* will [close](https://example.org/), "she" said. '.repeat(20);
  const nested = '- one\n  - two\n    - three\n      - four\n\n> a\n>\n> > b\n\n';
  const table = `| a | b |\n| - | - |\n${'| **1** | [2](https://example.org/) |\n'.repeat(400)}\n`;
  const rule = `${'-'.repeat(300)}\n\n`;
  const body = `${`${paragraph}\n\n`.repeat(100)}${nested}${table}${rule}`;
  const { problems } = parseStory(withBody(body), relativePath('a'), sampleContext);
  assert.deepEqual(problems, []);
});
