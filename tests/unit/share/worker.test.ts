// Owns the check of the text of /sw.js.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workerScript } from '../../../src/share/worker.ts';

test('the worker is told what to keep by addresses that hold under any path', () => {
  const script = workerScript({
    file: '/_astro/worker-1.js',
    kept: ['/', '/offline/', '/2026/02/10/порт/'],
    made: 'abc',
  });
  const loaded: string[] = [];
  const scope: { newest?: string[] } = {};
  // The script runs as a worker would run it.
  new Function('self', 'importScripts', script)(scope, (file: string) => loaded.push(file));
  assert.deepEqual(loaded, ['_astro/worker-1.js']);
  const root = 'https://a.example/b/';
  assert.deepEqual(
    scope.newest?.map((path) => decodeURI(new URL(path, root).pathname)),
    ['/b/', '/b/offline/', '/b/2026/02/10/порт/'],
  );
});

test('its bytes change with what stands on the pages that it keeps', () => {
  const told = { file: '/w.js', kept: ['/'] };
  assert.notEqual(workerScript({ ...told, made: 'a' }), workerScript({ ...told, made: 'b' }));
});

test('the one that takes everything away keeps nothing', () => {
  assert.equal(
    workerScript({ file: '/_astro/leave-1.js', kept: [] }),
    'importScripts("_astro/leave-1.js");\n',
  );
});
