import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { spent } from '../spent.ts';
import { problemsOf, read, told } from './sample-fields.ts';

describe('values', () => {
  test('come out typed, dates and numbers as their own text where text is asked for', () => {
    const { value, problems } = read(
      [
        'headline: 2025',
        'topics: [2025, 1.10, true, Київ]',
        'published: 2025-03-17',
        'entries: 30',
        'notes: { a: 1 }',
        'by: [m-okafor, { name: 007 }]',
      ].join('\n'),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      headline: '2025',
      kind: 'report',
      topics: ['2025', '1.10', 'true', 'Київ'],
      published: '2025-03-17',
      entries: 30,
      notes: { a: '1' },
      by: ['m-okafor', { name: '007' }],
    });
  });

  test('a switch is on, off, yes, no, true or false', () => {
    const nav = (typed: string) => read(`headline: x\nnav: ${typed}`).value?.nav;
    assert.deepEqual(['on', 'yes', 'true'].map(nav), [true, true, true]);
    assert.deepEqual(['off', 'no', 'false'].map(nav), [false, false, false]);
    assert.equal(nav('maybe'), undefined);
  });

  test('a field that is left empty counts as not written', () => {
    assert.deepEqual(read('headline: x\ntopics:\npublished: ~\nkind: ""\nby: null').value, {
      headline: 'x',
      kind: 'report',
    });
  });

  test('windows line ends and a mark of document start change nothing', () => {
    assert.equal(read('---\r\nheadline: x\r\nnav: on\r\n').value?.nav, true);
  });
});

