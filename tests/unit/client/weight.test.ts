// Owns the budgets of what scripts add to a story. Names stand as they are written: what a browser gets is
// smaller still.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';

/** Gzipped bytes of parts of src/client/, without comments and types. */
function weight(...parts: readonly string[]): number {
  const compilerOptions = { target: ts.ScriptTarget.ESNext, removeComments: true };
  const code = parts
    .map((name) => readFileSync(`src/client/${name}.ts`, 'utf8'))
    .map((text) => ts.transpileModule(text, { compilerOptions }).outputText);
  return gzipSync(code.join('')).length;
}

test('resuming and the marks of new paragraphs are 2 KB at most', () => {
  const bytes = weight('returning', 'visits', 'device', 'element');
  assert.ok(bytes > 1024 && bytes <= 2048, `${bytes} bytes`);
});

test('permanent links, sharing and the offer for selected words are 3.25 KB at most, names and all', () => {
  const bytes = weight('copy', 'permalinks', 'selected-words', 'fragment', 'share', 'mastodon');
  assert.ok(bytes > 1024 && bytes <= 3328, `${bytes} bytes`);
});
