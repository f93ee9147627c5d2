// Owns the tests of what each page is given: orders, counts, names, neighbours, links.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer, Summary } from '../../../src/edition/answers.ts';
import { inNewsroom } from './newsroom.ts';

function names(stories: readonly Summary[] | undefined): string[] | undefined {
  return stories?.map(({ name }) => name);
}

function date(number: number): string {
  return new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
}

describe('lists', () => {
  test('show the newest thirty, and every month whole', () =>
    inNewsroom(async (newsroom) => {
      for (let number = 0; number < 40; number++) {
        newsroom.story(`s${number}`, { published: date(number), topics: ['Rail'] });
      }
      assert.deepEqual(await newsroom.problems(), []);
      const list = newsroom.edition.list('/topics/rail/');
      assert.deepEqual(
        names(list?.stories),
        Array.from({ length: 30 }, (_, index) => `s${39 - index}`),
      );
      assert.equal(list?.count, 40);
      assert.deepEqual(
        list.months.map(({ month, count }) => [month, count]),
        [
          ['2026-02', 9],
          ['2026-01', 31],
        ],
      );
      assert.equal(newsroom.edition.listMonth('/topics/rail/2026-01/')?.stories.length, 31);
      assert.deepEqual(newsroom.edition.archive().years[0]?.count, 40);
    }));

  test('order stories of one moment by address', () =>
    inNewsroom(async (newsroom) => {
      for (const name of ['c', 'a', 'b']) newsroom.story(name);
      await newsroom.gather();
      assert.deepEqual(names(newsroom.edition.day('/2026/02/06/')?.stories), ['a', 'b', 'c']);
      assert.deepEqual(names(newsroom.edition.front().top), ['a', 'b', 'c']);
    }));

  test('call a topic as most stories do, and tell the others', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('a', { topics: ['rail'] });
      newsroom.story('b', { topics: ['Rail'] });
      assert.deepEqual(await newsroom.problems(), ['edition/topic-spelling']);
      assert.equal(newsroom.edition.list('/topics/rail/')?.name, 'Rail');
      newsroom.story('c', { topics: ['rail'] });
      await newsroom.gather();
      assert.equal(newsroom.edition.list('/topics/rail/')?.name, 'rail');
      assert.equal(newsroom.edition.story('/2026/02/06/b/')?.topics[0]?.name, 'rail');
    }));

  test('advice that a story silences is not given', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('a', { topics: ['rail'], silence: { 'edition/topic-spelling': 'A quote.' } });
      newsroom.story('b', { topics: ['Rail'] });
      assert.deepEqual(await newsroom.problems(), []);
    }));
});

describe('the front page', () => {
  test('leads with seven, then gives each desk four that are not among them', () =>
    inNewsroom(async (newsroom) => {
      for (let number = 0; number < 20; number++) {
        const desk = number % 2 === 0 ? 'city' : 'world';
        newsroom.story(`s${number}`, { published: date(number), desk });
      }
      await newsroom.gather();
      const { top, desks } = newsroom.edition.front();
      assert.deepEqual(names(top), ['s19', 's18', 's17', 's16', 's15', 's14', 's13']);
      assert.deepEqual(
        desks.map(({ id, stories }) => [id, ...(names(stories) ?? [])]),
        [
          ['world', 's11', 's9', 's7', 's5'],
          ['city', 's12', 's10', 's8', 's6'],
        ],
      );
    }));

  test('puts the newest pull-quote with a speaker on the record, with its own page', () =>
    inNewsroom(async (newsroom) => {
      const body = ':said["We will see,"]{by="Bo"} said Bo. :pull[It holds.]{by="Ann Lee"}';
      newsroom.story('old', { published: '2026-01-01', kind: 'opinion' }, body);
      newsroom.story('new', { published: '2026-01-02' });
      assert.deepEqual(await newsroom.problems(), []);
      const said = newsroom.edition.front().onRecord;
      assert.equal(said?.speaker, 'Ann Lee');
      assert.equal(said.story.kind, 'opinion');
      assert.match(said.address, /^\/2026\/01\/01\/old\/quotes\/q-\w{8}\/$/);
    }));
});

