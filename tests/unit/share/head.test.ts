import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StoryAnswer } from '../../../src/edition/answers.ts';
import { pageHead, storyHead } from '../../../src/share/head.ts';
import { site, tell, wholeText } from './told-story.ts';

const answer: StoryAnswer = {
  ...tell(wholeText),
  page: 'story',
  made: [],
  by: [],
  topics: [],
  earlier: [],
  later: [],
  related: [],
  inherited: [],
  translations: [
    { language: 'uk', direction: 'ltr', address: '/2026/02/06/міст/', headline: 'Міст' },
  ],
};

describe('the head of a page', () => {
  test('of the front page bears the name and the motto of the publication', () => {
    const { title, canonical } = pageHead({ address: '/' }, { ...site, tagline: 'Since 1890' });
    assert.equal(title, 'Northhaven Courier — Since 1890');
    assert.equal(canonical, 'https://example.org/news/');
  });

  test('without an address has no canonical one', () => {
    const head = pageHead({ title: 'Nothing here', unlisted: true }, site);
    assert.equal('canonical' in head, false);
    assert.equal(head.unlisted, true);
  });

  test('of a story names its translations, itself among them, and its other forms', () => {
    const { title, description, alternates } = storyHead(answer, site);
    assert.equal(title, 'Bridge to close for 11 weeks & more — Northhaven Courier');
    assert.equal(description, 'Inspectors found cracked bearings.');
    assert.deepEqual(
      alternates.map(({ href, language, type }) => [language ?? type, href]),
      [
        ['en', 'https://example.org/news/2026/02/06/bridge/'],
        ['uk', 'https://example.org/news/2026/02/06/%D0%BC%D1%96%D1%81%D1%82/'],
        ['text/plain', '/2026/02/06/bridge/story.txt'],
        ['text/markdown', '/2026/02/06/bridge/story.md'],
        ['application/json', '/2026/02/06/bridge/story.json'],
        ['application/atom+xml', '/feed.atom'],
      ],
    );
  });

  test('of a story names only the forms that the publication wants', () => {
    const { alternates } = storyHead(
      { ...answer, translations: [] },
      { ...site, outputs: ['text'] },
    );
    assert.deepEqual(
      alternates.map(({ type }) => type),
      ['text/plain', 'application/atom+xml'],
    );
  });

  test('keeps what is hidden or withdrawn out of search engines', () => {
    assert.equal(storyHead(answer, site).unlisted, false);
    assert.equal(storyHead({ ...answer, hidden: 'draft' }, site).unlisted, true);
    const story = { ...answer.story, status: 'withdrawn' as const, withdrawn: 'It was wrong.' };
    const gone = storyHead({ ...answer, story }, site);
    assert.deepEqual([gone.unlisted, gone.description], [true, 'It was wrong.']);
  });

  test('tells those who show a link what the story is, and when it was last put right', () => {
    const { properties, pictured, author, licence } = storyHead(
      { ...answer, by: [{ name: 'M. Okafor', address: '/by/m-okafor/' }, { name: 'A. Marsh' }] },
      { ...site, licence: 'https://creativecommons.org/licenses/by/4.0/' },
    );
    const told = new Map(properties);
    assert.equal(told.get('og:title'), 'Bridge to close for 11 weeks & more');
    assert.equal(told.get('og:url'), 'https://example.org/news/2026/02/06/bridge/');
    assert.equal(told.get('og:image'), 'https://example.org/news/2026/02/06/bridge/card.png');
    assert.equal(told.get('article:published_time'), '2026-02-06T17:40:00+01:00');
    assert.equal(told.get('article:modified_time'), '2026-02-07');
    assert.equal(told.get('article:author'), 'https://example.org/news/by/m-okafor/');
    assert.equal(pictured, true);
    assert.equal(author, 'M. Okafor and A. Marsh');
    assert.equal(licence, 'https://creativecommons.org/licenses/by/4.0/');
  });

  test('shows the picture above the text where there are no cards, unless it is a drawing', () => {
    const picture = (mime: string): StoryAnswer => {
      const file = {
        path: 'a.jpg',
        address: '/media/a.jpg',
        bytes: 1,
        mime,
        width: 900,
        height: 600,
      };
      const figure = { type: 'figure' as const, id: 'f', file, alt: 'A bridge' };
      return { ...answer, story: { ...answer.story, picture: figure } };
    };
    const images = ['image/jpeg', 'image/svg+xml'].map((mime) => {
      const { properties } = storyHead(picture(mime), { ...site, cards: false });
      return new Map(properties).get('og:image');
    });
    assert.deepEqual(images, ['https://example.org/news/media/a.jpg', undefined]);
  });

  test('names nothing for those who show links where the page has no address', () => {
    assert.deepEqual(pageHead({ title: 'Nothing here', unlisted: true }, site).properties, []);
  });
});
