// Owns the proof of what is promised: which changes stop a publication and what the message says to write,
// and that writing it is enough.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { ProblemId } from '../../../src/site/problems.ts';
import { inPublishingNewsroom, type PublishingNewsroom } from './publishing-newsroom.ts';

const body =
  'NORTHHAVEN — The harbour bridge will close on Sunday night after inspectors found cracks in it.\n\n' +
  'She told reporters :said["that nobody was ever in any danger on the bridge"]{by="Ines Calder"} at noon.\n\n' +
  '## What was found\n\nTwo of eighteen bearings have cracks that are longer than a hand.\n';
const fields = { topics: ['Harbour'], by: ['ann'], thread: 'bridge' };
const address = '/2026/02/06/bridge/';

/** A newsroom that has published one story, a page and a writer. */
async function published(work: (newsroom: PublishingNewsroom) => Promise<void>): Promise<void> {
  await inPublishingNewsroom(async (newsroom) => {
    newsroom.write('people/ann.md', '---\nname: Ann\n---\nWrites.\n');
    newsroom.write('pages/about.md', '---\ntitle: About\n---\nUs.\n');
    newsroom.story('bridge', fields, body);
    await newsroom.publish();
    await work(newsroom);
  });
}

/** Expects one problem, in `file`, whose advice holds `write`. */
async function refused(
  newsroom: PublishingNewsroom,
  { id, file, write }: { id: ProblemId; file: string; write: string },
): Promise<void> {
  const before = newsroom.ledger();
  const stops = await newsroom.stops();
  assert.deepEqual(
    stops.map((stop) => stop.id),
    [id],
  );
  assert.ok(stops[0]?.path.endsWith(file), `${stops[0]?.path} is ${file}`);
  assert.ok(stops[0]?.write.includes(write), stops[0]?.write);
  assert.deepEqual(newsroom.ledger(), before);
}

function quotationOf(newsroom: PublishingNewsroom): string {
  const found = [...newsroom.edition.addresses()].find((one) => /\/quotes\/[^/]+\/$/.test(one));
  assert.ok(found !== undefined);
  return found;
}

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
        assert.equal(newsroom.edition.answer(list), undefined, list);
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

describe('the ledger', () => {
  test('is not touched by a publication without changes, nor other months by an edit', () =>
    published(async (newsroom) => {
      newsroom.story('later', { published: '2026-03-01' }, 'Something else was said in March.');
      const month = ['ledger/2026-03.jsonl', 'ledger/site.jsonl'];
      assert.deepEqual(await newsroom.publish(), month, 'a month that is new is named');
      assert.deepEqual(await newsroom.publish(), []);
      newsroom.story('bridge', fields, body.replace('Sunday', 'Monday'));
      assert.deepEqual(await newsroom.publish(), ['ledger/2026-02.jsonl']);
      newsroom.story(
        'bridge',
        { ...fields, headline: 'Bridge shut' },
        body.replace('Sunday', 'Monday'),
      );
      assert.deepEqual(await newsroom.publish(), [], 'it holds no headline');
    }));

  test('holds no word of a story, neither drafts nor what is under embargo', () =>
    published(async (newsroom) => {
      newsroom.story('secret', { status: 'draft' }, 'Secret.');
      newsroom.story('later', { embargo: '2026-06-01T06:00Z' }, 'Later.');
      assert.deepEqual(await newsroom.publish(), []);
      const text = JSON.stringify([...newsroom.ledger()]);
      assert.doesNotMatch(text, /secret|later|inspectors|danger|bearings/i);
    }));

  test('of two publications that git merged holds what both promised', () =>
    published(async (newsroom) => {
      const git = (...args: string[]): void => {
        const as = ['-c', 'user.name=Ann', '-c', 'user.email=ann@courier.example'];
        execFileSync('git', [...as, ...args], { cwd: newsroom.content, stdio: 'pipe' });
      };
      const commit = (): void => {
        git('add', '-A');
        git('commit', '-q', '-m', 'Publish');
      };
      git('init', '-q', '-b', 'main');
      commit();
      git('checkout', '-q', '-b', 'other');
      newsroom.story('ferries', {}, 'Ferries will carry passengers free of charge from Monday.');
      newsroom.story('bridge', fields, `${body}\nIt opens again in April, the port says.`);
      await newsroom.publish();
      commit();
      const promised = newsroom.edition.story(address)?.story.sections[0]?.blocks[1]?.id ?? '';
      git('checkout', '-q', 'main');
      newsroom.story('buses', {}, 'Buses go around the bay every ten minutes from today.');
      newsroom.story('bridge', fields, `A wholly new beginning was written here.\n\n${body}`);
      await newsroom.publish();
      commit();
      git('merge', '-q', '-X', 'ours', 'other');
      assert.equal(
        newsroom.ledger().get('2026-02.jsonl')?.split('\n').length,
        5,
        'both lines are there',
      );
      newsroom.story('bridge', fields, `A wholly new beginning was written here.\n\n${body}`);
      await newsroom.publish();
      const lines = newsroom.ledger().get('2026-02.jsonl')?.trim().split('\n') ?? [];
      assert.deepEqual(lines, lines.toSorted());
      assert.equal(lines.length, 3);
      const removed = newsroom.inherited(address).flatMap((one) => one.removed);
      assert.ok(removed.includes(promised), 'what the other side promised is kept');
    }));

  test('that has lost a month stops the publication until it is back', () =>
    published(async (newsroom) => {
      newsroom.story('later', { published: '2026-03-01' }, 'Something else was said in March.');
      await newsroom.publish();
      const month = newsroom.ledger().get('2026-02.jsonl') ?? '';
      newsroom.remove('ledger/2026-02.jsonl');
      await refused(newsroom, { id: 'ledger/file', file: 'site.jsonl', write: '2026-02.jsonl' });
      newsroom.write('ledger/2026-02.jsonl', month);
      assert.deepEqual(await newsroom.publish(), []);
    }));

  test('that is damaged stops the publication and is named with its line', () =>
    published(async (newsroom) => {
      const file = join('ledger', '2026-02.jsonl');
      const whole = newsroom.ledger().get('2026-02.jsonl') ?? '';
      newsroom.write(file, `${whole}{"address":`);
      const [damaged] = await newsroom.stops();
      assert.deepEqual([damaged?.id, damaged?.line], ['ledger/line', 2]);
      newsroom.write(file, `<<<<<<< HEAD\n${whole}=======\n${whole}>>>>>>> other\n`);
      const marks = await newsroom.stops();
      assert.deepEqual(
        marks.map(({ id, line }) => [id, line]),
        [['ledger/conflict', 1]],
      );
      newsroom.write(file, whole + whole);
      assert.deepEqual(await newsroom.stops(), [], 'two equal lines are one');
    }));
});