describe('a story', () => {
  test('stands between the other parts of its thread', () =>
    inNewsroom(async (newsroom) => {
      for (const number of [1, 2, 3, 4]) {
        newsroom.story(`part-${number}`, { published: date(number), thread: 'bridge' });
      }
      await newsroom.gather();
      const answer = newsroom.edition.story('/2026/01/04/part-3/');
      assert.deepEqual(names(answer?.earlier), ['part-1', 'part-2']);
      assert.deepEqual(names(answer?.later), ['part-4']);
      assert.equal(newsroom.edition.list('/threads/bridge/')?.name, 'Bridge closes');
    }));

  test('is related by hand where somebody chose, else by its rarer topics, then by time', () =>
    inNewsroom(async (newsroom) => {
      for (let number = 0; number < 6; number++) {
        newsroom.story(`common-${number}`, { published: date(20 + number), topics: ['City'] });
      }
      newsroom.story('rare', { published: date(1), topics: ['Bearings'] });
      newsroom.story('mine', { published: date(21), topics: ['City', 'Bearings'] });
      newsroom.story('chosen', { published: date(3), related: ['rare', 'common-0'] });
      assert.deepEqual(await newsroom.problems(), []);
      const mine = newsroom.edition.story('/2026/01/22/mine/');
      assert.deepEqual(names(mine?.related), ['rare', 'common-1', 'common-0']);
      const chosen = newsroom.edition.story('/2026/01/04/chosen/');
      assert.deepEqual(names(chosen?.related), ['rare', 'common-0']);
    }));

  test('and its translations know one another', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('talks');
      newsroom.story('talks-uk', { language: 'uk', translates: 'talks' });
      newsroom.story('talks-ar', { language: 'ar', translates: 'talks' });
      await newsroom.gather();
      const languages = (name: string): string[] | undefined =>
        newsroom.edition
          .story(`/2026/02/06/${name}/`)
          ?.translations.map(({ language }) => language);
      assert.deepEqual(languages('talks'), ['ar', 'uk']);
      assert.deepEqual(languages('talks-uk'), ['ar', 'en']);
      assert.deepEqual(languages('talks-ar'), ['en', 'uk']);
    }));

  test('links to the address that another file has, and follows it', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('talks', {}, 'See [them](ferry.md#what) and `<a href="story:ferry">`.');
      newsroom.story('ferry', { published: '2026-01-05' }, 'Words.\n\n## What\n\nMore.');
      newsroom.write('people/ada.md', '---\nname: Ada\n---\nSee [it](../stories/ferry.md).\n');
      newsroom.write('pages/about.md', '---\ntitle: Us\n---\nSee [it](../stories/ferry.md).\n');
      assert.deepEqual(await newsroom.problems(), []);
      const shown = (): string =>
        JSON.stringify([
          newsroom.edition.story('/2026/02/06/talks/')?.story,
          newsroom.edition.list('/by/ada/'),
          newsroom.edition.plain('/about/'),
        ]);
      assert.equal(shown().match(/href=\\"\/2026\/01\/05\/ferry\//g)?.length, 3);
      assert.match(shown(), /href=\\"\/2026\/01\/05\/ferry\/#what\\"/);
      assert.match(shown(), /"href":"\/2026\/01\/05\/ferry\/#what"/);
      newsroom.settle();
      newsroom.story('ferry', { published: '2026-01-06' }, 'Words.\n\n## What\n\nMore.');
      assert.deepEqual(await newsroom.problems(), []);
      assert.doesNotMatch(shown(), /2026\/01\/05/);
      const stale = newsroom.edition.stale();
      for (const page of ['/2026/02/06/talks/', '/by/ada/', '/about/', '/2026/01/05/ferry/']) {
        assert.ok(stale.includes(page), page);
      }
    }));
});

describe('a publish', () => {
  test('of one edited story among 300 changes tens of pages', () =>
    inNewsroom(async (newsroom) => {
      const save = (number: number, headline: string): void =>
        newsroom.story(`s${number}`, {
          ...{ headline, published: date(number - 280), desk: number % 3 ? 'city' : 'world' },
          topics: [`Topic ${number % 11}`, `Topic ${(number * 7) % 13}`],
        });
      for (let number = 0; number < 300; number++) save(number, `Headline ${number}`);
      await newsroom.gather({ workers: 2 });
      newsroom.settle();
      const { edition } = newsroom;
      const own = `/${date(-130).replaceAll('-', '/')}/s150/`;
      const before = new Map([...edition.addresses()].map((one) => [one, edition.digest(one)]));
      save(150, 'Another headline');
      assert.equal((await newsroom.gather()).parsed, 1);
      const stale = edition.stale();
      const changed = [...edition.addresses()].filter(
        (one) => edition.digest(one) !== before.get(one),
      );
      assert.ok(changed.every((one) => stale.includes(one)));
      assert.ok(changed.length > 10 && changed.length < 60, `${changed.length} changed`);
      assert.ok(stale.length < 200, `${stale.length} were looked at`);
      newsroom.settle();
      newsroom.story(
        's150',
        {
          ...{ headline: 'Another headline', published: date(-130), desk: 'world' },
          topics: ['Topic 7', 'Topic 10'],
        },
        'Other words.',
      );
      const again = new Map([...edition.addresses()].map((one) => [one, edition.digest(one)]));
      await newsroom.gather();
      const concerned = edition.stale();
      assert.ok(concerned.length < 40, `a body concerns ${concerned.length} pages and files`);
      const told = concerned.filter((one) => edition.digest(one) !== again.get(one));
      const isFeed = (one: string): boolean => edition.answer(one)?.page === 'feed';
      assert.deepEqual(
        told.filter((one) => !isFeed(one)),
        ['', 'story.json', 'story.md', 'story.txt'].map((form) => `${own}${form}`),
        'and is told in four of them',
      );
      const holding = concerned.filter((one) => holds(edition.answer(one), own));
      assert.deepEqual(told.filter(isFeed), holding, 'and in the feeds that hold it');
      assert.ok(holding.length > 0 && holding.length < 10, `${holding.length} feeds`);
    }));
});

/** Whether an answer is that of a feed with the story at `address`. */
function holds(answer: Answer | undefined, address: string): boolean {
  if (answer?.page !== 'feed') return false;
  return answer.entries.some(({ story }) => story.address === address);
}
