// Owns the tests of what the pages of quotations and of speakers are given, and of what a change of words
// concerns.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Edition } from '../../../src/edition/edition.ts';
import { inNewsroom, type Newsroom } from './newsroom.ts';

/** The pages of quotations of a story, in its order. */
function quotationsOf(edition: Edition, name: string): string[] {
  return [...edition.addresses()].filter((one) => new RegExp(`/${name}/quotes/[^/]+/$`).test(one));
}

function wordsOf(said: readonly { words: string }[] | undefined): string[] | undefined {
  return said?.map(({ words }) => words);
}

function withSpeakers(newsroom: Newsroom, speakers: readonly object[]): void {
  newsroom.write(
    'site.yaml',
    `name: The Courier
description: A test of the press.
address: https://courier.example/
desks:
  - { id: world, name: World }
speakers: ${JSON.stringify(speakers)}
`,
  );
}

const ann = ':said["We go,"]{by="Ann Lee" role="pilot"} she said.';
const bo = ':said["We stay."]{by="Bo"}';

describe('a quotation', () => {
  test('has the paragraph around it, the story with its place, and what else is quoted there', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story(
        'talks',
        { kind: 'opinion', dateline: 'Oslo' },
        `First.\n\nThen ${ann} ${bo}\n\nLast.`,
      );
      assert.deepEqual(await newsroom.problems(), []);
      const { edition } = newsroom;
      const [first = '', second = ''] = quotationsOf(edition, 'talks');
      const answer = edition.quotation(first);
      assert.equal(answer?.words, 'We go');
      assert.equal(answer.role, 'pilot');
      assert.equal(answer.speakerAddress, '/said/ann-lee/');
      assert.deepEqual(answer.around, ['Then “We go,” she said. “We stay.”']);
      assert.equal(answer.deskName, 'World');
      assert.equal(answer.dateline?.place, 'Oslo');
      assert.equal(answer.story.kind, 'opinion');
      assert.deepEqual(
        answer.others.map(({ address }) => address),
        [second],
      );
    }));

  test('that is all of its paragraph has the one before it too', () =>
    inNewsroom(async (newsroom) => {
      const said = '"We go, and we will not come back."';
      newsroom.story('talks', {}, `First.\n\nShe rose.\n\n:pull[${said}]{by="Ann Lee"}\n\nAfter.`);
      await newsroom.gather();
      const [address = ''] = quotationsOf(newsroom.edition, 'talks');
      const words = '“We go, and we will not come back.”';
      assert.deepEqual(newsroom.edition.quotation(address)?.around, ['She rose.', words]);
    }));

  test('that is set apart stands between the paragraphs before and after it', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('talks', {}, 'Before.\n\n> We go.\n>\n> — Ann Lee\n\nAfter.');
      await newsroom.gather();
      const [address = ''] = quotationsOf(newsroom.edition, 'talks');
      assert.deepEqual(newsroom.edition.quotation(address)?.around, [
        'Before.',
        'We go.',
        'After.',
      ]);
    }));

  test('has no page of its own where the story is withdrawn, a draft or under embargo', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('gone', { status: 'withdrawn', withdrawn: 'It was wrong.' }, ann);
      newsroom.story('draft', { status: 'draft' }, ann);
      newsroom.story('later', { embargo: '2026-04-01T12:00Z' }, ann);
      await newsroom.gather();
      const { edition } = newsroom;
      assert.deepEqual(
        [...edition.addresses()].filter((one) => one.includes('/quotes/')),
        [],
      );
      await newsroom.gather({ hidden: true });
      const [address = ''] = quotationsOf(edition, 'draft');
      assert.equal(edition.quotation(address)?.hidden, 'draft');
      assert.equal(quotationsOf(edition, 'later').length, 1);
      assert.equal(quotationsOf(edition, 'gone').length, 0);
    }));

  test('and the story that holds it are found though the story is called as a form or a part is', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('embed', {}, ann);
      newsroom.story('quotes', {}, ann);
      await newsroom.gather();
      const { edition } = newsroom;
      for (const address of edition.addresses()) {
        assert.ok(edition.digest(address) !== undefined, `${address} is listed and has an answer`);
      }
      assert.equal(edition.story('/2026/02/06/embed/')?.story.name, 'embed');
      assert.equal(edition.story('/2026/02/06/embed/embed/')?.story.name, 'embed');
      assert.equal(quotationsOf(edition, 'quotes').length, 1);
    }));
});

