// Owns the check of what the service worker is told to keep: the newest, and a sign of what stands on them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workerAddress } from '../../../src/site/offline-address.ts';
import { Newsroom, site } from './newsroom.ts';

function kept({ edition }: Newsroom): { kept: string[]; made?: string } {
  const answer = edition.answer(workerAddress());
  assert.equal(answer?.page, 'worker');
  return answer;
}

async function newsroom(): Promise<Newsroom> {
  const room = new Newsroom();
  for (let day = 1; day < 12; day++) {
    room.story(`story-${day}`, { published: `2026-02-${String(day).padStart(2, '0')}` });
  }
  room.story('later', { published: '2026-04-01', embargo: '2026-04-01T00:00Z' });
  await room.gather();
  return room;
}

test('the worker keeps the front page, the page of reading offline and the eight newest stories', async () => {
  const room = await newsroom();
  const { kept: pages } = kept(room);
  assert.deepEqual(pages.slice(0, 3), ['/', '/offline/', '/2026/02/11/story-11/']);
  assert.equal(pages.length, 10);
  room.close();
});

test('its sign changes with the words of a newest story, and not with those of an older one', async () => {
  const room = await newsroom();
  const before = kept(room).made;
  room.story('story-1', { published: '2026-02-01' }, 'Other words.');
  await room.gather();
  assert.equal(kept(room).made, before);
  room.story('story-9', { published: '2026-02-09' }, 'Other words.');
  await room.gather();
  assert.notEqual(kept(room).made, before);
  assert.ok(room.edition.stale().includes(workerAddress()));
  room.close();
});

test('where nothing shall be kept the worker is there, and keeps nothing; its page is not', async () => {
  const room = await newsroom();
  room.write('site.yaml', `${site}offline: off\n`);
  await room.gather();
  assert.deepEqual(kept(room), { page: 'worker', kept: [] });
  const addresses = [...room.edition.addresses()];
  assert.ok(addresses.includes('/sw.js') && !addresses.includes('/offline/'));
  assert.equal(room.edition.answer('/offline/'), undefined);
  room.close();
});
