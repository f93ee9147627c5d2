// Owns the check that a story's other forms say what its page says: JSON by its schema, text and Markdown whole.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Block, Story } from '../../src/story/story.ts';
import { distFolder, printedFiles } from './printed.ts';

const dist = distFolder();
const forms = printedFiles().filter((file) => file.endsWith('/story.json'));

function read(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/** A printed story; the schema test proves the shape that is claimed here. */
function readStory(file: string): Story {
  return JSON.parse(read(file)) as Story;
}

/** Letters and digits alone, so that line breaks, typography and escapes do not matter. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}

function passages(story: Story): string[] {
  const blocks = [...story.opening, ...story.sections.flatMap((section) => section.blocks)];
  const headings = story.sections.map(({ heading }) => heading.text);
  const corrections = story.corrections.map(({ text }) => text);
  return [
    story.headline,
    story.standfirst,
    ...headings,
    ...corrections,
    ...blocks.flatMap(wordsOf),
  ];
}

function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return [block.text];
    case 'list':
      return block.items.flatMap((one) => one.blocks.flatMap(wordsOf));
    case 'quotation':
    case 'facts':
    case 'note':
      return block.blocks.flatMap(wordsOf);
    case 'timeline':
      return block.events.flatMap((event) => event.blocks.flatMap(wordsOf));
    case 'table':
      return [...block.head, ...block.rows.flat()].map(({ text }) => text);
    default:
      return [];
  }
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
      for (const file of forms) {
        const told = bare(textOf(join(dirname(file), form)));
        const lost = passages(readStory(file)).filter((passage) => !told.includes(bare(passage)));
        assert.deepEqual(lost, [], `${dirname(file)}/${form}`);
      }
    });
  }
});

function textOf(file: string): string {
  const text = read(file);
  if (!file.endsWith('.html')) return text;
  return text
    .replace(/<(?:style|script)\b[\s\S]*?<\/(?:style|script)>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#x?[0-9a-f]+|[a-z]+);/gi, ' ');
}
