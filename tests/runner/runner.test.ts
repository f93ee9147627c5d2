// Owns the proof that `npm test` counts rightly and forgets nothing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nodeTests, readSpec } from './node-test.ts';
import type { Outcome, Part } from './part.ts';
import { runParts } from './schedule.ts';

const spec = (pass: number, fail: number, cancelled: number, skipped: number): string =>
  `ℹ tests 9\nℹ suites 1\nℹ pass ${pass}\nℹ fail ${fail}\nℹ cancelled ${cancelled}\nℹ skipped ${skipped}\nℹ todo 0\n`;

describe('counting', () => {
  test('tests that hold and fail are counted as the test runner says', () => {
    const { passed, failed } = readSpec(spec(7, 1, 1, 0), 1);
    assert.deepEqual({ passed, failed }, { passed: 7, failed: 2 });
  });

  test('a run that ends badly without a failing test counts as failed', () => {
    assert.equal(readSpec(spec(7, 0, 0, 0), 1).failed, 1);
    assert.equal(readSpec('', 0).failed, 1);
  });

  test('a skipped test is named with its reason', () => {
    const output = `  ﹣ a title of three (0.1ms) # no browser\n${spec(1, 0, 0, 1)}`;
    assert.deepEqual(readSpec(output, 0).notRun, ['a title of three (no browser)']);
  });

  test('a pattern without a file is a failure', async () => {
    assert.equal((await nodeTests(['tests/there-is-none/*.test.ts'])).failed, 1);
  });
});

describe('the order of parts', () => {
  const outcome = (failed: number): Outcome => ({ passed: 1, failed, notRun: [], output: '' });
  const ran: string[] = [];
  const part = (name: string, after: string[], failed = 0): Part => ({
    name,
    after,
    run: async () => {
      ran.push(name);
      await new Promise((done) => setTimeout(done, 5));
      return outcome(failed);
    },
  });

  test('a part waits for its forerunner, which is run even where it is not asked for', async () => {
    ran.length = 0;
    const parts = [part('dist', ['build']), part('unit', []), part('build', [])].reverse();
    const ended = await runParts(parts, ['dist'], { scratch: '' });
    assert.deepEqual(ran, ['build', 'dist']);
    assert.deepEqual(
      ended.map(({ name }) => name),
      ['build', 'dist'],
    );
  });

  test('a part whose forerunner failed is named as not run', async () => {
    ran.length = 0;
    const ended = await runParts([part('build', [], 1), part('dist', ['build'])], ['dist'], {
      scratch: '',
    });
    assert.deepEqual(ran, ['build']);
    assert.deepEqual(ended[1]?.outcome.notRun, ['"build" failed before it']);
  });

  test('a part that throws is a failure, not the end', async () => {
    const broken: Part = { name: 'types', after: [], run: () => Promise.reject(new Error('gone')) };
    const [ended] = await runParts([broken], ['types'], { scratch: '' });
    assert.equal(ended?.outcome.failed, 1);
  });
});
