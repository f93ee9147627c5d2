// Owns the proof that a fault of ours says so: it names the page and the file, and leaves what stands.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { compile } from '../../src/press/compile.ts';
import { bytesOf, now, scratchSite } from './printing.ts';

const project = resolve(import.meta.dirname, '../..');

/** Stet itself, copied into the scratch folder with its compile, so that a component of it may be broken. */
async function copyOfStet(folder: string): Promise<string> {
  const copy = join(folder, 'stet');
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json']) {
    cpSync(join(project, part), join(copy, part), { recursive: true });
  }
  const compiled = join('.stet/compiled', (await compile()).digest);
  cpSync(join(project, compiled), join(copy, compiled), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

test('a component that fails is named with its page, and what stands is left', async () => {
  using site = scratchSite('harbour');
  const stet = await copyOfStet(site.folder);
  const run = () => {
    const args = [join(stet, 'src/cli/stet.ts'), 'build', '--now', now];
    const options = { cwd: site.folder, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync(process.execPath, args, options);
    return { status, stderr };
  };
  assert.equal(run().status, 0);
  const front = readFileSync(join(site.out, 'index.html'), 'utf8');
  const before = Object.keys(bytesOf(site.out)).filter((file) => file !== '_stet/build.json');

  const component = join(stet, 'src/components/Dateline.astro');
  const good = readFileSync(component, 'utf8');
  writeFileSync(component, good.replace(/^---\n/, "---\nthrow new Error('the type is pied');\n"));
  const failed = run();
  assert.equal(failed.status, 1);
  assert.match(
    failed.stderr,
    /The page \/2026\/\S+ failed: the type is pied\n {4}at src\/components\/Dateline\.astro:\d+\n {4}This is a fault in Stet, not your story\.\n$/,
  );
  assert.equal(readFileSync(join(site.out, 'index.html'), 'utf8'), front);
  const after = Object.keys(bytesOf(site.out)).filter((file) => file !== '_stet/build.json');
  assert.deepEqual(after, before);

  writeFileSync(component, '---\nconst = 1;\n---\n');
  const uncompiled = run();
  assert.equal(uncompiled.status, 1);
  assert.match(
    uncompiled.stderr,
    /Compiling the pages failed: .*\n {4}at src\/components\/Dateline\.astro:2/,
  );

  writeFileSync(component, good);
  assert.equal(run().status, 0);
  rmSync(stet, { recursive: true });
});
