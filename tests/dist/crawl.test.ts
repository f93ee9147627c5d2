// Owns the second opinion on links: another program follows every one of them over HTTP, under a path.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinkChecker } from 'linkinator';
import { startPreview } from '../browser/preview.ts';

test('a crawler finds no dead link or anchor when the site is served under a path', async () => {
  const preview = await startPreview('/papers/daily');
  try {
    const outside = `^(?!${preview.address})`;
    const result = await new LinkChecker().check({
      path: preview.address,
      recurse: true,
      checkFragments: true,
      concurrency: 16,
      linksToSkip: [outside],
    });
    const dead = result.links
      .filter(({ state }) => state === 'BROKEN')
      // It takes words to look up for an anchor; links.test.ts has the anchors before them.
      .filter(({ url, status }) => status !== 200 || !url.includes(':~:text='))
      .map(({ url, parent, status }) => `${parent}: ${url} (${status ?? 'no answer'})`);
    assert.deepEqual(dead, []);
    assert.ok(result.links.length > 50, `${result.links.length} links were followed`);
  } finally {
    await preview.stop();
  }
});
