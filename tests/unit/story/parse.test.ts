import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseStory, type ParsedStory } from '../../../src/story/parse.ts';
import { relativePath, sampleContext, withBody } from './sample.ts';

function read(text: string): ParsedStory {
  return parseStory(text, relativePath('a'), sampleContext);
}

function told(text: string): string[] {
  return read(text).problems.map(({ id, line, column }) => `${line}:${column} ${id}`);
}

describe('a file that is no story says what it lacks', () => {
  const files: [string, string][] = [
    ['', '1:1 story/empty'],
    ['\uFEFF\r\n \n', '1:1 story/empty'],
    ['Just text.\n', '1:1 story/front-matter'],
    ['\n\nheadline: A\n---\nText.', '3:1 story/front-matter'],
    ['---\nheadline: A\n\nText.', '1:1 story/front-matter-open'],
  ];
  for (const [text, problem] of files) {
    test(JSON.stringify(text), () => assert.deepEqual(told(text), [problem]));
  }
});

describe('a problem names the line and column of the file', () => {
  const bodies: [string, string[]][] = [
    ['One.\n\n# Two\n', ['9:1 story/heading-one']],
    ['One.\n\n##\n', ['9:1 story/heading-empty']],
    ['One\ntwo [x](gone.jpg)\n', ['8:5 story/link-file']],
    ['One <b>two</b>\n', ['7:5 story/html', '7:11 story/html']],
    ['One <!-- two\n', ['7:5 story/comment-open']],
    ['One[^1] and\n[^2]\n', ['7:4 story/footnote-missing', '8:1 story/footnote-missing']],
    ['One.[^1]\n\n[^1]: A.\n\n[^1]: B.\n', ['11:1 story/footnote-twice']],
    ['One.\n\n[^1]: A.\n', ['9:1 story/footnote-unused']],
    ['One.\n\n:::note\nTwo.\n', ['9:1 story/directive-open']],
    ['> :::note\n> Two.\n\nThree.\n', ['7:3 story/directive-open']],
    [':::facts\n\n:::note\nTwo.\n:::\n\nThree.\n', ['9:1 story/directive-open']],
    ['One :said["two]{by="A"}\n\nThree', []],
    ['One :said["two"\n\nThree', ['7:5 story/directive-open']],
    ['One :said["two"]{by=“A”}\n', ['7:5 story/directive-open']],
    ['One.\n\n::figure[a]{file="bridge.svg" alt="b" credit="c"\n', ['9:1 story/directive-open']],
    [':figure[a]{file="b"}\n', ['7:1 story/directive-form']],
    ['::facts[a]\n', ['7:1 story/directive-form']],
    ['::figur[a]\n', ['7:1 story/directive-unknown']],
    [':::fact[a]\n\n- b\n:::\n', ['7:1 story/directive-unknown']],
    ['::::note\nTwo.\n:::\n', ['7:1 story/directive-open']],
    [':::pull\nNobody said.\n', ['7:1 story/directive-open']],
    [':::\u00A0note\nTwo.\n:::\n', ['7:1 story/directive-space']],
    ['One :said ["two"]{by="A"}\n', ['7:5 story/directive-space']],
    ['One :said["two"] {by="A"}\n', ['7:5 story/directive-space']],
    ['One :Said["two"]{by="A"}\n', ['7:5 story/directive-unknown']],
    ['One :said["two"]{by=A B}\n', ['7:5 story/attribute']],
    [':said["two"]{speaker="B"}\n', ['7:1 story/attribute']],
    ['One.\n\n##Two\n', ['9:1 story/heading-space']],
    ['One.\n\n    Two\n\n```\nthree\n```\n', ['9:1 story/indented']],
    ['One ##two, *a*##b, \\##c, #d\n', []],
    [
      '[a] (https://b.c) [d][e] [[f]] [g](h i.pdf) (j)[https://k.l]\n',
      Array.from({ length: 5 }, (_, n) => `7:${[1, 19, 26, 32, 45][n]} story/link-form`),
    ],
    ['“[They] (the crew) left,” he said [sic][^1].\n\n[^1]: A (b) [c].\n', []],
    ['![a](https://b.c/d.png)\n', ['7:1 story/file-remote']],
    ['One.\n:::\n', ['8:1 story/directive-unknown']],
    ['One :sad["two"]{by="A"}\n', ['7:5 story/directive-unknown']],
    [':said["two"]{bye="A" by="B"}\n', ['7:1 story/attribute']],
    [
      '::figure[a]{file="bridge.svg"}\n',
      ['7:1 story/attribute-missing', '7:1 story/attribute-missing'],
    ],
    ['::figure{file="no.svg" alt="b" credit="c"}\n', ['7:1 story/file-missing']],
    ['::figure{file="horn.mp3" alt="b" credit="c"}\n', ['7:1 story/file-kind']],
    ['::figure{file="https://a.b/c.svg" alt="b" credit="c"}\n', ['7:1 story/file-remote']],
    ['::figure{file="../../../c.svg" alt="b" credit="c"}\n', ['7:1 story/file-missing']],
    ['::video{file="ferry.mp4" credit="c"}\n', ['7:1 story/captions']],
    ['::embed[a]{url="javascript:x"}\n', ['7:1 story/embed-address']],
    ['![](bridge.svg)\n', ['7:1 story/alt', '7:1 story/credit']],
    ['## ![a](bridge.svg)\n\nx', ['7:4 story/picture-place', '7:1 story/heading-empty']],
    [
      ':::timeline\n- 2026-13-01 — a\n- 2026-02-30 — b\n- c\n:::\n',
      ['8:1 story/timeline', '9:1 story/timeline', '10:1 story/timeline'],
    ],
    ['[x](#gone)\n', ['7:1 story/link-anchor']],
    ['[x](www.example.org)\n', ['7:1 story/link-file']],
    ['One.\n\n:::table[T]\n\n:::\n', ['9:1 story/table']],
    [':::table[T]\n| A |\n| - |\n\n| B |\n| - |\n:::\n', ['11:1 story/table']],
    [':::table\n| A |\n| - |\n:::\n', ['7:1 story/table-caption']],
    [':::table[T]{credi="C"}\n| A |\n| - |\n:::\n', ['7:1 story/attribute']],
    [':::table[T]\n| A |\n| - |\n', ['7:1 story/directive-open']],
    ['::table[T]\n', ['7:1 story/directive-form']],
    [':said["We want it," he said, "now."]{by="A"}\n', ['7:1 story/said-parts']],
  ];
  for (const [body, problems] of bodies) {
    test(JSON.stringify(body), () => {
      assert.deepEqual(told(withBody(body)), problems);
      assert.deepEqual(told(`\uFEFF${withBody(body).replaceAll('\n', '\r\n')}`), problems);
    });
  }
});