describe('YAML’s own mistakes', () => {
  const mistakes: [string, string][] = [
    [
      'a: "x\nb: 1\nc: 2\n',
      '2:4 yaml/unclosed What " opens is never closed. / Write " where it ends.',
    ],
    ["a: 1\nb: 'x\n", "3:4 yaml/unclosed What ' opens is never closed. / Write ' where it ends."],
    [
      'a: [x, y\nb: 1\n',
      '2:4 yaml/unclosed What [ opens is never closed. / Write ] where it ends.',
    ],
    [
      'a: {x: 1\nb: 1\n',
      '2:4 yaml/unclosed What { opens is never closed. / Write } where it ends.',
    ],
    [
      'a: 1\nheadline: Peace: at "last"\n',
      '3:11 yaml/colon A value that holds a colon and a space needs quotation marks around it. / Write headline: "Peace: at \\"last\\""',
    ],
    [
      'a: 1\n\tb: 1\n',
      '3:1 yaml/tab A tab stands at the beginning of this line. / Use spaces instead of tabs.',
    ],
    [
      'a:\r\n\tb: 1\r\n',
      '3:1 yaml/tab A tab stands at the beginning of this line. / Use spaces instead of tabs.',
    ],
    ['a: x\n  b: y\n', '3:3 yaml/indent'],
    ['a: |\n  x\n y\n', '4:1 yaml/indent'],
    ['a: b\nwords\nd: e\n', '3:1 yaml/line'],
    ['a:b\nc: d\n', '2:1 yaml/line'],
    [
      'a: @x\n',
      '2:4 yaml/quotes Text cannot begin with @ as it stands. / Put quotation marks around the whole value: "@x"',
    ],
    ['a: `x`\n', '2:4 yaml/quotes'],
    ['a: %x\n', '2:4 yaml/quotes'],
    [
      'a: *bold* words\n',
      '2:4 yaml/quotes Text cannot begin with * as it stands. / Put quotation marks around the whole value: "*bold* words"',
    ],
    ['a: 1\nb: *x\n', '3:4 yaml/quotes'],
    [
      'a: & Sons\n',
      '2:4 yaml/quotes Text cannot begin with & as it stands. / Put quotation marks around the whole value: "& Sons"',
    ],
    ['a: !important x\n', '2:4 yaml/quotes'],
    ['a: "x" y\n', '2:8 yaml/after Words follow ", which closes the value.'],
    ["a: 'it's'\n", "2:8 yaml/after Words follow ', which closes the value."],
    ['a: [x] y\n', '2:8 yaml/after Words follow ], which closes the value.'],
    ['a: "c:\\q"\n', '2:7 yaml/backslash'],
    ['a: - b\n', '2:4 yaml/dash'],
    ['a: x\n---\nb: y\n', '3:1 yaml/dashes'],
    [
      'headline: 1\nkind: report\nheadline: 2\n',
      '4:1 yaml/twice "headline" is written twice; the first stands in line 2. / Keep one of them.',
    ],
    ['- a\n- b\n', '2:1 yaml/fields'],
    ['only words\n', '2:1 yaml/fields'],
    ['headline: "a\u0007b"\n', '2:13 yaml/character'],
    ['a: }\n', '2:4 yaml/syntax'],
    [`headline: x\ntopics: ${'['.repeat(20_000)}`, '3:59 yaml/nested'],
    [`${'- '.repeat(20_000)}x`, '2:1 yaml/nested'],
    [`headline: ${'{a: '.repeat(60)}`, '2:211 yaml/nested'],
  ];
  for (const [yaml, expected] of mistakes) {
    test(`${JSON.stringify(yaml.slice(0, 40))} is told in words`, () => {
      const problems = problemsOf(yaml);
      assert.ok(problems[0]?.startsWith(expected), problems.join('\n'));
      assert.equal(read(yaml).value, undefined);
    });
  }

  test('one mistake that makes the rest unreadable is told alone', () => {
    assert.equal(problemsOf('headline: "x\nkind: raport\nzzz: 1\n').length, 1);
  });

  test('all doubled fields are told, and the other fields are checked as well', () => {
    const ids = read('headline: 1\nheadline: 2\nkind: x\nkind: y\nzzz: 1').problems;
    assert.deepEqual(ids.map(({ id }) => id).sort(), [
      'story/field',
      'story/value',
      'yaml/twice',
      'yaml/twice',
    ]);
  });

  test('words that # turns into a note are advice in a story and usual in site.yaml', () => {
    const yaml = 'headline: Case # 5\nentries: 30 # enough';
    const { value, problems } = read(yaml);
    assert.equal(value?.headline, 'Case');
    assert.deepEqual(problems.map(told), [
      '2:11 yaml/comment "# 5" follows a space and #, so it is a note to yourself and is not printed. / If it belongs to the text, put quotation marks around the whole value.',
    ]);
    assert.deepEqual(read(yaml, 'site').problems, []);
  });

  test('names that mean something to JavaScript are unknown fields and nothing more', () => {
    const { problems } = read('headline: x\n__proto__: { kind: y }\nconstructor: z');
    assert.deepEqual(
      problems.map(({ id }) => id),
      ['story/field', 'story/field'],
    );
    assert.equal(Object.hasOwn(Object.prototype, 'kind'), false);
  });
});

test('fields nested a thousand deep by indentation are answered, in good time', () => {
  const deep = Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
  const took = spent(() => assert.ok(read(deep).problems.length > 0));
  assert.ok(took < 2000, `${Math.round(took)} ms`);
});

test('no text at all makes reading throw, and every problem has a place in the file', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      ...['headline: x\n', '\n', '  ', '- ', ': ', '"', "'", '[', ']', '{', '}', '\t', '#', '&a '],
      ...[
        '*a',
        '!!x ',
        '|\n',
        '>-\n',
        '? ',
        '---\n',
        '...\n',
        '%YAML 1.2\n',
        ',',
        '\\',
        '\r\n',
        '<<: ',
      ],
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const yaml = pieces.join('');
      const lines = yaml.split('\n').length;
      for (const { line = 0, column = 0 } of read(yaml).problems) {
        assert.ok(line >= 1 && line <= lines + 2, `line ${line} of ${lines}`);
        assert.ok(column >= 1);
      }
    }),
    { numRuns: 2000 },
  );
});
