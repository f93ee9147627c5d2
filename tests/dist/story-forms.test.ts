// Owns the check that a story's other forms say what its page says: JSON by its schema, text and Markdown whole.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { bare, passages, printedStories } from './passages.ts';
import { distFolder, printedFiles } from './printed.ts';

const dist = distFolder();
const forms = printedFiles().filter((file) => /^\d{4}\/.*\/story\.json$/.test(file));

function read(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

describe("a story's other forms", () => {
  test('there is a story.json for every story', () => {
    assert.ok(forms.length > 0);
    const without = printedFiles()
      .filter((file) => /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/.test(file))
      .filter((file) => !/http-equiv="refresh"/i.test(read(file)))
      .filter((file) => !existsSync(join(dist, dirname(file), 'story.json')));
    assert.deepEqual(without, []);
  });

  test('story.json is what /schema/story.json says', () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    formats.default(ajv);
    const valid = ajv.compile(JSON.parse(read('schema/story.json')));
    for (const file of forms) {
      assert.ok(valid(JSON.parse(read(file))), `${file}: ${ajv.errorsText(valid.errors)}`);
    }
    assert.equal(valid({ headline: 'Only a headline' }), false);
  });

  for (const form of ['index.html', 'story.txt', 'story.md']) {
    test(`${form} holds every passage of its story`, () => {
      for (const { folder, story } of printedStories()) {
        const told = bare(textOf(join(folder, form)));
        const lost = passages(story).filter((passage) => !told.includes(bare(passage)));
        assert.deepEqual(lost, [], `${folder}/${form}`);
      }
    });
  }
});

function textOf(file: string): string {
  const text = read(file);
  if (file.endsWith('.md')) return text.replace(/\]\([^)]*\)|\[\^[^\]]*\]/g, ']');
  if (!file.endsWith('.html')) return text;
  return text
    .replace(/<(?:style|script)\b[\s\S]*?<\/(?:style|script)>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#x?[0-9a-f]+|[a-z]+);/gi, ' ');
}
