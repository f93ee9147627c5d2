import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { citation, storyBibtex, storyRis } from '../../../src/share/cite.ts';
import type { Told } from '../../../src/share/told.ts';
import { site, tellBody } from './told-story.ts';

const plain = tellBody('A line.');
const url = 'https://example.org/news/2026/02/06/bridge/';

/** The story with other words above it. */
function told(story: Partial<Told['story']>, by: Told['by'] = plain.by): Told {
  return { ...plain, by, story: { ...plain.story, ...story } };
}

/** What a program reads in one reference. */
function read(text: string) {
  const references = new Cite(text).data;
  assert.equal(references.length, 1);
  return references[0] ?? {};
}

const hard = 'Київ & Львів: 50% {or} #1_x, ~2^3 $5 \\ “é” and } alone';

describe('the citation of a story', () => {
  test('in words names who signs, headline, publication, day and address', () => {
    const { words, url: where } = citation(plain, site);
    assert.equal(
      words,
      'M. Okafor, “Bridge to close for 11 weeks & more”, Northhaven Courier, 6 February 2026',
    );
    assert.equal(where, url);
  });

  test('is in the language of the story, and names the publication where nobody signs', () => {
    assert.equal(
      citation(told({ language: 'uk', headline: 'Міст' }, []), site).words,
      'Northhaven Courier, «Міст», Northhaven Courier, 6 лютого 2026',
    );
    assert.equal(
      citation(told({ language: 'ar', headline: 'الجسر' }, [{ name: 'أ' }, { name: 'ب' }]), site)
        .words,
      'أ وب، «الجسر»، Northhaven Courier، 6 فبراير 2026',
    );
  });

  test('says of a withdrawn one that it is', () => {
    const gone = told({ status: 'withdrawn', withdrawn: 'It was wrong.' });
    assert.match(citation(gone, site).words, /”, \[Withdrawn\]|” \[Withdrawn\]/);
    assert.equal(read(storyBibtex(gone, site))['note'], 'Withdrawn: It was wrong.');
    assert.equal(read(storyRis(gone, site))['note'], 'Withdrawn: It was wrong.');
  });

  test('names its files where the publication wants them', () => {
    assert.deepEqual(citation(plain, site).files, []);
    const { files } = citation(plain, { ...site, outputs: ['cite'] });
    assert.deepEqual(
      files.map(({ name, address }) => [name, address]),
      [
        ['BibTeX', '/2026/02/06/bridge/cite.bib'],
        ['RIS', '/2026/02/06/bridge/cite.ris'],
      ],
    );
  });
});

describe('BibTeX', () => {
  test('is read as the story says', () => {
    const { title, URL: where, author, issued, language, ...rest } = read(storyBibtex(plain, site));
    assert.equal(title, 'Bridge to close for 11 weeks & more');
    assert.equal(where, url);
    assert.deepEqual(author, [{ given: 'M.', family: 'Okafor' }]);
    assert.deepEqual(issued, { 'date-parts': [[2026, 2, 6]] });
    assert.equal(language, 'en');
    assert.equal(rest['container-title'], 'Northhaven Courier');
    assert.equal(rest['type'], 'article-journal');
    assert.equal(rest['id'], '2026-02-06-bridge');
  });

  test('keeps every sign of the headline, whatever it means to BibTeX', () => {
    assert.equal(read(storyBibtex(told({ headline: hard }), site))['title'], hard);
  });

  test('takes no name apart that is not a person’s', () => {
    const by = [
      { name: 'Northhaven Courier harbour desk' },
      { name: 'Smith and Sons' },
      { name: 'Okafor, Ltd & Co' },
      { name: 'Олена Ковальчук' },
    ];
    assert.deepEqual(read(storyBibtex(told({}, by), site))['author'], [
      { family: 'Northhaven Courier harbour desk' },
      { family: 'Smith and Sons' },
      { family: 'Okafor, Ltd & Co' },
      { given: 'Олена', family: 'Ковальчук' },
    ]);
  });

  test('has a key in letters that every program reads, another for each story', () => {
    const keys = ['міст', 'порт'].map((name) => read(storyBibtex(told({ name }), site))['id']);
    for (const key of keys) assert.match(String(key), /^2026-02-06-[a-z2-7]{8}$/);
    assert.notEqual(keys[0], keys[1]);
  });
});

describe('RIS', () => {
  test('is read as the story says', () => {
    const { title, URL: where, issued, language, type, ...rest } = read(storyRis(plain, site));
    assert.equal(title, 'Bridge to close for 11 weeks & more');
    assert.equal(where, url);
    assert.equal(rest['reporter'], 'M. Okafor');
    assert.deepEqual(issued, { 'date-parts': [[2026]] });
    assert.equal(language, 'en');
    assert.equal(type, 'article-newspaper');
    assert.equal(rest['container-title'], 'Northhaven Courier');
    assert.equal(rest['publisher'], 'Northhaven Courier');
  });

  test('keeps every sign of the headline in one line, and ends lines as the format wants', () => {
    const ris = storyRis(told({ headline: hard }), site);
    assert.equal(read(ris)['title'], hard);
    assert.match(ris, /^TY {2}- NEWS\r\n(?:[A-Z][A-Z0-9] {2}- [^\r\n]*\r\n)+$/);
    assert.match(ris, /\r\nDA {2}- 2026\/02\/06\r\n/);
    assert.match(ris, /\r\nER {2}- \r\n$/);
  });
});
