import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import type { Problem } from '../../../src/site/problems.ts';
import { readFields, switchField, wrong, type FieldsOf } from '../../../src/site/yaml.ts';

const text = z.string().trim().min(1);
const schema = z.strictObject({
  headline: text.describe('Best under 110 characters.'),
  kind: z.enum(['report', 'analysis', 'opinion']).default('report'),
  topics: z.array(text).optional(),
  by: z.array(z.union([text, z.strictObject({ name: text, role: text.optional() })])).optional(),
  published: text.refine((typed) => typed.startsWith('20'), wrong('story/date')).optional(),
  picture: z.strictObject({ file: text, alt: text }).optional(),
  entries: z.int().min(1).max(500).optional(),
  nav: switchField.optional(),
  notes: z.record(z.string(), text).optional(),
});

const read = (yaml: string, of: FieldsOf = 'story') =>
  readFields(schema, yaml, { path: 'talks.md', firstLine: 2, of });
const told = ({ line, column, id, what, write }: Problem) =>
  `${line}:${column} ${id} ${what}${write === '' ? '' : ` / ${write}`}`;
const problemsOf = (yaml: string) => read(yaml).problems.map(told);

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

describe('problems of fields', () => {
  test('a missing field is told at the beginning, with what belongs there', () => {
    assert.deepEqual(problemsOf('kind: report'), [
      '1:1 story/missing The story has no "headline". / Add a line that begins "headline:". Best under 110 characters.',
    ]);
  });

  test('an empty field that is required is told on its own line', () => {
    assert.deepEqual(
      problemsOf('kind: report\nheadline:').map((one) => one.slice(0, 17)),
      ['3:1 story/missing'],
    );
  });

  test('a field inside a field is told in the field that lacks it', () => {
    assert.deepEqual(problemsOf('headline: x\npicture:\n  file: a.png\n').slice(0, 1), [
      '4:3 story/missing The story has no "alt" of "picture". / Add a line that begins "alt:".',
    ]);
  });

  test('an unknown field is told in the words of the house, with the one that was meant', () => {
    assert.deepEqual(problemsOf('headline: x\n\nheadlin: y'), [
      '4:1 story/field "headlin" is not a field of a story. Did you mean "headline"?',
    ]);
    assert.deepEqual(problemsOf('headline: x\nby:\n  - {nam: x, name: y}'), [
      '4:6 story/field "nam" is not a field of "by". Did you mean "name"?',
    ]);
  });

  test('a required field that was only misspelt is told once', () => {
    assert.deepEqual(problemsOf('headlin: x\npicture: {fil: a.png, alt: b}'), [
      '3:11 story/field "fil" is not a field of "picture". Did you mean "file"?',
      '2:1 story/field "headlin" is not a field of a story. Did you mean "headline"?',
    ]);
    assert.deepEqual(
      read('headlin: x\nheadline: [a]').problems.map(({ id }) => id),
      ['story/form', 'story/field'],
    );
  });

  test('an unknown field that is like none is told with all there are', () => {
    assert.deepEqual(problemsOf('headline: x\nzzz: y'), [
      '3:1 story/field "zzz" is not a field of a story. / The fields are headline, kind, topics, by, published, picture, entries, nav, notes.',
    ]);
  });

  test('a word out of a list is told with the nearest of it', () => {
    assert.deepEqual(problemsOf('headline: x\nkind: raport'), [
      '3:7 story/value "kind" cannot be "raport". Did you mean "report"? / Write one of: report, analysis, opinion.',
    ]);
  });

  test('a wrong form is told with what it should be and is', () => {
    assert.deepEqual(problemsOf('headline: [a]\ntopics: a\nentries: x\nby: [[a]]\npicture: a'), [
      '2:11 story/form "headline" should be text, and is a list. / Write words on one line.',
      '3:9 story/form "topics" should be a list, and is text. / Write [one, two], or each on a line of its own after "- ".',
      '5:6 story/form number 1 of "by" should be text or a group of fields, and is a list. / Write words on one line. Or: Write its fields under it, each on a line of its own, two spaces further in.',
      '6:10 story/form "picture" should be a group of fields, and is text. / Write its fields under it, each on a line of its own, two spaces further in.',
      '4:10 story/form "entries" should be a number, and is text. / Write it in digits.',
    ]);
  });

  test('a rule of a field names its own problem', () => {
    assert.deepEqual(problemsOf('headline: x\npublished: 2 Jan 2026'), [
      '3:12 story/date The date "2 Jan 2026" is not one this site can read. / Write 2026-01-02, or 2026-01-02T14:30-05:00 to give the hour.',
    ]);
    assert.deepEqual(problemsOf('headline: x\nentries: 501'), [
      '3:10 story/value "entries" cannot be "501". / Write at most 500.',
    ]);
  });

  test('each sort of file has its own ids', () => {
    for (const kind of ['story', 'site', 'person', 'page'] as const) {
      const ids = read('zzz: x\nkind: y\ntopics: z', kind).problems.map(({ id }) => id);
      assert.deepEqual(ids.sort(), [
        `${kind}/field`,
        `${kind}/form`,
        `${kind}/missing`,
        `${kind}/value`,
      ]);
    }
  });

  test('a place can be asked for later', () => {
    const { placeOf } = read('headline: x\nby:\n  - a\n  - name: b\npicture:\n');
    const at = (...keys: (string | number)[]) => {
      const { path, line, column } = placeOf(keys);
      return `${path}:${line}:${column}`;
    };
    assert.equal(at('headline'), 'talks.md:2:11');
    assert.equal(at('by', 0), 'talks.md:4:5');
    assert.equal(at('by', 1, 'name'), 'talks.md:5:11');
    assert.equal(at('by', 1, 'role'), 'talks.md:5:5');
    assert.equal(at('picture'), 'talks.md:6:1');
    assert.equal(at('published'), 'talks.md:1:1');
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
  const start = performance.now();
  const deep = Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
  assert.ok(read(deep).problems.length > 0);
  assert.ok(performance.now() - start < 2000);
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
