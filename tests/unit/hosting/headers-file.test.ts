// Owns the proof that `_headers`, read as each of its two hosts reads it, sends what the description says.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forPages, headersOf } from '../../../src/hosting/description.ts';
import { headersFile } from '../../../src/hosting/headers-file.ts';

interface Rule {
  path: string;
  headers: [name: string, value: string][];
}

const rules = headersFile()
  .trim()
  .split('\n\n')
  .map((block): Rule => {
    const [path = '', ...lines] = block.split('\n');
    const headers = lines.map((line): [string, string] => {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      return [name, value];
    });
    return { path, headers };
  });

/** As Cloudflare's asset server: a colon and a name are one part, a star is anything. */
function atCloudflare(path: string): RegExp {
  const text = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${text.replaceAll('*', '.*')}$`);
}

/** As Netlify's command does it: slashes at the end are nothing, and a star alone may be nothing too. */
function atNetlify(path: string): RegExp {
  const parts = path.split('/').filter(Boolean);
  if (parts.length === 0) return /^\/$/;
  const text = parts.map((part) => {
    if (part.startsWith(':')) return '/[^/]+/?';
    if (part === '*') return '(?:|/|/(?:.*)/?)';
    if (part.includes('*')) return `/${part.replaceAll('.', '\\.').replaceAll('*', '.*')}`;
    return `/${part.replaceAll('.', '\\.')}/?`;
  });
  return new RegExp(`^${text.join('').replaceAll('/?(?:|', '(?:|')}$`, 'i');
}

const addresses = [
  ...['/', '/about/', '/2026/', '/2026/02/', '/2026/02/06/', '/desks/city/2026-02/'],
  ...['/2026/02/06/gate/', '/2026/02/06/gate/embed/', '/2026/02/06/gate/quotes/ann-1/'],
  ...['/2026/02/06/gate/quotes/ann-1/embed/', '/2026/02/06/embed/', '/_astro/page.h08q5Vn4.js'],
  ...[
    '/search/',
    '/search/index.json',
    '/search/opensearch.xml',
    '/search/en-1a2b3c4d/pagefind.js',
  ],
  ...['/media/1a2b3c4d5e6f7a8b-quay.svg', '/topics/media/', '/topics/media/feed.atom', '/feed.rss'],
  ...['/2026/02/06/gate/cite.bib', '/2026/02/06/gate/cite.ris', '/feeds/subscriptions.opml'],
  ...['/.well-known/stet-ledger/2026-02.jsonl', '/favicon.svg', '/card.png', '/robots.txt'],
];
const ofPages = new Set(forPages.map(([name]) => name));
/** Which these hosts know by themselves. */
const known = /\.(?:html|js|json|png|svg|txt|xml)$|\/$/;

for (const [host, pattern] of Object.entries({ Cloudflare: atCloudflare, Netlify: atNetlify })) {
  describe(`_headers at ${host}`, () => {
    for (const address of addresses) {
      test(`${address} gets what it should, and no header twice`, () => {
        const found = rules
          .filter(({ path }) => pattern(path).test(address))
          .flatMap(({ headers }) => headers);
        // Netlify sees a page in every file, which does no harm to one that is none.
        const isFile = host === 'Netlify' && !address.endsWith('/');
        const sent = found.filter(([name]) => !(isFile && ofPages.has(name)));
        const names = sent.map(([name]) => name);
        assert.deepEqual(names, [...new Set(names)]);
        const wanted = headersOf(address).filter(
          // Asking each time is what both do unless told otherwise.
          ([name, value]) =>
            value !== 'no-cache' && !(name === 'Content-Type' && known.test(address)),
        );
        assert.deepEqual(Object.fromEntries(sent), Object.fromEntries(wanted));
      });
    }
  });
}

test('_headers holds no more rules than Cloudflare Pages reads', () => {
  assert.ok(rules.length > 10);
  assert.ok(rules.length <= 100);
});
