// Owns the check that the demonstration's lead story tells all that its wire report tells, and tells it right.
// What the report says is listed in wire-report.ts.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parseHTML } from 'linkedom';
import type { Story } from '../../src/story/story.ts';
import { distFolder } from './printed.ts';
import { figures, offices, places, quoted, subheadedParts, told } from './wire-report.ts';

const folder = join(distFolder(), '2025/03/17/trump-putin-call');

/** Typographic and straight signs alike, spaces folded. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('...', '…')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}

/** How often `words` occur in `text`, both folded. */
function count(text: string, words: string): number {
  return fold(text).split(fold(words)).length - 1;
}

function documentOf(html: string): Document {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('script, style')) element.remove();
  return document;
}

describe('the lead story', () => {
  let document: Document;
  let words: string;
  let story: Story;

  before(() => {
    assert.ok(existsSync(folder), `${folder} is not there: the lead story was not printed`);
    document = documentOf(readFileSync(join(folder, 'index.html'), 'utf8'));
    words = fold(document.querySelector('main')?.textContent ?? '');
    // The cast: the schema test below proves the shape.
    story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Story;
  });

  test('is dated 17 March 2025, from Washington, without an hour', () => {
    assert.equal(story.published.day, '2025-03-17');
    assert.equal(story.published.time, false);
    assert.equal(story.dateline?.place, 'Washington');
    assert.ok(words.includes('17 March 2025'));
  });

  for (const [kind, list] of Object.entries({ offices, places, figures, told })) {
    test(`holds all of the report's ${kind === 'told' ? 'facts' : kind}, without script`, () => {
      const missing = list.filter((one) => count(words, one) === 0);
      assert.deepEqual(missing, []);
    });
  }

  test('holds every quoted passage exactly, between quotation marks', () => {
    const missing = quoted.filter((one) => count(words, `"${one.words}"`) === 0);
    assert.deepEqual(missing, []);
  });

  test('names the speaker of every quoted passage', () => {
    const bare = (text: string) => fold(text).replace(/[,.]$/, '');
    for (const { words: passage, speaker } of quoted) {
      const quotation = story.quotations.find((one) => bare(one.words) === bare(passage));
      assert.equal(quotation?.speaker, speaker, passage);
    }
  });

  test('sets at least three passages large, each of them said in the story too', () => {
    assert.ok(story.pullQuotes.length >= 3);
    for (const { words: passage, speaker } of story.pullQuotes) {
      assert.ok(count(words, passage) >= 2, passage);
      assert.equal(speaker, 'Donald Trump');
    }
  });

  test("has the report's two subheaded parts as sections, and every section on the page", () => {
    const headings = [...document.querySelectorAll('main h2')];
    for (const part of subheadedParts) {
      const section = story.sections.find(({ heading }) => count(heading.text, part) > 0);
      assert.ok(section && section.blocks.length > 0, part);
    }
    for (const { heading } of story.sections) {
      const printed = headings.some((one) => count(one.textContent ?? '', heading.text) > 0);
      assert.ok(printed, heading.text);
    }
  });

  test('carries the correction of 18 March about the office of Donald Trump', () => {
    const [correction] = story.corrections;
    assert.equal(correction?.date.day, '2025-03-18');
    assert.match(correction.text, /wire report/);
    assert.match(correction.text, /former president/);
    assert.match(correction.text, /20 January 2025/);
    assert.ok(count(words, correction.text) > 0);
    assert.ok(words.includes('18 March 2025'));
  });

  test('calls nobody a former president outside the correction', () => {
    const shown = document.documentElement.textContent ?? '';
    const heads = [...document.querySelectorAll('meta[content]')].map(
      (one) => one.getAttribute('content') ?? '',
    );
    let rest = fold([shown, ...heads].join(' | '));
    for (const { text } of story.corrections) rest = rest.replaceAll(fold(text), '');
    assert.doesNotMatch(rest, /former\s+(?:u\.?s\.?\s+)?president/i);
    assert.doesNotMatch(rest, /ex-president/i);
  });

  test('has key points, topics and its source', () => {
    assert.ok(story.points.length >= 3);
    assert.ok(story.topics.some(({ id }) => id === 'ukraine'));
    assert.ok(story.sources.some(({ title }) => /wire report/i.test(title)));
    assert.deepEqual(
      story.points.filter((point) => count(words, point) === 0),
      [],
    );
  });

  test('is valid by the published schema', () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    formats.default(ajv);
    const schema: unknown = JSON.parse(
      readFileSync(join(distFolder(), 'schema/story.json'), 'utf8'),
    );
    assert.ok(typeof schema === 'object' && schema !== null);
    const valid = ajv.compile(schema);
    assert.ok(valid(story), ajv.errorsText(valid.errors));
  });
});
