// Owns the corpus: each case is a story and the exact story.json and HTML that it must become.
// UPDATE=1 writes them anew, never in CI; what is written is a claim to be read like code.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parseStory } from '../../../src/story/parse.ts';
import { readable } from './readable.ts';
import { relativePath, sampleContext } from './sample.ts';

const folder = resolve('tests/corpus');
const update = process.env['UPDATE'] === '1';
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((found) => found.isDirectory())
  .map((found) => found.name);

test('expected files of the corpus are never rewritten in CI', () => {
  assert.ok(!(update && process.env['CI'] !== undefined), 'UPDATE is refused where CI is set');
});

test('the corpus holds at least 25 cases', () => {
  assert.ok(cases.length >= 25, `${cases.length} cases`);
});

describe('a story of the corpus becomes exactly what is written beside it', () => {
  for (const name of cases) {
    test(name, () => {
      const text = readFileSync(join(folder, name, 'story.md'), 'utf8');
      const { story, problems, references } = parseStory(text, relativePath(name), sampleContext);
      const told = problems.map(({ id, line, column }) => `${line}:${column} ${id}`);
      const named = references.map(
        ({ kind, id, place }) => `${kind} ${id} ${place.line}:${place.column}`,
      );
      const json = `${JSON.stringify({ problems: told, references: named, story }, null, 2)}\n`;
      assert.ok(story !== undefined, `the story can be published: ${told.join(', ')}`);
      compare(join(folder, name, 'story.json'), json);
      compare(join(folder, name, 'body.html'), readable(story));
    });
  }
});

function compare(path: string, made: string): void {
  if (update && process.env['CI'] === undefined) writeFileSync(path, made);
  assert.ok(existsSync(path), `${path} is missing; read what UPDATE=1 writes before committing it`);
  assert.equal(made, readFileSync(path, 'utf8'));
}
