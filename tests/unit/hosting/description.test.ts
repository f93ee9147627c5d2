import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forAll, headersOf } from '../../../src/hosting/description.ts';

function sent(address: string): Record<string, string> {
  return Object.fromEntries(headersOf(address));
}

const page = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};
const year = 'public, max-age=31536000, immutable';

describe('what a host sends with a file', () => {
  for (const address of ['/', '/about/', '/2026/02/06/embed/', '/404.html', '/search/']) {
    test(`${address} is asked about each time, and framed by nobody`, () => {
      assert.deepEqual(sent(address), { ...Object.fromEntries(forAll), ...page });
    });
  }

  for (const address of ['/2026/02/06/gate/embed/', '/2026/02/06/gate/quotes/ann-1/embed/']) {
    test(`${address} is a page that others may frame`, () => {
      const { 'Content-Security-Policy': _, 'Cross-Origin-Opener-Policy': __, ...rest } = page;
      assert.deepEqual(sent(address), { ...Object.fromEntries(forAll), ...rest });
    });
  }

  test('what has its digest in its address is kept for a year, and nothing else is', () => {
    for (const address of ['/_astro/page.h08q5Vn4.js', '/search/2026-1a2b3c4d/en.pf_meta']) {
      assert.equal(sent(address)['Cache-Control'], year);
    }
    assert.equal(sent('/media/1a2b3c4d5e6f7a8b-quay-640.avif')['Cache-Control'], year);
    for (const address of ['/search/index.json', '/topics/media/feed.atom', '/favicon.svg']) {
      assert.equal(sent(address)['Cache-Control'], 'no-cache');
    }
  });

  test('programs of others may read feeds, forms of stories and the ledger, and no page', () => {
    const shared = ['/feed.atom', '/2026/02/06/gate/story.json', '/2026/02/06/gate/oembed.json'];
    for (const address of [...shared, '/.well-known/stet-ledger/2026-02.jsonl']) {
      assert.equal(sent(address)['Access-Control-Allow-Origin'], '*', address);
    }
    for (const address of ['/', '/_astro/page.h08q5Vn4.js', '/card.png']) {
      assert.equal(sent(address)['Access-Control-Allow-Origin'], undefined, address);
    }
  });

  test('feeds come as the XML that browsers dress, and a manifest as what it is', () => {
    assert.equal(sent('/feed.atom')['Content-Type'], 'application/xml; charset=utf-8');
    assert.equal(
      sent('/manifest.webmanifest')['Content-Type'],
      'application/manifest+json; charset=utf-8',
    );
  });
});
