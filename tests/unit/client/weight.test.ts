// Owns the budget of what helps a returning reader. Names stand as they are written: what a browser
// gets is smaller still.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';

const parts = ['returning', 'visits', 'device', 'element'];

test('resuming and the marks of new paragraphs are 2 KB at most', () => {
  const compilerOptions = { target: ts.ScriptTarget.ESNext, removeComments: true };
  const code = parts
    .map((name) => readFileSync(`src/client/${name}.ts`, 'utf8'))
    .map((text) => ts.transpileModule(text, { compilerOptions }).outputText)
    .join('');
  assert.match(code, /localStorage/);
  assert.ok(gzipSync(code).length <= 2048, `${gzipSync(code).length} bytes`);
});
