// Owns the proof of what is promised: which changes stop a publication and what the message says to write,
// and that writing it is enough.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, body, fields, published, quotationOf, refused } from './published-story.ts';

describe('a story that was published', () => {
  test('and renamed is known by its passages; its alias is proposed, and enough', () =>
    published(async (newsroom) => {
      const quotation = quotationOf(newsroom);
      newsroom.remove('stories/bridge.md');
      newsroom.story('span', fields, body.replace('Two of eighteen', 'Three of eighteen'));
      newsroom.story(
        'other',
        {},
        'A story about something else altogether, with words of its own.',
      );
      const write = `aliases: [${address}]`;
      await refused(newsroom, { id: 'ledger/moved', file: 'stories/span.md', write });
      newsroom.story('span', { ...fields, aliases: [address] }, body);
      assert.deepEqual(await newsroom.publish(), ['ledger/2026-02.jsonl']);
      const now = '/2026/02/06/span/';
      assert.equal(newsroom.edition.alias(address)?.target, now);
      assert.equal(newsroom.edition.alias(quotation)?.target, quotation.replace('bridge', 'span'));
      assert.equal(newsroom.edition.alias(quotation)?.removed, undefined);
      assert.equal(newsroom.edition.alias(`${quotation}embed/`)?.page, 'alias');
      assert.equal(newsroom.edition.alias(`${address}embed/`)?.target, `${now}embed/`);
      newsroom.story('span', fields, body);
      await refused(newsroom, { id: 'ledger/alias', file: 'stories/span.md', write });
    }));

  test('and moved to another day keeps its old address, and the old day its page', () =>
    published(async (newsroom) => {
      const moved = { ...fields, published: '2026-03-01' };
      newsroom.story('bridge', { ...moved, aliases: ['/2019/bridge/'] }, body);
      const write = `aliases: [/2019/bridge/, ${address}]`;
      await refused(newsroom, { id: 'ledger/moved', file: 'stories/bridge.md', write });
      newsroom.story('bridge', { ...moved, aliases: ['/2019/bridge/', address] }, body);
      await newsroom.publish();
      assert.deepEqual(
        [...newsroom.ledger().keys()],
        ['.gitattributes', '2026-03.jsonl', 'site.jsonl'],
      );
      for (const empty of [
        '/2026/02/06/',
        '/2026/02/',
        '/topics/harbour/2026-02/',
        '/by/ann/2026-02/',
      ]) {
        assert.ok([...newsroom.edition.addresses()].includes(empty), empty);
        assert.ok(newsroom.edition.answer(empty), empty);
      }
      assert.deepEqual(newsroom.edition.day('/2026/02/06/')?.stories, []);
      assert.deepEqual(newsroom.edition.listMonth('/topics/harbour/2026-02/')?.stories, []);
      assert.ok(
        ![...newsroom.edition.addresses()].includes('/2019/bridge/quotes/'),
        'no old quotation there',
      );
    }));

  test('and deleted has to come back withdrawn', () =>
    published(async (newsroom) => {
      const quotation = quotationOf(newsroom);
      newsroom.remove('stories/bridge.md');
      const write = 'status: withdrawn';
      await refused(newsroom, { id: 'ledger/story', file: 'ledger/2026-02.jsonl', write });
      newsroom.story('bridge', { status: 'withdrawn', withdrawn: 'It was wrong.' }, 'Gone.');
      await newsroom.publish();
      assert.equal(newsroom.edition.alias(quotation)?.target, address);
      assert.equal(newsroom.edition.alias(quotation)?.removed, true);
      assert.equal(newsroom.edition.alias(`${quotation}embed/`)?.removed, true);
      assert.equal(newsroom.edition.alias(`${quotation}embed/`)?.target, `${address}embed/`);
      assert.doesNotMatch(JSON.stringify([...newsroom.ledger()]), /found|danger|Gone/);
      for (const list of ['/topics/harbour/', '/threads/bridge/', '/said/ines-calder/']) {
        assert.ok(newsroom.edition.answer(list), list);
      }
      assert.ok(newsroom.edition.answer('/2026/02/'));
      newsroom.story('bridge', fields, body);
      await newsroom.publish();
      assert.deepEqual(newsroom.inherited(address), [], 'what comes back has its own ids again');
    }));

  test('may not hand its address to a page, which has none of its quotations', () =>
    published(async (newsroom) => {
      newsroom.remove('stories/bridge.md');
      newsroom.write('pages/about.md', `---\ntitle: About\naliases: [${address}]\n---\nUs.\n`);
      await refused(newsroom, {
        ...{ id: 'ledger/story', file: '2026-02.jsonl', write: 'status: withdrawn' },
      });
    }));

  test('of which the ledger forgets something prints as if it had never known it', () =>
    published(async (newsroom) => {
      const old = quotationOf(newsroom);
      newsroom.story('bridge', fields, body.replace('nobody was ever', 'no one had ever been'));
      await newsroom.publish();
      assert.notEqual(newsroom.edition.alias(old), undefined);
      newsroom.settle();
      newsroom.write('ledger/2026-02.jsonl', '');
      assert.deepEqual(await newsroom.stops(), []);
      assert.equal(newsroom.edition.alias(old), undefined);
      assert.ok(newsroom.edition.stale().includes(old), 'its page is looked at, and goes');
    }));

  test('may not become a draft, nor be put under embargo', () =>
    published(async (newsroom) => {
      const file = 'stories/bridge.md';
      newsroom.story('bridge', { ...fields, status: 'draft' }, body);
      await refused(newsroom, { id: 'ledger/hidden', file, write: 'status: withdrawn' });
      newsroom.story('bridge', { ...fields, embargo: '2026-04-01T06:00Z' }, body);
      await refused(newsroom, { id: 'ledger/hidden', file, write: 'status: withdrawn' });
      const dev = newsroom.fresh({ parsed: false });
      const { problems } = await newsroom.gather({ store: dev, hidden: true });
      assert.deepEqual(problems, [], 'in a newsroom at work it is shown');
      dev.close();
    }));

  test('and merged into another leaves its address and passages to that one', () =>
    published(async (newsroom) => {
      newsroom.story('ferries', {}, 'Ferries will carry passengers free of charge from Monday on.');
      await newsroom.publish();
      newsroom.remove('stories/ferries.md');
      const both = `${body}\nFerries will carry passengers free of charge from Tuesday on.`;
      newsroom.story('bridge', { ...fields, aliases: ['/2026/02/06/ferries/'] }, both);
      await newsroom.publish();
      const moved = newsroom.inherited(address).flatMap((one) => one.moved);
      assert.equal(moved.length, 1);
    }));

  test('with a mistake in it is told of that alone', () =>
    published(async (newsroom) => {
      newsroom.story('bridge', { ...fields, dsk: 'world' }, body);
      const store = newsroom.fresh({ parsed: false });
      const { problems } = await newsroom.gather({ store });
      assert.deepEqual(
        problems.map(({ id }) => id),
        ['story/field'],
      );
      store.close();
    }));
});

