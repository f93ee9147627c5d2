// Owns the proof that two builds never work in one place, and that a dead one stands in nobody's way.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { lock } from '../../../src/press/lock.ts';

let scratch = '';
const quiet = { waiting: () => undefined };

/** A process that holds the lock of a cache until it is killed. */
async function holder(cache: string) {
  const source = `
    import { lock } from ${JSON.stringify(join(import.meta.dirname, '../../../src/press/lock.ts'))};
    await lock({ cache: ${JSON.stringify(cache)} }, { waiting() {} });
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', source]);
  await once(child.stdout, 'data');
  return child;
}

describe('the lock', () => {
  beforeEach(() => (scratch = mkdtempSync(join(tmpdir(), 'stet-lock-'))));
  afterEach(() => rmSync(scratch, { recursive: true, force: true }));

  test('makes a second build wait, and tells for whom', async () => {
    const release = await lock({ cache: join(scratch, 'a') }, quiet);
    let waitsFor = '';
    let got = false;
    const second = lock(
      { cache: join(scratch, 'a') },
      { waiting: (process) => (waitsFor = process) },
    ).then((free) => {
      got = true;
      free();
    });
    await new Promise((done) => setTimeout(done, 250));
    assert.deepEqual([got, waitsFor], [false, String(process.pid)]);
    release();
    await second;
    assert.ok(got);
  });

  test('is on the folder printed into as on the cache', async () => {
    const out = join(scratch, 'dist');
    const release = await lock({ cache: join(scratch, 'a'), out }, quiet);
    const stop = AbortSignal.timeout(250);
    const second = lock({ cache: join(scratch, 'b'), out }, { ...quiet, signal: stop });
    await assert.rejects(second, { name: 'AbortError' });
    release();
  });

  test('of a build that was killed is free at once', async () => {
    const cache = join(scratch, 'a');
    const child = await holder(cache);
    const stop = AbortSignal.timeout(250);
    await assert.rejects(lock({ cache }, { ...quiet, signal: stop }), { name: 'AbortError' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const release = await lock({ cache }, { ...quiet, signal: AbortSignal.timeout(20_000) });
    release();
  });
});
