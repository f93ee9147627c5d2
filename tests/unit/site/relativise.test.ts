import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { encodeAddress, fileOf, relativise, slug } from '../../../src/site/address.ts';
import { spent } from '../spent.ts';

const page = '/2025/03/17/talks/';

describe('what is rewritten', () => {
  const rewritten: [string, string][] = [
    ['<a href="/about/">x</a>', '<a href="../../../../about/">x</a>'],
    ['<a href="/">x</a>', '<a href="../../../../">x</a>'],
    ["<img src='/a.png' alt=x>", "<img src='../../../../a.png' alt=x>"],
    ['<img alt="a > b" src = /a.png>', '<img alt="a > b" src = ../../../../a.png>'],
    ['<IMG SRC="/a.png"/>', '<IMG SRC="../../../../a.png"/>'],
    [
      '<img srcset="/a.png 1x, https://x/b.png 2x,/c.png 3x">',
      '<img srcset="../../../../a.png 1x, https://x/b.png 2x,../../../../c.png 3x">',
    ],
    ['<video poster="/a.png"></video>', '<video poster="../../../../a.png"></video>'],
    [
      '<style>a{background:url(/a.svg)} @font-face{src:url("/f.woff2")}</style>',
      '<style>a{background:url(../../../../a.svg)} @font-face{src:url("../../../../f.woff2")}</style>',
    ],
    [
      '<STYLE>a{background:URL( \'/a.svg\')} @import "/b.css";</Style ><a href=/c>',
      '<STYLE>a{background:URL( \'../../../../a.svg\')} @import "../../../../b.css";</Style ><a href=../../../../c>',
    ],
    [
      '<p style="background:url(&quot;/a.svg&quot;)">',
      '<p style="background:url(&quot;../../../../a.svg&quot;)">',
    ],
    ['<script data-root="/"></script>', '<script data-root="../../../../"></script>'],
    [
      '<svg><use xlink:href="/a.svg#b"/></svg>',
      '<svg><use xlink:href="../../../../a.svg#b"/></svg>',
    ],
    [
      '<meta http-equiv="refresh" content="0; url=/new/">',
      '<meta http-equiv="refresh" content="0; url=../../../../new/">',
    ],
    [
      '<script src="/_astro/x.js">"/y"</script><a href="/z/">',
      '<script src="../../../../_astro/x.js">"/y"</script><a href="../../../../z/">',
    ],
  ];
  for (const [before, after] of rewritten) {
    test(before, () => assert.equal(relativise(before, page), after));
  }
});

describe('what stands as it is', () => {
  for (const html of [
    '<a href="//host/x">',
    '<a href="https://x/y">',
    '<a href="#p-1">',
    '<a href="mailto:a@b.example">',
    '<a href="story/">',
    '<img src="data:image/png;base64,/9j/">',
    '<img srcset="data:image/png;base64,/9j/ 1x">',
    '<p title="/x" data-href="/x" alt="href=\'/x\'">',
    '<link rel="canonical" href="https://x/"><meta property="og:image" content="/no">',
    '<p>href="/x" src=/y url(/z)</p>',
    '<pre>&lt;a href="/x"> and src="/y"</pre>',
    '<script>const a = \'<a href="/x">\'; if (1 < 2) b = "<img src=/y>";</script>',
    '<script type="application/ld+json">{"url":"/x","html":"<a href=\\"/x\\">"}</script>',
    '<title><a href="/x"></title>',
    '<textarea><a href="/x"></textarea>',
    '<!-- <a href="/x"> -->',
    '<p title="<a href=/x>">1 < 2 and a<b href="/</p>',
    '<style>a{color:red}</style>',
    '',
    '<',
    '<a',
    '<a href="/x',
    '<style>a{}',
  ]) {
    test(JSON.stringify(html), () => assert.equal(relativise(html, page), html));
  }
});

test('at the root of a site nothing can be read as a scheme', () => {
  assert.equal(relativise('<a href="/a:b/">', '/404.html'), '<a href="./a:b/">');
  assert.equal(relativise('<a href="/">', '/'), '<a href="./">');
});

test('a page that is sent for any address has whole addresses instead', () => {
  const html = relativise('<a href="/about/">', '/404.html', { absolute: 'https://x.example/n/' });
  assert.equal(html, '<a href="https://x.example/n/about/">');
});

const anyPath = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map(slug), { maxLength: 6 })
  .map((names) => names.filter((name) => name !== ''));

test('resolved against its page under any mount, a rewritten link leads where it was meant to', () => {
  const anyMount = anyPath.map(
    (names) => `https://example.org/${names.map((one) => `${one}/`).join('')}`,
  );
  fc.assert(
    fc.property(anyMount, anyPath, anyPath, fc.boolean(), (mount, at, to, file) => {
      const slashed = (names: string[]) => `/${names.map((one) => `${one}/`).join('')}`;
      const address = file ? `${slashed(at)}old.html` : slashed(at);
      const target = encodeAddress(slashed(to));
      const html = relativise(`<p>x</p><a class="y" href="${target}#p-1">z</a>`, address);
      const link = /href="([^"]*)"/.exec(html)?.[1] ?? assert.fail(html);
      const from = new URL(encodeAddress(fileOf(address)).replace(/index\.html$/, ''), mount);
      assert.equal(new URL(link, from).href, new URL(`${target.slice(1)}#p-1`, mount).href);
    }),
    { numRuns: 300 },
  );
});

test('text of any sort comes through untouched, and nothing stalls', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const safe = text.replaceAll('<', '&lt;');
      const html = `<p>${safe}</p>`;
      assert.equal(relativise(html, page), html);
      assert.equal(relativise(relativise(text, page), page), relativise(text, page));
    }),
  );
  for (const hard of [
    '<a '.repeat(50_000),
    '<a href="'.repeat(50_000),
    '='.repeat(300_000),
    '<!--'.repeat(50_000),
  ]) {
    const took = spent(() => relativise(hard, page));
    assert.ok(took < 1500, `${hard.slice(0, 9)} takes ${Math.round(took)} ms`);
  }
});
