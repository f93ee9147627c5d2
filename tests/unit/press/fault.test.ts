// Owns the proof that a failure of ours says so, with the place in our files.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { templateFault } from '../../../src/press/fault.ts';
import { projectFolder } from '../../../src/press/project.ts';

describe('a failing template', () => {
  test('names what was made, what was said, the file, and whose fault it is', () => {
    const { message } = templateFault('The page /a/', new TypeError('x is not a function'));
    assert.match(
      message,
      /^The page \/a\/ failed: x is not a function\n {4}at tests\/unit\/press\/fault\.test\.ts:\d+:\d+\n {4}This is a fault in Stet, not your story\.$/,
    );
  });

  test('is told by the place that the compiler gives, first of many, without colour codes', () => {
    const first = Object.assign(
      new Error('\u001b[31m[PARSE_ERROR] \u001b[0mUnexpected token\nmore'),
      {
        loc: { file: `${projectFolder}/src/pages/index.astro`, line: 3, column: 9 },
      },
    );
    const gathered = Object.assign(new Error('Build failed with 2 errors'), {
      errors: [first, new Error('another')],
    });
    const { message } = templateFault('Compiling the pages', gathered);
    assert.match(
      message,
      /failed: Unexpected token \(and 1 more\)\n {4}at src\/pages\/index\.astro:3:9/,
    );
  });

  test('may have thrown anything', () => {
    assert.match(
      templateFault('The page /a/', 'a word').message,
      /^The page \/a\/ failed: a word\n/,
    );
  });
});