describe('fields that cannot be right stop publication', () => {
  const fields: [string, string[]][] = [
    ['updated: 2026-01-01\n', ['6:10 story/updated']],
    ['updated: 2026-07-03T10:00\n', ['6:10 story/date-offset']],
    ['updated: 2026-07-03 25:00\n', ['6:10 story/date']],
    ['updated: 2026-02-30T10:00\n', ['6:10 story/date']],
    [
      'updated: 2026-07-03 10:00\ndateline: { place: Kyiv, zone: Kyiv }\n',
      ['7:32 story/zone', '6:10 story/date-offset'],
    ],
    ['embargo: 2026-01-02\n', ['6:10 story/embargo-time']],
    ['corrections: [{ date: 2026-01-01, text: A. }]\n', ['6:23 story/correction-date']],
    ['corrections: [{ date: soon, text: A. }]\n', ['6:23 story/date']],
    ['sources: [{ title: A, date: 2026 }]\n', ['6:29 story/source-date']],
    ['status: withdrawn\n', ['6:9 story/withdrawn-reason']],
    ['withdrawn: Wrong.\n', ['6:12 story/withdrawn-status']],
    ['language: zzzz-nope-nope\n', ['6:11 story/language']],
    ['dateline: { place: Kyiv, zone: Kyiv }\n', ['6:32 story/zone']],
    ['topics: ["!"]\n', ['6:10 story/topic']],
    ['thread: "!"\n', ['6:9 story/thread']],
    ['aliases: [old]\n', ['6:11 story/alias']],
    ['silence: { story/credits: A. }\n', ['6:27 story/silence']],
  ];
  for (const [typed, problems] of fields) {
    test(typed.trim(), () => assert.deepEqual(told(withBody('Text.\n', typed)), problems));
  }

  test('an hour without an offset is told with the one of its zone on that day', () => {
    const advised = (typed: string) => read(withBody('Text.\n', typed)).problems[0]?.write;
    assert.equal(
      advised('updated: 2026-07-03 10:00\n'),
      'Add the offset: 2026-07-03T10:00+02:00, if it is the hour of Europe/Oslo.',
    );
    assert.equal(
      advised('updated: 2026-07-03T10:00\ndateline: { place: Boston, zone: America/New_York }\n'),
      'Add the offset: 2026-07-03T10:00-04:00, if it is the hour of America/New_York.',
    );
  });

  test('a wrong field hides no other mistake', () => {
    assert.deepEqual(told(withBody('Text.\n', 'topcs: [a]\nkind: nws\nembargo: soon\n')), [
      '7:7 story/value',
      '6:1 story/field',
      '8:10 story/date',
    ]);
    assert.deepEqual(told(withBody('Text.\n', 'status: withdrawn\nwithdrawm: A lie.\n')), [
      '7:1 story/field',
    ]);
  });

  test('a field that lacks hides none of the others, nor does a part of one', () => {
    const lead = 'picture: { file: no.svg, caption: "![A](bridge.svg)" }\ntopics: ["!"]\n';
    const text = withBody('Text.\n', lead).replace('headline: Headline\n', '');
    assert.deepEqual(told(text.replace('published: 2026-01-02\n', '')), [
      '1:1 story/missing',
      '1:1 story/missing',
      '4:10 story/missing',
      '4:10 story/missing',
      '5:10 story/topic',
      '4:18 story/file-missing',
    ]);
  });

  test('problems of fields and of the body are told together', () => {
    const text = withBody('# One\n').replace('published: 2026-01-02', 'published: soon');
    assert.deepEqual(told(text), ['5:12 story/date', '7:1 story/heading-one']);
  });
});

