// Owns the check that every style on a printed page is valid CSS.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from 'csstree-validator';
import { allSites, printedPages } from './printed.ts';

test('every style of every page is valid CSS', () => {
  const styles = new Map<string, string>();
  for (const site of allSites()) {
    for (const { html, file } of printedPages(site)) {
      for (const [, css = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
        if (!styles.has(css)) styles.set(css, file);
      }
    }
  }
  assert.ok(styles.size > 1, 'pages carry their styles');
  const faults = [...styles].flatMap(([css, file]) =>
    validate(css, file).map(({ message, line, column }) => {
      const near = css.split('\n')[(line ?? 1) - 1]?.slice(Math.max(0, (column ?? 1) - 30), column);
      return `${file}: ${message} near "${near}"`;
    }),
  );
  assert.equal([...new Set(faults)].slice(0, 30).join('\n'), '');
});
