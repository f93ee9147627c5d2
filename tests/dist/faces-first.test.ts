// Owns the check of which files of the typeface a page asks for before its styles are read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedPages } from './printed.ts';

const pages = printedPages().filter(({ redirect, embed }) => !redirect && !embed);

function asked(document: Document): string[] {
  return [...document.querySelectorAll('link[rel="preload"][as="font"]')].map((link) =>
    (link.getAttribute('href') ?? '').replace(/^.*\/|\..*$/g, ''),
  );
}

test('a page asks early for the italic where words are set large in it, and only there', () => {
  const large = pages.filter(({ document, address }) => {
    const isLatin = /^en/.test(document.documentElement.lang);
    return isLatin && address !== '/404.html' && document.querySelector('.pulled') !== null;
  });
  assert.ok(large.length > 3, `${large.length} pages set words large`);
  for (const { address, document } of large) {
    assert.deepEqual(asked(document), ['newsreader', 'newsreader-italic'], address);
  }
  const others = pages.filter(({ document }) => asked(document).includes('newsreader-italic'));
  for (const { address, document } of others) {
    assert.notEqual(document.querySelector('.pulled, .said'), null, address);
  }
});