test('a bare date and an hour on the same day are in order', () => {
  assert.deepEqual(told(withBody('A.\n', 'updated: 2026-01-02T00:30+01:00\n')), []);
});

test('advice that the story silences is not given', () => {
  const body = '![a](bridge.svg)\n';
  assert.deepEqual(told(withBody(body)), ['7:1 story/credit']);
  assert.deepEqual(told(withBody(body, 'silence: { story/credit: Unknown. }\n')), []);
});

test('a headline over 110 characters is advice, counted in characters', () => {
  const long = withBody('A.\n').replace('Headline', '🌉'.repeat(111));
  assert.deepEqual(told(long), ['2:11 story/headline-long']);
  assert.deepEqual(told(long.replace('🌉', '')), []);
});

test('words are counted in every script, pull-quotes as blocks left out', () => {
  const words = (body: string): number | undefined => read(withBody(body)).story?.words;
  assert.equal(words('One two-three, 4 — five’s.\n'), 4);
  assert.equal(
    words('"Five words stand here twice."\n\n:::pull\nFive words stand here twice.\n:::\n'),
    5,
  );
  assert.equal(words('大桥关闭。\n'), 3);
  assert.equal(words(''), 0);
  assert.equal(read(withBody('word '.repeat(575))).story?.minutes, 3);
});

