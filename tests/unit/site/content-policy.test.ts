import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { finishInPieces } from '../../../src/site/content-policy.ts';

/** As a page at the root, where addresses stay short. */
const finished = (html: string, address = '/') => finishInPieces(html, address, {}).join('');
const source = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

function rules(html: string): Map<string, string> {
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Map(
    content.split('; ').map((rule) => {
      const [name = '', ...sources] = rule.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

test('a page without style or script allows none, and nothing inline that it does not hold', () => {
  const html = finished(page('<title>x</title>'));
  const policy = rules(html);
  assert.equal(policy.get('default-src'), "'none'");
  assert.equal(policy.get('style-src'), "'none'");
  assert.equal(policy.get('script-src'), "'none'");
  assert.equal(policy.get('img-src'), "'self'");
  assert.equal(policy.get('base-uri'), "'none'");
  assert.doesNotMatch(html, /unsafe/);
});

test('the policy stands first in the head, after the charset, and nothing else changes', () => {
  const before = page('<style>a{}</style>');
  const html = finished(before);
  assert.equal(html.replace(/<meta http-equiv=[^>]*>/, ''), before);
  assert.match(html, /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/);
});

test('each inline style and script is allowed by the hash of its very bytes', () => {
  const html = finished(
    page('<style>a{b:c}</style><style media="print">\n p{}\n</style>', '<script>1 < 2</script>'),
  );
  const styles = rules(html).get('style-src')?.split(' ');
  assert.deepEqual(styles, [source('a{b:c}'), source('\n p{}\n')].sort());
  assert.equal(rules(html).get('script-src'), source('1 < 2'));
  assert.equal(rules(html).get('connect-src'), "'self'");
});

test('line ends are hashed as the HTML parser reads them', () => {
  const html = finished(page('<style>a{}\r\nb{}</style>'));
  assert.equal(rules(html).get('style-src'), source('a{}\nb{}'));
});

test('files of the site are allowed where the page asks for some', () => {
  const html = finished(
    page(
      '<link rel="stylesheet" href="../x.css">',
      '<script type="module" src="../x.js"></script>',
    ),
  );
  assert.equal(rules(html).get('style-src'), "'self'");
  assert.equal(rules(html).get('script-src'), "'self'");
});

test('a compiled script is started by one that the policy knows by its words, and no other file is', () => {
  const script = '<script type="module" src="/_astro/page.h08q5Vn4.js"></script>';
  const html = finished(page(script, script), '/2026/');
  const [, words = ''] = /data-script="..\/_astro\/page.h08q5Vn4.js">([^<]+)</.exec(html) ?? [];
  assert.match(words, /^const o=/);
  assert.equal(rules(html).get('script-src'), `'self' ${source(words)} 'strict-dynamic'`);
  assert.doesNotMatch(html, /\ssrc=/);
});

test('structured data is no script, and what only looks like one allows nothing', () => {
  const html = finished(
    page(
      '<script type="application/ld+json">{"a":"</style><style>"}</script>',
      '<link rel="canonical" href="https://example.org/"><p title="<script>alert(1)</script>">&lt;style></p><!-- <style>x{}</style> -->',
    ),
  );
  assert.equal(rules(html).get('script-src'), "'none'");
  assert.equal(rules(html).get('style-src'), "'none'");
});

test('a page without a head comes back as it is', () => {
  assert.equal(finished('<p>x</p>'), '<p>x</p>');
});

test('the policy is that of a style after its addresses are rewritten', () => {
  const html = finished(page('<style>a{background:url(/a.svg)}</style>'), '/2026/');
  assert.match(html, /url\(\.\.\/a\.svg\)/);
  assert.equal(rules(html).get('style-src'), source('a{background:url(../a.svg)}'));
});

test('the page of search may run a WebAssembly program, and no other page may', () => {
  const script = '<script type="module" src="/a.js"></script>';
  const search = rules(finished(page(script), '/search/'));
  assert.equal(search.get('script-src'), "'self' 'wasm-unsafe-eval'");
  for (const address of ['/', '/search/opensearch.xml', '/archive/', '/2025/03/17/search/']) {
    assert.doesNotMatch(finished(page(script), address), /unsafe/, address);
  }
});
