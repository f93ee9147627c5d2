// Owns the proof of a story as HTML for feed readers: what of each passage is told, and that no link in it
// depends on where it stands.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { storyHtml } from '../../../src/feeds/story-html.ts';
import { site, tell, tellBody, wholeText } from '../share/told-story.ts';

/** The HTML of a story of which only the body is of interest. */
function body(text: string): string {
  return storyHtml(tellBody(text).story, site);
}

const page = 'https://example.org/news/2026/02/06/bridge/';

describe('a story in a feed', () => {
  test('is told whole, in the order of reading', () => {
    const html = storyHtml(tell(wholeText).story, site);
    const order = [
      '<h2>Key points</h2><ul><li>The bridge shuts at midnight.</li></ul>',
      '<p>Northhaven, Norway — The bridge will <em>close</em> on Sunday, ',
      '<a href="https://example.org/news/about/">the notice</a> says.',
      `<sup><a href="${page}#fn-1">1</a></sup>`,
      '<h2>What was found</h2>',
      '<figure><blockquote><p>The bearings are forty years old.</p></blockquote>' +
        '<figcaption>— Tomas Reyes, inspector</figcaption></figure>',
      '<table><thead><tr><th align="left">Span</th><th align="right">Cracks</th></tr></thead>',
      '<p><strong>The next weeks</strong></p><ul><li><strong><time datetime="2026-02-08">',
      '<pre><code>a  |  b',
      `<h2>Notes</h2><ol><li><p>Report, page 3. See <a href="${page}#what-was-found">below</a>.`,
      '<h2>Correction</h2><p><strong>Corrected 7 February 2026.</strong> An earlier version',
      '<h2>Disclosure</h2><p>The Port Authority advertises with us.</p>',
      '<h2>Sources</h2><ul><li><a href="https://example.com/14">Inspection report 14/2026</a>, ',
    ];
    let at = 0;
    for (const part of order) {
      const found = html.indexOf(part, at);
      assert.ok(found >= at, `${part}\nis not in\n${html.slice(at)}`);
      at = found;
    }
  });

  test('says words that are also set large once', () => {
    const html = body(':pull[We close it now.]{by="Ines Calder"}');
    assert.equal(html.split('We close it now.').length, 2);
  });

  test('has no id, no role and nothing for our scripts', () => {
    const html = storyHtml(tell(wholeText).story, site);
    assert.doesNotMatch(html, /\s(?:id|role|class|data-[a-z-]+)=/);
  });

  test('keeps what is typed as words from being taken for HTML', () => {
    const html = body('Use `<b>` & "x" < y.\n\n## A <i>b</i> & c\n');
    assert.match(html, /<code>&#x3C;b><\/code> &#x26;/);
    assert.doesNotMatch(html, /<b>/);
  });

  test('says in which direction it is read, where that is from the right', () => {
    const story = tellBody('كلمات.').story;
    const html = storyHtml({ ...story, language: 'ar', direction: 'rtl' }, site);
    assert.match(html, /^<div dir="rtl" lang="ar"><p>.*<\/p><\/div>$/s);
  });
});
