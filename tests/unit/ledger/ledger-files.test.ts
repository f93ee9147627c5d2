// Owns the proof of what lies in the ledger's files: what they hold and never hold, two publications that
// git merged, and damage.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { address, body, fields, published, refused } from './published-story.ts';

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

  test('that has lost what is promised of no story stops the publication until it is back', () =>
    published(async (newsroom) => {
      const file = join('ledger', 'site.jsonl');
      const text = newsroom.ledger().get('site.jsonl') ?? '';
      newsroom.remove(file);
      await refused(newsroom, { id: 'ledger/file', file: '2026-02.jsonl', write: 'site.jsonl' });
      newsroom.write(file, text);
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
