import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { searchRecord } from '../../../src/search/record.ts';
import { site, tell, wholeText } from '../share/told-story.ts';

const writers = ['Mary Okafor'];
const topics = ['Harbour', 'Works'];
const record = (): ReturnType<typeof searchRecord> =>
  searchRecord({ story: tell(wholeText).story, writers, topics }, site);

describe('what search keeps of a story', () => {
  test('has the words of every part, each once, without any marks', () => {
    const { words, headline } = record();
    assert.equal(headline, 'Bridge to close for 11 weeks & more');
    for (const part of [
      ...['Inspectors found cracked bearings.', 'The bridge shuts at midnight.'],
      ...['The bridge will close on Sunday, the notice says.', 'We close it now.'],
      ...['What was found', 'The bearings are forty years old.'],
      ...['An earlier version gave the number of spans as eight.'],
      ...['Mary Okafor, Ines Calder, Tomas Reyes, Harbour, Works'],
    ]) {
      assert.equal(words.split(part).length, 2, part);
    }
    assert.doesNotMatch(words, /<\/?\w|\*close|\s\s/);
  });

  test('can be narrowed by desk, topic, kind, writer, speaker and year', () => {
    assert.deepEqual(record().filters, {
      ...{ desk: ['city'], topic: topics, kind: ['analysis'], writer: writers },
      ...{ speaker: ['Ines Calder', 'Tomas Reyes'], year: ['2026'] },
    });
  });

  test('is shown with its address, its day, kind, desk and language', () => {
    const { shown, language } = record();
    const { address } = tell(wholeText).story;
    assert.equal(language, 'en');
    assert.deepEqual(shown, {
      ...{ address, kind: 'analysis', desk: 'city', language: 'en', direction: 'ltr' },
      date: '6 February 2026',
    });
  });

  test('lies in the index of its language, whatever the variety', () => {
    const story = { ...tell(wholeText).story, language: 'en-GB', topics: [] };
    const kept = searchRecord({ story, writers: [], topics: [] }, site);
    assert.equal(kept.language, 'en');
    assert.equal('topic' in kept.filters || 'writer' in kept.filters, false);
  });
});
