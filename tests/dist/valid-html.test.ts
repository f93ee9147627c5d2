// Owns the check that every printed page is valid HTML.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { distFolder, printedPages } from './printed.ts';

const loader = new FileSystemConfigLoader({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Prettier's and Astro's spelling of the doctype is lower case.
    'doctype-style': 'off',
    // Everything comes from the page's own origin.
    'require-sri': 'off',
    // The policy of the page is hashed; inline styles are checked there.
    'no-inline-style': 'off',
    // Astro prints void elements and boolean attributes in its own way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    // Anchors come from headings in any script, and a heading may begin with a year.
    'valid-id': ['error', { relaxed: true }],
    // "presentation" and "none" mean the same.
    'presentation-role-style': 'off',
    // A headline is as long as it is; the words of other people are as they wrote them.
    'long-title': 'off',
    'tel-non-breaking': 'off',
  },
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(loader);
  const faults: string[] = [];
  for (const { file } of printedPages()) {
    const report = await validator.validateFile(join(distFolder(), file));
    for (const { messages } of report.results) {
      for (const { line, column, message, ruleId } of messages) {
        faults.push(`${file}:${line}:${column} ${message} [${ruleId}]`);
      }
    }
  }
  assert.equal(faults.slice(0, 40).join('\n'), '');
});
