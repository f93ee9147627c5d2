// Owns the proof that the tasks of .vscode read what Stet tells: the matchers are run as VS Code runs them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseConfigFileTextToJson } from 'typescript';
import { problem, type Problem } from '../../src/site/problems.ts';
import { report } from '../../src/source/report.ts';

interface Pattern {
  regexp: string;
  file?: number;
  line?: number;
  column?: number;
  message?: number;
  code?: number;
}
interface Matcher {
  severity: string;
  pattern: Pattern | Pattern[];
  background?: { beginsPattern: string; endsPattern: string };
}
interface Task {
  label: string;
  command: string;
  problemMatcher: Matcher[];
}

function settings<T>(name: string): T {
  const path = `.vscode/${name}.json`;
  // The form is VS Code's; the tests below say what is relied on.
  return parseConfigFileTextToJson(path, readFileSync(path, 'utf8')).config as T;
}

const { tasks } = settings<{ tasks: Task[] }>('tasks');

/** What the matchers find: each pattern on a line of its own, messages of several lines joined. */
function marks(lines: readonly string[], matchers: readonly Matcher[]): string[] {
  return lines.flatMap((_, start) =>
    matchers.flatMap(({ pattern, severity }) => {
      const patterns = [pattern].flat();
      const found = patterns.map(({ regexp }, index) =>
        new RegExp(regexp).exec(lines[start + index] ?? ''),
      );
      if (found.includes(null)) return [];
      const all = (key: Exclude<keyof Pattern, 'regexp'>) =>
        patterns.flatMap((one, index) => found[index]?.[one[key] ?? -1] ?? []).join(' / ');
      return [
        `${severity} ${all('file')}:${all('line')}:${all('column')} ${all('code')} ${all('message')}`,
      ];
    }),
  );
}

const at = (line: number, column: number) => ({ path: 'content/stories/a b.md', line, column });
const date = problem('story/date', at(3, 12), { typed: '2 Jan 2026' });
const field = problem('story/field', at(5, 1), {
  ...{ typed: 'headlin', group: 'a story', guess: ' Did you mean "headline"?', fields: '' },
});
const note = problem('yaml/comment', at(12, 3), { typed: '# 5' });
const bare: Problem = { ...note, ...at(7, 1), write: '' };

for (const { label, problemMatcher } of tasks) {
  test(`"${label}" marks every problem and piece of advice once, at its place, with what to write`, () => {
    const told = report([date, field, note, bare], { form: 'plain', stories: 1, done: 'x' });
    assert.deepEqual(marks(told.split('\n'), problemMatcher), [
      `error content/stories/a b.md:3:12 story/date ${date.what} / ${date.write}`,
      `error content/stories/a b.md:5:1 story/field ${field.what}`,
      `warning content/stories/a b.md:7:1 yaml/comment ${bare.what}`,
      `warning content/stories/a b.md:12:3 yaml/comment ${note.what} / ${note.write}`,
    ]);
  });

  test(`"${label}" marks nothing in ordinary lines`, () => {
    const lines = [
      'The site is at http://localhost:4321/ (Ctrl-C ends it).',
      '',
      '10 stories, 12:30',
    ];
    assert.deepEqual(marks(lines, problemMatcher), []);
  });
}

test('the task that goes on knows where a report begins and ends', () => {
  const { background } =
    tasks.flatMap((task) => task.problemMatcher).find((one) => one.background) ?? assert.fail();
  const begins = new RegExp(background?.beginsPattern ?? '');
  const ends = new RegExp(background?.endsPattern ?? '');
  assert.match('The stories were read anew.', begins);
  for (const problems of [[date], [date, field], [note], [date, note]]) {
    const told = report(problems, { form: 'plain', stories: 1, done: 'The pages stay.' });
    assert.match(told.trimEnd().split('\n').at(-1) ?? '', ends);
  }
  assert.match('Nothing is wrong.', ends);
  assert.match(readFileSync('src/cli/dev.ts', 'utf8'), /The stories were read anew\./);
  assert.match(readFileSync('src/cli/dev.ts', 'utf8'), /Nothing is wrong\./);
});

test('each task runs a command that there is', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const { command } of tasks) {
    const script = /^npm run (\S+)/.exec(command)?.[1];
    const file = /(\S+\.ts)/.exec(command)?.[1];
    assert.ok(script !== undefined ? script in scripts : existsSync(file ?? ''), command);
  }
});

test('the settings name schemas that there are', () => {
  const chosen = settings<{ 'yaml.schemas': object; 'astro.content-intellisense': boolean }>(
    'settings',
  );
  for (const [schema, file] of Object.entries(chosen['yaml.schemas'])) {
    assert.ok(existsSync(schema), schema);
    assert.ok(existsSync(file), file);
  }
  assert.equal(chosen['astro.content-intellisense'], true);
});
