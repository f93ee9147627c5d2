// Owns the proof that a released folder gets to a host by the programs that README names: whole, in the order
// that readers need, and the second time with what changed alone.
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { rcloneScript } from '../../src/hosting/upload-plan.ts';
import { keyFile, makeKey, privateKey } from '../../src/press/release-key.ts';
import { release } from '../../src/press/release.ts';
import { upload } from '../../src/press/upload.ts';
import { programs } from '../runner/find-program.ts';
import { bytesOf } from './printing.ts';
import { commandsOf, must } from './project-on-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'stet-upload-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const dist = join(folder, 'dist');
const key = join(folder, 'key.pem');
makeKey(key, []);

const files = {
  '_stet/build.json': '{"build":"1"}',
  '_astro/page.js': 'export {};',
  '.well-known/security.txt': 'Contact: x',
  '2026/05/04/порт/index.html': '<p>Port',
  '404.html': '<p>Not here',
  'index.html': '<p>Front',
  'llms.txt': 'Paper',
  'robots.txt': 'User-agent: *',
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(join(dist, path, '..'), { recursive: true });
  writeFileSync(join(dist, path), text);
}
await released(dist);

async function released(out: string): Promise<void> {
  const signing = privateKey(keyFile(key), key);
  const waiting = () => assert.fail('nobody else works here');
  await release({ out, cache: join(folder, 'cache'), key: signing, waiting });
}

const withRclone = { skip: programs(['rclone']).length === 0 && 'rclone is not installed' };

test('rclone sends a plan: all at first, then what changed', withRclone, async () => {
  const on = join(folder, 'bucket');
  const next = join(folder, 'next');
  const since = join(on, '.well-known/stet-manifest.json');
  const send = async (out: string, more: { since?: string } = {}): Promise<number> => {
    const steps = await upload({ out, ...more });
    must(folder, rcloneScript(steps, { from: out, to: on }));
    return steps.length;
  };
  assert.equal(await send(dist), Object.keys(bytesOf(dist)).length);
  assert.deepEqual(bytesOf(on), bytesOf(dist));
  cpSync(dist, next, { recursive: true });
  writeFileSync(join(next, 'robots.txt'), 'User-agent: none');
  writeFileSync(join(next, 'is it new? #1.txt'), 'Yes.\n');
  rmSync(join(next, 'llms.txt'));
  await released(next);
  assert.equal(await send(next, { since }), 6, 'two, one to delete, three of the release');
  assert.deepEqual(bytesOf(on), bytesOf(next));
});

test(
  'rsync brings a server to the same bytes',
  { skip: programs(['rsync']).length === 0 && 'rsync is not installed' },
  () => {
    const on = join(folder, 'server');
    mkdirSync(on);
    writeFileSync(join(on, 'gone.html'), 'Gone');
    writeFileSync(join(on, 'index.html'), 'Old');
    const commands = commandsOf('rsync')
      .replaceAll('server:/var/www/courier/', `${on}/`)
      .split('\n');
    assert.equal(commands.length, 3);
    const root = folder;
    must(root, commands[0] ?? '');
    assert.equal(readFileSync(join(on, 'index.html'), 'utf8'), 'Old');
    assert.ok(existsSync(join(on, '404.html')), 'what is new is there before what changed');
    must(root, commands[1] ?? '');
    assert.ok(existsSync(join(on, 'gone.html')), 'nothing goes before that');
    must(root, commands[2] ?? '');
    assert.deepEqual(bytesOf(on), bytesOf(dist));
  },
);
