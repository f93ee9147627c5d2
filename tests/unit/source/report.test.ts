import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { problem, type Problem } from '../../../src/site/problems.ts';
import { report, type ReportForm } from '../../../src/source/report.ts';

const talks = 'content/stories/talks.md';
const date = problem('story/date', { path: talks, line: 3, column: 12 }, { typed: '2 Jan 2026' });
const field = problem(
  'story/field',
  { path: talks, line: 5, column: 1 },
  { typed: 'headlin', group: 'a story', guess: ' Did you mean "headline"?', fields: '' },
);
const advice: Problem = { ...date, level: 'advice' };

const tell = (problems: Problem[], form: ReportForm = 'plain', stories = 1) =>
  report(problems, { form, stories, done: 'Nothing was published.' });

test('a report has the form of the house, letter for letter', () => {
  assert.equal(
    tell([field, date]),
    `content/stories/talks.md:3:12  The date "2 Jan 2026" is not one this site can read.
    Write 2026-01-02, or 2026-01-02T14:30-05:00 to give the hour.            [story/date]
content/stories/talks.md:5:1   "headlin" is not a field of a story. Did you mean "headline"?   [story/field]

2 problems in 1 story. Nothing was published.
`,
  );
});

test('problems are sorted by path, line, column and id, whatever their order was', () => {
  const at = (path: string, line?: number, column?: number): Problem => ({
    ...problem('story/date', { path }, { typed: `${path} ${line} ${column}` }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  });
  const sorted = [at('a.md'), at('a.md', 2, 10), at('a.md', 10, 1), at('a.md', 10, 2), at('b.md')];
  assert.equal(tell([...sorted].reverse()), tell(sorted));
  const places = [...tell(sorted).matchAll(/^\S+/gm)].map(([place]) => place).slice(0, 5);
  assert.deepEqual(places, ['a.md', 'a.md:2:10', 'a.md:10:1', 'a.md:10:2', 'b.md']);
});

test('what stops publication is told before the advice about its line', () => {
  const early: Problem = { ...field, level: 'advice', line: 3 };
  const words = tell([early, { ...date, column: 30 }, { ...advice, line: 2 }]);
  const places = [...words.matchAll(/^\S+/gm)].map(([place]) => place).slice(0, 3);
  assert.deepEqual(places, [`${talks}:2:12`, `${talks}:3:30`, `${talks}:3:1`]);
});

test('the same problem twice on a line is told once, and counted twice', () => {
  const told = tell([date, { ...date, column: 40 }, { ...date, line: 9 }]);
  assert.match(told, /:3:12 {2}The date "2 Jan 2026" is not one this site can read\. \(×2\)\n/);
  assert.match(told, /^3 problems in 1 story\./m);
});

test('the closing line counts in singular and plural, and keeps advice apart', () => {
  const closing = (problems: Problem[], stories: number) =>
    tell(problems, 'plain', stories).trimEnd().split('\n').at(-1);
  assert.equal(closing([date], 1), '1 problem in 1 story. Nothing was published.');
  assert.equal(closing([date, field], 2), '2 problems in 2 stories. Nothing was published.');
  assert.equal(closing([date], 0), '1 problem. Nothing was published.');
  assert.equal(
    closing([date, advice, { ...advice, line: 8 }], 1),
    '1 problem in 1 story, 2 pieces of advice. Nothing was published.',
  );
  assert.equal(
    report([advice], { form: 'plain', stories: 1, done: '' }).trimEnd().split('\n').at(-1),
    '1 piece of advice in 1 story.',
  );
});

test('advice is named as such, and nothing wrong is nothing said', () => {
  assert.match(tell([advice]), /:3:12 {2}Advice: The date/);
  assert.equal(tell([]), '');
});

test('in colour the words are the same', () => {
  const coloured = tell([field, date, advice], 'colour');
  assert.notEqual(coloured, tell([field, date, advice]));
  assert.equal(stripVTControlCharacters(coloured), tell([field, date, advice]));
});

test('annotations mark line and column, advice as a warning, and escape what would end them', () => {
  const odd = problem('story/date', { path: 'a,b: 5%.md' }, { typed: '100%\n::error::x' });
  const lines = tell([date, { ...advice, line: 4 }, odd], 'annotations').split('\n');
  assert.equal(
    lines[0],
    '::error file=a%2Cb%3A 5%25.md,title=story/date::The date "100%25 ::error::x" is not one this site can read.%0AWrite 2026-01-02, or 2026-01-02T14:30-05:00 to give the hour.',
  );
  assert.match(
    lines[1] ?? '',
    /^::error file=content\/stories\/talks\.md,line=3,col=12,title=story\/date::/,
  );
  assert.match(lines[2] ?? '', /^::warning file=content\/stories\/talks\.md,line=4,col=12,/);
  assert.equal(lines.length, 5);
});

test('nothing in a file can move the cursor, colour the terminal or open a line', () => {
  const evil = { ...date, path: 'a\u001b[2J\nb.md', what: 'x\u001b]0;y\u0007\r\nz\u202ew' };
  const told = tell([evil]);
  assert.doesNotMatch(told, /[\u001b\u0007\r\u202e]/);
  assert.match(told, /^a \[2J b\.md:3:12 {2}x \]0;y z w\n/);
});
