import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { htaccess } from '../../../src/hosting/apache.ts';
import { requestFunction, responseFunction } from '../../../src/hosting/cloudfront.ts';
import { headersOf } from '../../../src/hosting/description.ts';
import { netlifyConfiguration } from '../../../src/hosting/netlify.ts';
import { nginxConfiguration } from '../../../src/hosting/nginx.ts';
import { redirectLimits, redirectsFile } from '../../../src/hosting/redirects-file.ts';
import { vercelFile } from '../../../src/hosting/vercel.ts';
import { readSettings } from '../../../src/site/settings.ts';

const { site } = readSettings(
  'name: A\ndescription: B\naddress: https://a.example/\ndesks: [{ id: c, name: C }]\n',
  'site.yaml',
);
assert.ok(site);
const hosted = { site, at: '/a/b/', root: '/srv/www' };
const many = Array.from({ length: 3_000 }, (_, number) => ({ from: `/o${number}/`, to: '/n/' }));
const cyrillic = { from: '/новини/', to: '/2026/02/06/міст/' };

describe('_redirects', () => {
  test('says where an old address leads, percent-encoded', () => {
    const { text, held } = redirectsFile([cyrillic]);
    assert.equal(text, `${encodeURI('/новини/')} ${encodeURI('/2026/02/06/міст/')} 301\n`);
    assert.equal(held, 1);
  });

  test('stops at the rules and at the bytes that Cloudflare Pages reads', () => {
    assert.equal(redirectsFile(many).held, redirectLimits.rules);
    const long = many.map(({ from, to }) => ({ from: `${from}${'long-'.repeat(40)}/`, to }));
    const { text, held } = redirectsFile(long);
    assert.ok(text.length <= redirectLimits.bytes && held < redirectLimits.rules);
    assert.equal(text.trim().split('\n').length, held);
  });

  test('leaves out an address in which the hosts would see a name', () => {
    assert.deepEqual(redirectsFile([{ from: '/:a/', to: '/n/' }]), { text: '', held: 0 });
  });
});

describe('an old address', () => {
  test('is no pattern in .htaccess, whatever stands in it', () => {
    const text = htaccess([{ from: '/a.b(c)$1/', to: '/n$1/' }]);
    assert.ok(text.includes('"^a\\.b\\(c\\)\\$1\\/$" "/%{ENV:STET_AT}n\\$1/" [R=301,L]'));
  });

  test('that differs from another in case alone is told apart by nginx, whose maps do not', () => {
    const redirects = [
      { from: '/About/', to: '/about/' },
      { from: '/gate/', to: '/x/' },
      { from: '/GATE/', to: '/y/' },
    ];
    const text = nginxConfiguration({ ...hosted, redirects });
    assert.ok(text.includes('"~^\\/a\\/b\\/About\\/$" "/a/b/about/";'));
    assert.ok(text.includes('"~^\\/a\\/b\\/gate\\/$" "/a/b/x/";'));
    assert.ok(text.includes('"~^\\/a\\/b\\/GATE\\/$" "/a/b/y/";'));
  });

  test('goes before the page that lies there at Netlify', () => {
    const text = netlifyConfiguration({ ...hosted, redirects: [cyrillic] });
    assert.match(text, /from = "\/%D0.*"\nto = "\/2026\/.*"\nstatus = 301\nforce = true\n$/);
  });

  test('follows in netlify.toml what the project has there already', () => {
    const text = netlifyConfiguration({ ...hosted, redirects: [] });
    assert.equal(text, readFileSync('netlify.toml', 'utf8'));
  });

  test('is among the first thousand or leads on by its page at Vercel', () => {
    // The cast: what was written a line before.
    const { redirects } = JSON.parse(vercelFile(many)) as { redirects: { source: string }[] };
    assert.equal(redirects.length, 1_024);
    assert.equal(redirects[0]?.source, '/o0/');
  });
});

interface Answer {
  uri?: string;
  statusCode?: number;
  headers?: Record<string, { value: string }>;
}

/** One of the functions for CloudFront, as that runs it. */
function runs(text: string): (event: object) => Answer {
  // The cast: both functions are called `handler` and take an event.
  return new Function(`${text}; return handler;`)() as (event: object) => Answer;
}

describe('the functions for CloudFront', () => {
  const ask = (uri: string, querystring: object = {}): Answer =>
    runs(requestFunction({ ...hosted, redirects: [cyrillic, ...many] }))({
      request: { uri, querystring },
    });

  test('name the file of a page, and close the address of one that is open', () => {
    assert.equal(ask('/a/b/2026/').uri, '/a/b/2026/index.html');
    assert.equal(ask('/a/b/feed.atom').uri, '/a/b/feed.atom');
    assert.equal(ask('/a/b/2026').headers?.['location']?.value, '/a/b/2026/');
  });

  test('lead on from an old address', () => {
    const { statusCode, headers } = ask(encodeURI('/a/b/новини/'));
    assert.equal(statusCode, 301);
    assert.equal(headers?.['location']?.value, encodeURI('/a/b/2026/02/06/міст/'));
  });

  test('keep what was asked', () => {
    const asked = {
      q: { value: 'a%20b' },
      x: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] },
    };
    const { headers } = ask('/a/b/search', asked);
    assert.equal(headers?.['location']?.value, '/a/b/search/?q=a%20b&x=1&x=2');
  });

  test('are no larger than CloudFront takes', () => {
    const text = requestFunction({ ...hosted, redirects: [cyrillic, ...many] });
    assert.ok(Buffer.byteLength(text) <= 10_240);
  });

  test('send what the description says, but for the type, which S3 keeps', () => {
    const answers = runs(responseFunction(hosted));
    for (const address of ['/', '/2026/02/06/gate/embed/', '/feed.atom', '/_astro/a.1.js']) {
      const event = { request: { uri: `/a/b${address}` }, response: { headers: {} } };
      const sent = Object.entries(answers(event).headers ?? {}).map(([name, { value }]) => [
        name,
        value,
      ]);
      const wanted = headersOf(address)
        .filter(([name]) => name !== 'Content-Type')
        .map(([name, value]) => [name.toLowerCase(), value]);
      assert.deepEqual(Object.fromEntries(sent), Object.fromEntries(wanted));
    }
  });
});
