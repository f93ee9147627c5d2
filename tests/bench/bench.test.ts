// Owns the proof that the benchmark measures what it says: the same stories each time, of the promised size.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inventStories, inventTopics, inventWriters } from './corpus.ts';
import { median } from './measure.ts';
import { plainBody } from './plain-form.ts';
import { rareStories } from './rare-words.ts';
import { weigh, weighCards, type Result } from './results.ts';
import { weighSearch } from './search-results.ts';

const stories = [...inventStories(400)];

describe('the invented stories', () => {
  test('are the same for the same number', () => {
    assert.deepEqual([...inventStories(400)], stories);
  });

  test('have about 570 words, four quotations and three or four topics', () => {
    const words = stories.map((story) => plainBody(story).split(/\s+/).length);
    const mean = words.reduce((sum, one) => sum + one, 0) / words.length;
    assert.ok(Math.abs(mean - 570) < 15, `${mean} words`);
    for (const { sections, topics } of stories) {
      const said = sections.flatMap(({ paragraphs }) => paragraphs.filter((one) => one.said));
      assert.equal(said.length, 4);
      assert.ok(topics.length === 3 || topics.length === 4);
    }
  });

  test('are spread over ten years, eight desks, sixty topics and twenty writers', () => {
    const years = new Set(stories.map(({ published }) => published.slice(0, 4)));
    assert.equal(years.size, 10);
    assert.equal(new Set(stories.map(({ desk }) => desk)).size, 8);
    assert.equal(new Set(inventTopics()).size, 60);
    assert.equal(new Set(inventWriters().map(({ id }) => id)).size, 20);
    assert.equal(new Set(stories.map(({ name }) => name)).size, stories.length);
  });
});

describe('the judgement', () => {
  const result: Result = {
    ...{ stories: 10, runs: 3, node: 'v24', rival: 'Hugo' },
    cold: { seconds: 9, gather: 4 },
    everything: { stet: 4, rival: 8, printed: 50 },
    edit: { stet: 1, rival: 6, printed: 20 },
    megabytes: { stet: 500, rival: 900 },
  };
  const kept = (changed: Partial<Result>): boolean[] =>
    weigh({ ...result, ...changed }).goals.map(({ holds }) => holds);

  test('each goal can be kept and missed', () => {
    assert.deepEqual(kept({}), [true, true, true, true]);
    assert.deepEqual(kept({ everything: { stet: 9, rival: 8, printed: 50 } }), [
      false,
      true,
      true,
      true,
    ]);
    const edit = { stet: 2, rival: 6, printed: 400 };
    assert.deepEqual(kept({ edit }), [true, false, false, true]);
    assert.deepEqual(kept({ megabytes: { stet: 701, rival: 1 } }), [true, true, true, false]);
  });

  test('a card that is drawn twice, or too large, misses its goal', () => {
    const kept = (again: number, largest: number): boolean[] =>
      weighCards({ ...{ stories: 100, cards: 500, seconds: 4 }, again, largest }).goals.map(
        ({ holds }) => holds,
      );
    assert.deepEqual(kept(0, 60), [true, true]);
    assert.deepEqual(kept(1, 120), [false, false]);
  });

  test('the median is the middle, or the mean of the two in the middle', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 2]), 3);
  });
});

describe('the judgement of search', () => {
  const looked = { first: true, before: 200_000, after: 300_000, filters: 60_000 };
  const few = { stories: 10, whole: 5, publish: 0.2, megabytes: 500, looked: [looked] };
  const many = { ...few, stories: 50, looked: [] };
  const kept = (changed: Partial<typeof few>, publish = 0.3): boolean[] =>
    weighSearch({ ...few, ...changed }, { ...many, publish }).goals.map(({ holds }) => holds);

  test('each goal can be kept and missed', () => {
    assert.deepEqual(kept({}), [true, true, true, true]);
    assert.deepEqual(kept({ looked: [{ ...looked, first: false }] }), [false, true, true, true]);
    assert.deepEqual(kept({ looked: [{ ...looked, after: 350 * 1024 }] }), [
      true,
      false,
      true,
      true,
    ]);
    assert.deepEqual(kept({ looked: [] }), [false, true, true, true]);
    assert.deepEqual(kept({}, 0.6), [true, true, false, true]);
    assert.deepEqual(kept({ megabytes: 701 }), [true, true, true, false]);
  });
});

describe('stories with rare words', () => {
  test('are the same for the same number, and have headlines that few others share words with', () => {
    const stories = [...rareStories(300)];
    assert.deepEqual([...rareStories(300)], stories);
    for (const { rare, headline } of stories) {
      const others = stories.filter((story) =>
        rare.every((word) => plainBody(story).includes(word)),
      );
      assert.ok(others.length < 10, headline);
      for (const word of rare) assert.ok(headline.includes(word));
    }
  });
});
