// Owns the proof that a site is told of its host's limits while there is time, and of no other host's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearLimits } from '../../../src/hosting/limits.ts';

const size = (files: number, bytes: number, largest = 0) => {
  return { files, bytes, largest: { address: '/media/a.mp4', bytes: largest } };
};

test('a limit is spoken of from four fifths on', () => {
  assert.deepEqual(nearLimits(size(15_999, 799_999_999), undefined), []);
  const [files] = nearLimits(size(16_000, 0), 'cloudflare');
  assert.equal(files?.of, 'files');
  assert.equal(files.most, 20_000);
  assert.match(files.more ?? '', /100,000/);
  assert.deepEqual(
    nearLimits(size(0, 800_000_000), 'github').map(({ of }) => of),
    ['bytes'],
  );
});

test('where a host is named, the others are not spoken of', () => {
  const large = size(190_000, 2_000_000_000, 30_000_000);
  const names = (host: Parameters<typeof nearLimits>[1]) =>
    nearLimits(large, host).map(({ name }) => name);
  assert.deepEqual(names('github'), ['GitHub Pages']);
  assert.deepEqual(names('netlify'), ['Netlify']);
  assert.deepEqual(names('gitlab'), ['GitLab Pages', 'GitLab Pages']);
  assert.deepEqual(names('other'), []);
  assert.equal(new Set(names(undefined)).size, 4);
});