describe('what is not a story', () => {
  test('keeps its address: a page', () =>
    published(async (newsroom) => {
      newsroom.remove('pages/about.md');
      const write = 'aliases: [/about/]';
      await refused(newsroom, { id: 'ledger/page', file: 'ledger/site.jsonl', write });
      newsroom.write('pages/us.md', '---\ntitle: Us\naliases: [/about/]\n---\nUs.\n');
      await newsroom.publish();
      assert.deepEqual(newsroom.edition.alias('/about/'), {
        ...{ page: 'alias', address: '/about/', target: '/us/', headline: 'Us' },
      });
      newsroom.write('pages/us.md', '---\ntitle: Us\n---\nUs.\n');
      await refused(newsroom, { id: 'ledger/alias', file: 'pages/us.md', write });
    }));

  test('keeps its address: a writer, with the months', () =>
    published(async (newsroom) => {
      newsroom.remove('people/ann.md');
      newsroom.story('bridge', { ...fields, by: [{ name: 'Ann' }] }, body);
      const write = 'aliases: [/by/ann/]';
      await refused(newsroom, { id: 'ledger/writer', file: 'ledger/site.jsonl', write });
      newsroom.write(
        'people/ann-lee.md',
        '---\nname: Ann Lee\naliases: [/by/ann/]\n---\nWrites.\n',
      );
      newsroom.story('bridge', { ...fields, by: ['ann-lee'] }, body);
      await newsroom.publish();
      for (const old of ['/by/ann/', '/by/ann/2026-02/']) {
        assert.equal(newsroom.edition.alias(old)?.target, '/by/ann-lee/', old);
      }
    }));

  test('stands empty where it is a list', () =>
    published(async (newsroom) => {
      newsroom.story('bridge', {}, body.replace(/:said.*?\}/, 'nothing'));
      await newsroom.publish();
      const { edition } = newsroom;
      for (const list of ['/topics/harbour/', '/threads/bridge/', '/by/ann/']) {
        assert.deepEqual(edition.list(list)?.stories, [], list);
        assert.deepEqual(edition.listMonth(`${list}2026-02/`)?.stories, [], list);
      }
      for (const said of ['/said/ines-calder/', '/said/ines-calder/2026-02/']) {
        assert.deepEqual(edition.speaker(said)?.said, [], said);
      }
    }));
});
