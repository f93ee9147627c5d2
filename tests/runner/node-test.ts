// Owns the reading of what `node --test` printed: how many held, failed and were skipped.
import { glob } from 'node:fs/promises';
import { node, type Outcome } from './part.ts';

interface Options {
  env?: Record<string, string>;
  without?: RegExp;
  /** All files in one process. */
  oneProcess?: boolean;
  /** As many files at a time; else one fewer than there are cores. */
  atOnce?: number;
}

/** Runs the test files that `patterns` name; no file at all is a failure, for a check that vanished must be seen. */
export async function nodeTests(
  patterns: readonly string[],
  options: Options = {},
): Promise<Outcome> {
  const files: string[] = [];
  for (const pattern of patterns) {
    for await (const file of glob(pattern)) {
      if (options.without?.test(file) !== true) files.push(file);
    }
  }
  if (files.length === 0) {
    return {
      passed: 0,
      failed: 1,
      notRun: [],
      output: `No file matches ${patterns.join(' or ')}.`,
    };
  }
  const { code, output } = await node(
    [
      ...['--test', '--test-reporter=spec', '--test-timeout=600000'],
      ...(options.oneProcess === true ? ['--test-isolation=none'] : []),
      ...(options.atOnce === undefined ? [] : [`--test-concurrency=${options.atOnce}`]),
      ...files.sort(),
    ],
    options.env,
  );
  return readSpec(output, code);
}

/** Reads the counts at the end of the spec reporter's output. */
export function readSpec(output: string, code: number): Outcome {
  const count = (name: string): number =>
    Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const passed = count('pass');
  let failed = count('fail') + count('cancelled');
  if (failed === 0 && (code !== 0 || passed + count('skipped') === 0)) failed = 1;
  return { passed, failed, notRun: skippedTitles(output), output: failures(output) };
}

/** Lines such as `﹣ title (0.1ms) # the reason`. */
function skippedTitles(output: string): string[] {
  return [...output.matchAll(/^\s*﹣ (.*?) \([\d.]+ms\) # (.*)$/gm)].map(
    ([, title, reason]) => `${title} (${reason === 'SKIP' ? 'no reason given' : reason})`,
  );
}

/** The part of the output that tells what failed; all of it where nothing is marked so. */
function failures(output: string): string {
  const marked = output.indexOf('✖ failing tests:');
  return marked < 0 ? output : output.slice(marked);
}
