import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOMParser } from 'linkedom';
import { openSearchDescription } from '../../../src/feeds/open-search.ts';
import { site } from '../share/told-story.ts';

/** Text and attributes of the elements of a description. */
function read(xml: string): { text(name: string): string; urls: (string | null)[][] } {
  const parsed = new DOMParser().parseFromString(xml, 'text/xml');
  return {
    text: (name) => parsed.querySelector(name)?.textContent ?? '',
    urls: [...parsed.querySelectorAll('Url')].map((url) =>
      ['type', 'rel', 'template'].map((name) => url.getAttribute(name)),
    ),
  };
}

test('the description leads to what is typed, wherever the site lies', () => {
  const xml = openSearchDescription(site);
  const { text, urls } = read(xml);
  assert.match(
    xml,
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n<OpenSearchDescription xmlns="http:/,
  );
  assert.equal(text('LongName'), site.name);
  assert.equal(text('Description'), site.description);
  assert.deepEqual(urls, [
    ['text/html', null, 'https://example.org/news/search/?q={searchTerms}'],
    [
      ...['application/opensearchdescription+xml', 'self'],
      'https://example.org/news/search/opensearch.xml',
    ],
  ]);
});

test('names that are long or hold marks of XML stay within what OpenSearch allows', () => {
  const name = 'A <b>bold</b> & “very” long name of a paper in Northhaven';
  const xml = openSearchDescription({ ...site, name });
  const { text } = read(xml);
  assert.ok([...text('ShortName')].length <= 16, text('ShortName'));
  assert.ok([...text('LongName')].length <= 48, text('LongName'));
  assert.ok(text('LongName').startsWith('A <b>bold</b> & “very”'));
  assert.doesNotMatch(xml, /<b>|& /);
});
