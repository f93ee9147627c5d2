// Owns the proof that an upload sends what changed and no more, in an order in which no reader meets a gap.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReleasedFile } from '../../../src/hosting/manifest.ts';
import { rcloneScript, uploadPlan } from '../../../src/hosting/upload-plan.ts';

const file = (path: string, digit = '0'): ReleasedFile => {
  return { path, size: 5, sha256: digit.repeat(64) };
};
const manifest = { path: '.well-known/stet-manifest.json', size: 9 };

const before = [file('index.html'), file('gone/index.html'), file('same.txt'), file('feed.atom')];
const now = [
  file('2026/05/04/gate/index.html'),
  file('_astro/page.abc.js'),
  file('index.html', '1'),
  file('same.txt'),
  file('feed.atom', '1'),
  file('media/0123-gate.avif'),
];

describe('the plan of an upload', () => {
  test('sends what is linked before what links, takes away after that, and tells of the release last', () => {
    const steps = uploadPlan(before, now, [manifest]).map((step) => `${step.do} ${step.path}`);
    assert.deepEqual(steps, [
      'put media/0123-gate.avif',
      'put _astro/page.abc.js',
      'put 2026/05/04/gate/index.html',
      'put feed.atom',
      'put index.html',
      'delete gone/index.html',
      'put .well-known/stet-manifest.json',
    ]);
  });

  test('gives each file its type, and how long it may be kept', () => {
    const puts = uploadPlan([], now, []).flatMap((step) => (step.do === 'put' ? [step] : []));
    const of = (path: string) => puts.find((step) => step.path === path);
    assert.match(of('_astro/page.abc.js')?.cache ?? '', /immutable/);
    assert.equal(of('index.html')?.cache, 'no-cache');
    assert.equal(of('index.html')?.type, 'text/html; charset=utf-8');
    assert.equal(of('feed.atom')?.type, 'application/xml; charset=utf-8');
    assert.equal(of('media/0123-gate.avif')?.type, 'image/avif');
  });

  test('is empty where nothing changed, and never takes away the release that it sends', () => {
    assert.deepEqual(uploadPlan(now, now.toReversed(), [manifest]), []);
    const signature = { path: '.well-known/stet-manifest.sig', size: 89 };
    const old = [...now, file(signature.path)];
    assert.ok(!uploadPlan(old, now, [signature, manifest]).some((step) => step.do === 'delete'));
    assert.deepEqual(
      uploadPlan(old, now, [manifest]).map((step) => step.do),
      ['delete', 'put'],
      'a signature that the new release does not have goes',
    );
  });

  test('becomes a script whose every path stands in a list and whose every name is quoted', () => {
    const script = rcloneScript(uploadPlan(before, now, [manifest]), {
      ...{ from: "it's", to: 's3:paper' },
    });
    assert.match(script, /^set -eu\nrclone copy 'it'\\''s' 's3:paper' /);
    assert.equal(
      script.match(/^rclone /gm)?.length,
      7,
      'one call for files that follow with the same headers',
    );
    assert.match(script, /--header-upload 'Cache-Control: public, max-age=31536000, immutable'/);
    assert.match(
      script,
      /rclone delete 's3:paper' --files-from-raw - <<' -- '\ngone\/index.html\n -- \n/,
    );
  });
});
