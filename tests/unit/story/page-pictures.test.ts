// Owns the tests of pictures in plain pages and lives: every version of ours, and nothing from elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage } from '../../../src/story/parse-page.ts';
import { safeTree } from '../../../src/story/sanitize.ts';
import type { ParseContext } from '../../../src/story/parse.ts';

const context: ParseContext = {
  site: { zone: 'UTC', language: 'en', speakers: [] },
  file(path) {
    const ending = path.replace(/^.*\./, '');
    const address = `/media/0123456789abcdef-quay.${ending}`;
    const mime = { jpg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' }[ending] ?? '';
    return { path, address, bytes: 1, mime, width: 1000, height: 500 };
  },
};

function bodyOf(markdown: string): string {
  const path = { shown: 'content/pages/about.md', relative: 'pages/about.md' };
  const { page, problems } = parsePage(`---\ntitle: About\n---\n${markdown}\n`, path, context);
  assert.deepEqual(problems, []);
  return page?.body ?? '';
}

test('a photograph comes in the widths and forms of a story’s pictures', () => {
  const body = bodyOf('At ![The "quay"](quay.jpg "In May") we met.');
  assert.match(body, /^<p>At <picture><source type="image\/avif"/);
  assert.equal(
    body.match(/\/media\/0123456789abcdef-quay\.(?:480|760|1000)\.(?:avif|webp)/g)?.length,
    6,
  );
  assert.match(body, /<img [^>]*srcset="\/media\/0123456789abcdef-quay\.480\.jpg 480w, /);
  assert.match(
    body,
    /<img [^>]*src="\/media\/0123456789abcdef-quay\.jpg" alt="The &#x22;quay&#x22;" title="In May"/,
  );
  assert.match(body, /<img [^>]*width="1000" height="500"[^>]*><\/picture> we met\.<\/p>$/);
});

test('a moving picture stands still for readers who want that, and a drawing is one image', () => {
  assert.match(bodyOf('![A](a.gif)'), /<source type="image\/webp" media="\(prefers-reduced-motion/);
  assert.match(bodyOf('![A](a.svg)'), /^<p><img src="[^"]*\.svg" alt="A" loading="lazy"/);
});

test('no version from elsewhere passes the sanitiser', () => {
  const from = (srcSet: string): string =>
    safeTree({
      type: 'root',
      children: [
        { type: 'paragraph', children: [], data: { hName: 'source', hProperties: { srcSet } } },
      ],
    });
  assert.equal(
    from('/media/a.480.avif 480w, /media/a.avif 760w'),
    '<source srcset="/media/a.480.avif 480w, /media/a.avif 760w">',
  );
  assert.equal(from('/media/a.avif 1w, https://evil.example/b.avif 2w'), '<source>');
  assert.equal(from('//evil.example/b.avif'), '<source>');
});
