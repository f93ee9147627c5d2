// Owns the tests of llms.txt.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Summary } from '../../../src/edition/answers.ts';
import { llmsText } from '../../../src/share/llms.ts';
import { readSettings } from '../../../src/site/settings.ts';

function settings(more = '') {
  const text = `name: The Quay [daily]
description: News of the quay.
address: https://quay.example/news/
desks: [{ id: town, name: Town, description: The town itself. }]
${more}`;
  const { site } = readSettings(text, 'site.yaml');
  if (site === undefined) throw new Error('These settings are sound.');
  return site;
}

const story: Summary = {
  ...{ name: 'a', address: '/2026/02/06/a/', headline: 'Why *now*?', standfirst: 'It is time.' },
  ...{ kind: 'opinion', desk: 'town', language: 'en', direction: 'ltr', minutes: 1 },
  published: { iso: '2026-02-06T00:00:00Z', day: '2026-02-06', time: false, zone: 'UTC' },
};

test('llms.txt names the publication, its stories as Markdown with their kind, its desks and the rest', () => {
  assert.equal(
    llmsText({ page: 'llms', stories: [story] }, settings()),
    String.raw`# The Quay \[daily\]

> News of the quay.

## Latest

- [Opinion: Why \*now\*?](https://quay.example/news/2026/02/06/a/story.md): 2026-02-06. It is time.

## Sections

- [Town](https://quay.example/news/desks/town/): The town itself.

## Optional

- [Atom](https://quay.example/news/feed.atom)
- [JSON Feed](https://quay.example/news/feed.json)
- [Corrections](https://quay.example/news/corrections/)
- [Archive](https://quay.example/news/archive/)
- [Sitemap](https://quay.example/news/sitemap.xml)
`,
  );
});

test('llms.txt leads to the page of a story where no Markdown is written', () => {
  const text = llmsText({ page: 'llms', stories: [story] }, settings('outputs: [json]\n'));
  assert.match(text, /\(https:\/\/quay\.example\/news\/2026\/02\/06\/a\/\)/);
});

test('llms.txt has no list of stories before the first', () => {
  assert.doesNotMatch(llmsText({ page: 'llms', stories: [] }, settings()), /Latest/);
});
