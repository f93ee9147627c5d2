// Owns the proof that letters come from the bytes that a digest names, whatever lay in the file before.
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openFont, type OpenFont } from '../../../src/cards/open-font.ts';

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

test('a file of the publication is opened once, and again when other letters lie in it', async () => {
  const upright = put('newsreader.woff2');
  const first = await open(upright);
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
