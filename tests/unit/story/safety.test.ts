// Owns the proof that no text, whatever it holds, breaks the parser or gets anything dangerous out of it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { parsePage } from '../../../src/story/parse-page.ts';
import { parsePerson } from '../../../src/story/parse-person.ts';
import { parseStory } from '../../../src/story/parse.ts';
import type { Story } from '../../../src/story/story.ts';
import { relativePath, sampleContext, withBody } from './sample.ts';

const seeded = { seed: 20260206, numRuns: 150 };

const pieces = [
  ...':said[ "a," ]{by="B"} :pull[ ::figure[ ::: :::pull :::facts[T] :::timeline :::table[T] - 2026-01-01 — [^1] [^1]: > — ## ### * ** _ ` ``` | |-| ~~ <em> </em> <a href="x"> </a> <script> <!-- --> &amp; &#58; [ ]( ) javascript: data: story:x \\ " \' -- ... … “ ” 中 é \u0301 \u202e 🌉 KYIV: 6\'2" --- === #'.split(
    ' ',
  ),
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '    ',
  '![alt](bridge.svg "t")',
  '[x](../world/talks.md)',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)" onclick="x">',
  '::figure[c]{file="bridge.svg" alt="a" credit="c"}',
  ':::pull{by="B"}\na\n:::',
  '{by=“B”}',
];
const bodies = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join('')),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

function htmls(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(htmls);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'html' && typeof inner === 'string' ? [inner] : htmls(inner),
  );
}

function ids(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => ids(inner, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'id' && typeof inner === 'string' ? [inner] : ids(inner, name),
  );
}

const elements = new Set(
  'A ABBR BR CITE CODE DEL EM KBD MARK Q S SMALL STRONG SUB SUP TIME'.split(' '),
);
const attributes = new Set('href title id role lang dir datetime class data-note'.split(' '));

/** Reads HTML as a browser does and refuses everything outside the few harmless elements and addresses. */
function assertHarmless(html: string): void {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const element of document.body.querySelectorAll('*')) {
    assert.ok(elements.has(element.tagName), `<${element.tagName}> in ${html}`);
    for (const { name, value } of element.attributes) {
      assert.ok(attributes.has(name), `${name}="${value}" in ${html}`);
      if (name === 'href') assert.match(value, /^(?:https?:|mailto:|tel:|story:[^:]+$|\/(?!\/)|#)/);
      if (name === 'data-note') assert.equal(element.getAttribute('role'), 'doc-noteref');
      if (name === 'id') assert.match(value, /^fnref-\d+(?:-\d+)?$/);
    }
  }
}

function read(body: string): Story | undefined {
  return parseStory(withBody(body), relativePath('a'), sampleContext).story;
}

test('arbitrary text never throws, as a story, a person or a page', () => {
  const texts = fc.oneof(
    bodies,
    bodies.map((body) => withBody(body)),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const told = parseStory(text, relativePath('a'), sampleContext);
      assert.ok(told.story !== undefined || told.problems.some(({ level }) => level === 'stop'));
      parsePerson(text, relativePath('a'), sampleContext);
      parsePage(text, relativePath('a'), sampleContext);
    }),
    seeded,
  );
});

const corpus = readdirSync('tests/corpus').map((name) =>
  readFileSync(`tests/corpus/${name}/story.md`, 'utf8'),
);

test('real stories cut, doubled and spliced anywhere never throw and stay harmless', () => {
  const at = fc.nat({ max: 2000 });
  const mutation = fc.record({
    text: fc.constantFrom(...corpus),
    from: at,
    to: at,
    piece: fc.constantFrom('', ...pieces),
  });
  fc.assert(
    fc.property(mutation, ({ text, from, to, piece }) => {
      const changed = text.slice(0, from) + piece + text.slice(to);
      const { story, problems } = parseStory(changed, relativePath('a'), sampleContext);
      assert.ok(story !== undefined || problems.some(({ level }) => level === 'stop'));
      for (const html of htmls(story)) assertHarmless(html);
    }),
    { ...seeded, numRuns: 300 },
  );
});

test('every problem of arbitrary text has a place inside the file', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const text = withBody(body);
      const lines = text.split(/\r\n?|\n/).length;
      for (const { line, column } of parseStory(text, relativePath('a'), sampleContext).problems) {
        assert.ok(line !== undefined && line >= 1 && line <= lines, `line ${line} of ${lines}`);
        assert.ok(column !== undefined && column >= 1);
      }
    }),
    seeded,
  );
});

test('ids of passages are unique in every story', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const story = read(body);
      if (story === undefined) return;
      const { opening, sections, footnotes, quotations } = story;
      const all = ids({ opening, sections, footnotes });
      const references = footnotes.flatMap((note) => note.references);
      assert.equal(new Set([...all, ...references]).size, all.length + references.length);
      assert.equal(new Set(quotations.map(({ id }) => id)).size, quotations.length);
      const html = htmls({ opening, sections, footnotes }).join('');
      const marks = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      assert.deepEqual(marks.toSorted(), references.toSorted());
    }),
    seeded,
  );
});

test('the same text makes the same bytes', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const once = JSON.stringify(parseStory(withBody(body), relativePath('a'), sampleContext));
      const twice = JSON.stringify(parseStory(withBody(body), relativePath('a'), sampleContext));
      assert.equal(once, twice);
    }),
    seeded,
  );
});

test('nothing of arbitrary text can run in a reader’s browser', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      for (const html of htmls(read(body))) assertHarmless(html);
    }),
    seeded,
  );
});

describe('what an attacker types comes out harmless', () => {
  const attempts = [
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT:alert(1))',
    '[x](java&Tab;script:alert(1))',
    '[x](&#1;javascript:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](//evil.example/x)',
    '[x](/\\evil.example)',
    '[x](vbscript:x) [x](data:text/html,x) [x](story:other)',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="story:other#x" id="location" name="cookie">x</a>',
    '<em onclick="alert(1)" style="x" id="body" class="y">x</em>',
    '<svg onload=alert(1)> <math><mi//xlink:href="data:x">',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe src="javascript:x"></iframe>',
    '<a href="x"><a href="y">z</a></a>',
    '</p></body><script>x</script>',
    '<strong><em>x</strong></em>',
    ':said[<script>x</script>]{by="<script>x</script>"}',
    '`<script>`',
    '<sup id="fnref-1">x</sup>',
    '<javascript:alert(1)>',
  ];
  for (const attempt of attempts) {
    test(attempt, () => {
      const told = parseStory(withBody(attempt), relativePath('a'), sampleContext);
      for (const html of htmls(told.story)) assertHarmless(html);
      const page = parsePage(`---\ntitle: T\n---\n${attempt}`, relativePath('a'), sampleContext);
      const { document } = parseHTML(`<html><body>${page.page?.body ?? ''}</body></html>`);
      assert.equal(
        document.querySelector('script, svg, math, iframe, img[onerror], [onclick]'),
        null,
      );
    });
  }

  test('the only story: links are those made from files', () => {
    const links = read('[a](story:other) [b](other.md) <a href="story:third">c</a>')?.links;
    assert.deepEqual(links, [{ href: 'story:other', text: 'b', story: 'other' }]);
  });
});
