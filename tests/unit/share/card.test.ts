// Owns the proof of what a card shows, and that an edit of anything else leaves it as it was.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { momentAt } from '../../../src/site/dates.ts';
import { cardOf, type QuotationCard, type StoryCard } from '../../../src/share/card.ts';
import type { Story } from '../../../src/story/story.ts';
import { site, tell, wholeText } from './told-story.ts';

const { story, deskName } = tell(wholeText);

function ofStory(changed: Partial<Story> = {}): StoryCard {
  const card = cardOf({ page: 'story', story: { ...story, ...changed }, deskName }, site);
  assert.ok(card.of === 'story');
  return card;
}

function ofWords(words: string, language = 'en'): QuotationCard {
  const { name, address, headline, standfirst, kind, desk, published, minutes } = story;
  const summary = { name, address, headline, standfirst, kind, desk, published, minutes };
  const told = { ...summary, language, direction: 'ltr' as const };
  const card = cardOf({ page: 'quotation', words, speaker: 'Ines Calder', story: told }, site);
  assert.ok(card.of === 'quotation');
  return card;
}

describe('a story’s card', () => {
  test('shows headline, desk, kind, day and name, each with its language', () => {
    assert.deepEqual(ofStory(), {
      of: 'story',
      headline: { text: 'Bridge to close for 11 weeks & more', language: 'en' },
      desk: { text: 'City', language: 'en' },
      label: { text: 'Analysis', language: 'en' },
      direction: 'ltr',
      date: { text: '6 February 2026', language: 'en' },
      name: { text: 'Northhaven Courier', language: 'en' },
      host: 'example.org',
    });
  });

  test('shows the short headline where there is one, and no kind for a report', () => {
    const card = ofStory({ short: 'Bridge closes', kind: 'report' });
    assert.equal(card.headline.text, 'Bridge closes');
    assert.equal(card.label, undefined);
  });

  test('says of a withdrawn story that it is', () => {
    assert.equal(ofStory({ status: 'withdrawn', kind: 'report' }).label?.text, 'Withdrawn');
  });

  test('is in the language of the story: label and date, not the names of the publication', () => {
    const { label, date, desk } = ofStory({ language: 'uk' });
    assert.deepEqual(label, { text: 'Аналітика', language: 'uk' });
    assert.equal(date.text, '6 лютого 2026');
    assert.equal(desk.language, 'en');
  });

  test('is the same whatever the body says', () => {
    const other = tell(wholeText.replace('The bridge will', 'Tomorrow the bridge will'));
    assert.deepEqual(ofStory(other.story), ofStory());
  });
});

describe('a quotation’s card', () => {
  test('has the marks of its language around the words, and the inner ones within', () => {
    assert.deepEqual(ofWords('He said “no” to me').marks, ['“', '”']);
    assert.equal(ofWords('He said “no” to me').words.text, 'He said ‘no’ to me');
    assert.deepEqual(ofWords('Ні', 'uk').marks, ['«', '»']);
    assert.equal(ofWords('Він сказав «ні» мені', 'uk').words.text, 'Він сказав „ні“ мені');
  });

  test('has no marks around words that bring their own', () => {
    assert.deepEqual(ofWords('“We go,” she wrote, “and soon.”').marks, ['', '']);
    assert.deepEqual(ofWords('“No” is no answer').marks, ['“', '”']);
  });

  test('has the day of the last update, which may have brought the words', () => {
    const answer = {
      page: 'quotation',
      words: 'No.',
      story: { ...story, updated: momentAt(Date.UTC(2026, 1, 9, 12), 'UTC') },
    } as const;
    assert.equal(cardOf(answer, site).date.text, '9 February 2026');
    assert.equal(ofWords('No.').date.text, '6 February 2026');
  });

  test('names the speaker, and no role where there is none', () => {
    const { speaker, role } = ofWords('No.');
    assert.deepEqual([speaker?.text, role], ['Ines Calder', undefined]);
  });
});