describe('a speaker', () => {
  test('is given the newest thirty quotations, and every month whole', () =>
    inNewsroom(async (newsroom) => {
      for (let number = 0; number < 40; number++) {
        const published = new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
        newsroom.story(`s${number}`, { published }, `:said["Number ${number}."]{by="Ann Lee"}`);
      }
      await newsroom.gather();
      const answer = newsroom.edition.speaker('/said/ann-lee/');
      assert.deepEqual(
        wordsOf(answer?.said),
        Array.from({ length: 30 }, (_, index) => `Number ${39 - index}.`),
      );
      assert.equal(answer?.count, 40);
      assert.deepEqual(answer.months, [
        { month: '2026-02', address: '/said/ann-lee/2026-02/', count: 9 },
        { month: '2026-01', address: '/said/ann-lee/2026-01/', count: 31 },
      ]);
      const month = newsroom.edition.speaker('/said/ann-lee/2026-01/');
      assert.equal(month?.said.length, 31);
      assert.equal(month.count, 31);
      assert.equal(newsroom.edition.speaker('/said/ann-lee/2025-12/'), undefined);
    }));

  test('is one person in all spellings that site.yaml joins, and has the office given there', () =>
    inNewsroom(async (newsroom) => {
      withSpeakers(newsroom, [
        { name: 'Ann Lee', also: ['A. Lee', 'Captain Lee'], role: 'Captain' },
      ]);
      newsroom.story('a', { published: '2026-01-01' }, ':said["One."]{by="A. Lee" role="at sea"}');
      newsroom.story('b', { published: '2026-01-02' }, ':said["Two."]{by="captain lee"}');
      await newsroom.gather();
      const { edition } = newsroom;
      const answer = edition.speaker('/said/ann-lee/');
      assert.equal(answer?.name, 'Ann Lee');
      assert.equal(answer.role, 'Captain');
      assert.deepEqual(
        answer.said.map(({ words, role }) => [words, role]),
        [
          ['Two.', 'Captain'],
          ['One.', 'at sea'],
        ],
      );
      assert.equal(edition.speaker('/said/a-lee/'), undefined);
    }));

  test('has no office where only a story says something after the name', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('a', {}, ann);
      await newsroom.gather();
      assert.equal(newsroom.edition.speaker('/said/ann-lee/')?.role, undefined);
    }));

  test('without a letter to the name has no page, and the words have theirs', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('a', {}, ':said["We go."]{by="?!"} :said["We stay."]{by="Бо"}');
      await newsroom.gather();
      const { edition } = newsroom;
      assert.equal(quotationsOf(edition, 'a').length, 2);
      assert.deepEqual(
        [...edition.addresses()].filter((one) => one.startsWith('/said/')),
        ['/said/', '/said/бо/', '/said/бо/feed.atom', '/said/бо/2026-02/'],
      );
    }));
});

describe('a change of words', () => {
  test('makes a new page, lets the old one go, and concerns the speaker, the others and no other story', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('talks', {}, `${ann} ${bo}`);
      newsroom.story('other', { published: '2026-02-05' }, ':said["Never."]{by="Cy"}');
      await newsroom.gather();
      const { edition } = newsroom;
      const [old = '', stays = ''] = quotationsOf(edition, 'talks');
      newsroom.settle();
      newsroom.story('talks', {}, `${ann.replace('We go', 'We went')} ${bo}`);
      await newsroom.gather();
      const stale = edition.stale();
      const forms = [old, `${old}oembed.json`, `${old}embed/`, `${old}card.png`];
      for (const address of [...forms, stays, '/said/ann-lee/', '/said/ann-lee/2026-02/', '/']) {
        assert.ok(stale.includes(address), address);
      }
      for (const address of forms) assert.equal(edition.digest(address), undefined, address);
      assert.ok(!stale.some((one) => one.includes('/other/') || one.startsWith('/said/cy/')));
      assert.deepEqual(wordsOf(edition.speaker('/said/ann-lee/')?.said), ['We went']);
    }));
});

test('The front page prefers words of the newest story that are short, and else has its shortest', () =>
  inNewsroom(async (newsroom) => {
    const said = (length: number): string =>
      `:said["${'word '.repeat(length / 5).trim()}"]{by="Ann Lee ${'A'.repeat(length / 100)}"}, she said.`;
    newsroom.story('talks', {}, [said(500), said(200), said(100)].join('\n\n'));
    await newsroom.gather();
    const shown = (): number | undefined => newsroom.edition.front().onRecord?.words.length;
    assert.equal(shown(), 199);
    newsroom.story('talks', {}, [said(500), said(400), said(600)].join('\n\n'));
    await newsroom.gather();
    assert.equal(shown(), 399);
  }));
