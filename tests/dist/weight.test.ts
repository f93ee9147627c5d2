// Owns the check of what a page weighs on its way to a reader, and that nothing keeps it from being shown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Story } from '../../src/story/story.ts';
import { allSites, printedPages, siteFolder, type Page } from './printed.ts';

/** What a host sends before it waits for an answer. */
const budget = 14_336;
const scriptBudget = 4_608;

const pages = allSites().flatMap((site) => printedPages(site).map((page) => ({ ...page, site })));
const stories = pages.filter(({ address }) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(address));

function weight(text: string): number {
  return gzipSync(text, { level: 6 }).length;
}

describe('the weight of a page', () => {
  test('every printed story fits the first packets, its styles included', () => {
    assert.ok(stories.length > 20);
    const over = stories.filter(({ html }) => weight(html) > budget);
    assert.deepEqual(
      over.map(({ file, html }) => `${file}: ${weight(html)}`),
      [],
    );
  });

  for (const [words, most] of [
    [570, 11_500],
    [800, budget],
  ] as const) {
    test(`a story of ${words} words comes to ${most} bytes at most`, () => {
      const folder = join(siteFolder('corpus'), `2026/02/06/words-${words}`);
      // The cast: a test of its own holds the shape against the schema.
      const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Story;
      assert.ok(Math.abs(story.words - words) <= 12, `it has ${story.words} words`);
      const bytes = weight(readFileSync(join(folder, 'index.html'), 'utf8'));
      assert.ok(bytes <= most, `it comes to ${bytes} bytes`);
    });
  }

  test('what scripts stand on a page come to 4.5 KB at most, with those of search to 9', () => {
    const most = (file: string): number => (file === 'search/index.html' ? 2 : 1) * scriptBudget;
    const over = pages.filter((page) => weight(scripts(page)) > most(page.file));
    assert.deepEqual(
      over.map(({ file }) => file),
      [],
    );
  });
});

describe('what keeps a page from being shown', () => {
  test('no page waits for a style from elsewhere', () => {
    const waiting = pages.flatMap(({ file, document, html }) => [
      ...[...document.querySelectorAll('link[rel~="stylesheet" i]:not([media="print"])')].map(
        (link) => `${file}: ${link.outerHTML}`,
      ),
      ...(/@import\b/.test(html.replace(/<(?:article|main)\b[\s\S]*/, '')) ? [file] : []),
    ]);
    assert.deepEqual(waiting, []);
  });

  test('no page waits for a script from elsewhere', () => {
    const waiting = pages.flatMap(({ file, document }) =>
      [...document.querySelectorAll('script[src]')]
        .filter(
          (script) =>
            !script.hasAttribute('defer') &&
            !script.hasAttribute('async') &&
            script.getAttribute('type') !== 'module',
        )
        .map((script) => `${file}: ${script.outerHTML}`),
    );
    assert.deepEqual(waiting, []);
  });
});

/** Every script that runs, those in files included. */
function scripts({ document, file, site }: Page & { site: string }): string {
  return [...document.querySelectorAll('script')]
    .filter((script) => !/json/.test(script.getAttribute('type') ?? ''))
    .map((script) => {
      const from = script.getAttribute('data-script');
      if (from === null) return script.textContent ?? '';
      return readFileSync(join(site, new URL(from, `http://x/${file}`).pathname), 'utf8');
    })
    .join('\n');
}
