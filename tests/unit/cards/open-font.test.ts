// Owns the proof that letters come from the bytes that a digest names, whatever lay in the file before.
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openFont, type OpenFont, type Outline } from '../../../src/cards/open-font.ts';

const folder = mkdtempSync(join(tmpdir(), 'stet-font-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'own.woff2');

function put(name: string): string {
  const face = fileURLToPath(new URL(`../../../src/faces/${name}`, import.meta.url));
  copyFileSync(face, file);
  return hash('sha256', readFileSync(file));
}

function open(digest: string): Promise<OpenFont> {
  return openFont({ file, digest, weight: 400, size: 22, scale: 1, leading: 1 });
}

/** Outlines of some letters in a file. */
async function letters(path: string): Promise<Outline[]> {
  const font = await openFont({ file: path, weight: 400, size: 22, scale: 1, leading: 1 });
  return Array.from({ length: 80 }, (_, glyph) => font.outline(glyph));
}

test('files that are opened at the same moment are those that are opened alone', async () => {
  const faces = fileURLToPath(new URL('../../../src/faces', import.meta.url));
  const names = readdirSync(faces).filter((name) => name.endsWith('.woff2'));
  const together = await Promise.all(names.map((name) => letters(join(faces, name))));
  for (const [at, name] of names.entries()) {
    copyFileSync(join(faces, name), join(folder, name));
    assert.deepEqual(together[at], await letters(join(folder, name)), name);
  }
});

test('a file of the publication is opened once, and again when other letters lie in it', async () => {
  const upright = put('newsreader.woff2');
  const [first, again] = await Promise.all([open(upright), open(upright)]);
  assert.equal(again, first);
  assert.equal(await open(upright), first);
  const italic = put('newsreader-italic.woff2');
  const second = await open(italic);
  assert.notDeepEqual(second.outline(40), first.outline(40));
  put('newsreader.woff2');
  await assert.rejects(
    openFont({ ...second.source, digest: '0'.repeat(64) }),
    /changed while the site was printed/,
  );
});
