import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { toString } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { inlineMarkdown } from '../../../src/share/markdown-inline.ts';

const context = {
  whole: (href: string) => `https://example.org${href}`,
  note: (id: string) => (id === 'fn-2' ? 2 : undefined),
};

function markdown(html: string): string {
  return inlineMarkdown(html, context);
}

describe('inline HTML as Markdown', () => {
  test('uses the marks of Markdown where there are any', () => {
    assert.equal(markdown('<em>a</em> <strong>b</strong> <del>c</del>'), '*a* **b** ~~c~~');
    assert.equal(markdown('<a href="/x/">a</a>'), '[a](https://example.org/x/)');
    assert.equal(markdown('<code>a`b</code>'), '``a`b``');
    assert.equal(markdown('a<br>b'), 'a\\\nb');
  });

  test('keeps HTML where Markdown has no mark or would misread it', () => {
    assert.equal(markdown('H<sub>2</sub>O'), 'H<sub>2</sub>O');
    assert.equal(markdown('a<em>“b”</em>c'), 'a<em>“b”</em>c');
    assert.equal(markdown('<em>a</em><em>b</em>'), '*a*<em>b</em>');
  });

  test('writes a mark of a footnote as one', () => {
    assert.equal(markdown('a<sup><a href="#fn-2" id="fnref-2">2</a></sup>'), 'a[^2]');
    assert.equal(markdown('m<sup>2</sup>'), 'm<sup>2</sup>');
  });

  test('lets nothing at the start of a line become a heading, a list or a quotation', () => {
    for (const start of ['# a', '- a', '+ a', '&gt; a', '12. a', '12) a', ':::facts']) {
      assert.match(markdown(start), /^\d*\\/, start);
    }
    assert.equal(markdown('12.5 million'), '12.5 million');
  });

  test('reads back as the same words and links, whatever they are', () => {
    const reader = unified()
      .use(remarkParse)
      .use(remarkRehype, { allowDangerousHtml: true })
      .use(rehypeRaw);
    fc.assert(
      fc.property(inline, (html) => {
        const tree = reader.runSync(reader.parse(markdown(html)));
        const meant = unified()
          .use(rehypeRaw)
          .runSync({ type: 'root', children: [{ type: 'raw', value: html }] });
        assert.equal(folded(toString(tree)), folded(toString(meant)), markdown(html));
        assert.equal(links(tree), links(meant), markdown(html));
      }),
      { seed: 20260206, numRuns: 2000 },
    );
  });
});

const { inline } = fc.letrec<{ inline: string; node: string }>((tie) => ({
  inline: fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .string({ unit: fc.constantFrom(...'ab 1.!*_`[]()<&#>+-~:\\|“é,='), maxLength: 8 })
      .map((text) => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')),
    fc
      .tuple(fc.constantFrom('em', 'strong', 'sub', 'q', 'span'), tie('inline'))
      .map(([name, inside]) => `<${name}>${inside}</${name}>`),
    fc
      .string({ unit: fc.constantFrom(...'ab (`'), minLength: 1, maxLength: 5 })
      .map((text) => `<code>${text}</code>`),
    fc
      .string({ unit: fc.constantFrom(...'ab !*[]'), minLength: 1, maxLength: 5 })
      .map((text) => `<a href="/x/">${text}</a>`),
  ),
}));

function folded(text: string): string {
  return text.replace(/\s+/g, '');
}

function links(tree: Parameters<typeof visit>[0]): number {
  let count = 0;
  visit(tree, { tagName: 'a' }, () => {
    count += 1;
  });
  return count;
}
