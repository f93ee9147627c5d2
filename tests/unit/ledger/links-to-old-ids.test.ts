// Owns the proof that a newsroom is not advised about links to passages that live on elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPublishingNewsroom, type PublishingNewsroom } from './publishing-newsroom.ts';

const body =
  'NORTHHAVEN — The harbour bridge will close on Sunday night after inspectors found cracks in it.\n\n' +
  '## What was found\n\nTwo of eighteen bearings have cracks that are longer than a hand.\n\n' +
  '## What happens next\n\nFerries will carry passengers free of charge from Monday morning.\n';

async function advice(newsroom: PublishingNewsroom): Promise<(string | undefined)[]> {
  const { problems } = await newsroom.gather();
  return problems.filter(({ id }) => id === 'edition/anchor').map(({ what }) => what);
}

test('links to a reworded and to a deleted heading get no advice, one to a heading that never was does', () =>
  inPublishingNewsroom(async (newsroom) => {
    newsroom.story('bridge', {}, body);
    const links =
      'See [one](/2026/02/06/bridge/#what-was-found), [two](bridge.md#what-was-found), ' +
      '[three](/2026/02/06/bridge/#what-happens-next) and [four](bridge.md#what-happens-next).\n';
    newsroom.story('ferry', {}, links);
    await newsroom.publish();
    assert.deepEqual(await advice(newsroom), []);
    const opening = body.slice(0, body.indexOf('## What happens next'));
    newsroom.story('bridge', {}, opening.replace('What was found', 'What inspectors found'));
    assert.deepEqual(await advice(newsroom), []);
    const inherited = newsroom.inherited('/2026/02/06/bridge/');
    assert.ok(inherited.some(({ moved }) => moved.includes('what-was-found')));
    assert.ok(inherited.some(({ removed }) => removed.includes('what-happens-next')));

    newsroom.story(
      'ferry',
      {},
      `${links}\nSee [five](bridge.md#never-was), [six](/2026/02/06/bridge/#never-was).\n`,
    );
    const told = await advice(newsroom);
    assert.equal(told.length, 2);
    for (const one of told) assert.match(one ?? '', /"never-was"/);
  }));