test('a paragraph keeps its id when others are added, moved or set otherwise', () => {
  const id = (body: string): string[] =>
    (read(withBody(body)).story?.opening ?? []).map((block) => block.id);
  const [alone] = id('The "bridge" closes.\n');
  assert.deepEqual(id('New.\n\nThe *“bridge”*   closes.\n').slice(1), [alone]);
  assert.deepEqual(id('The "bridge" closes.\n\nThe "bridge" closes.\n'), [alone, `${alone}-2`]);
  assert.match(alone ?? '', /^p-[a-z2-7]{8}$/);
});

test('a table keeps its id when it is given a caption', () => {
  const id = (body: string): string | undefined => read(withBody(body)).story?.opening[0]?.id;
  const table = '| A | B |\n| - | - |\n| 1 | 2 |\n';
  assert.equal(id(`:::table[What it shows]{credit="C"}\n${table}:::\n`), id(table));
});

test('a mark carries the words of its note, as they are set, the first time it stands', () => {
  const html = (note: string, text = 'A.[^1]'): string[] =>
    (read(withBody(`${text}\n\n[^1]: ${note}\n`)).story?.opening ?? []).map((block) =>
      block.type === 'paragraph' ? block.html : block.type,
    );
  const mark = (more = '', id = 'fnref-1'): string =>
    `<sup><a href="#fn-1" id="${id}" role="doc-noteref"${more}>1</a></sup>`;
  assert.deepEqual(html('Report, *page* [3](/standards/).'), [
    `A.${mark(' data-note="Report, page 3."')}`,
  ]);
  assert.deepEqual(html('It\'s "so" & <b>.', 'A.[^1] B.[^1]'), [
    `A.${mark(' data-note="It’s “so” &#x26; <b>."')} B.${mark('', 'fnref-1-2')}`,
  ]);
});

describe('a note that is read at the end alone leaves its mark bare', () => {
  const notes = {
    'one over 240 characters': '🌉'.repeat(241),
    'one of two paragraphs': 'One.\n\n    Two.',
    'a list': '- One.',
    'a picture': '![Bridge](bridge.svg "By us")',
    'one with a raised figure': '10<sup>6</sup> bolts.',
    'one with struck words': '~~Eight~~ nine.',
  };
  for (const [name, note] of Object.entries(notes)) {
    test(name, () => {
      const { story } = read(withBody(`A.[^1]\n\n[^1]: ${note}\n`));
      assert.equal(JSON.stringify(story?.opening).includes('data-note'), false);
      assert.equal(story?.footnotes.length, 1);
    });
  }

  test('and one of 240 characters does not', () => {
    const { story } = read(withBody(`A.[^1]\n\n[^1]: ${'🌉'.repeat(240)}\n`));
    assert.match(JSON.stringify(story?.opening), /data-note=\\"(?:🌉){240}\\"/u);
  });

  test('nor does a note in a table, until its mark stands in a paragraph', () => {
    const table = '| A |\n| - |\n| B[^1] |\n';
    const noted = (body: string): number =>
      JSON.stringify(read(withBody(`${body}\n[^1]: One.\n`)).story).split('data-note').length - 1;
    assert.equal(noted(table), 0);
    assert.equal(noted(`:::table[T[^1]]\n${table}:::\n`), 0);
    assert.equal(noted(`${table}\nC.[^1]\n`), 1);
  });

  test('nor can a reporter write such words into a link', () => {
    const { story } = read(withBody('<a href="/standards/" data-note="x">a</a>\n'));
    assert.equal(JSON.stringify(story).includes('data-note'), false);
  });

  test('nor does a note inside a note', () => {
    const { story } = read(withBody(`A.[^1]\n\n[^1]: One.[^2]\n\n[^2]: Two.\n`));
    assert.match(JSON.stringify(story?.opening), /data-note=\\"One\.\\"/);
    assert.doesNotMatch(JSON.stringify(story?.footnotes), /data-note/);
  });
});
