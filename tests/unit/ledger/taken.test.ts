// Owns the proof that a published address is not taken over by another story, by whichever way a file
// came there, and that what the message says to write is enough.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Problem } from '../../../src/site/problems.ts';
import { inPublishingNewsroom, type PublishingNewsroom } from './publishing-newsroom.ts';

const ferry = `The ferry to the outer islands will stop at midnight on Friday for repairs.

Its two engines have run for thirty years without a day of rest, the port says.

Islanders will be carried by fishing boats, which the county pays for each crossing.

The last time it stopped was in the winter of the great ice, when nobody could leave.`;
const gate = `The lock gate jammed halfway open on Tuesday with a barge underneath it.

Divers found a mooring chain wound around the lower hinge and cut it in an hour.

Nineteen boats waited in the upper basin until the water could be let out again.

Keepers of the lock had asked for a grating three years ago and never got an answer.`;
const bakery = `A bakery opened in the old customs hall this morning and sold out before ten.

Bread is baked on stone there, in an oven that came from a village in the hills.

Its owners were teachers until last summer, and learned the craft from a neighbour.

On Sundays there will be music, if the council lets them put chairs on the square.`;
const reworded = `The ferry to the outer islands stops on Friday at midnight, for urgent repairs.

For thirty years its two engines have run without one day of rest, says the port.

Fishing boats will carry the islanders, and the county pays for every crossing.

It stopped last in that winter of the great ice, when no one at all could leave.`;

async function published(work: (newsroom: PublishingNewsroom) => Promise<void>): Promise<void> {
  await inPublishingNewsroom(async (newsroom) => {
    newsroom.story('ferry', {}, ferry);
    newsroom.story('lock-gate', { published: '2026-02-04' }, gate);
    await newsroom.publish();
    await work(newsroom);
  });
}

function told(problems: readonly Problem[]): string[] {
  return problems.map(({ id, path }) => `${id} ${path.slice(path.lastIndexOf('/') + 1)}`).sort();
}

describe('a published address', () => {
  test('is not taken over by a new story in a file of the same name', () =>
    published(async (newsroom) => {
      newsroom.story('ferry', { headline: 'Bakery opens' }, bakery);
      const stops = await newsroom.stops();
      assert.deepEqual(told(stops), ['ledger/taken ferry.md']);
      assert.match(
        stops[0]?.write ?? '',
        /another name.*withdrawn.*aliases: \[\/2026\/02\/06\/ferry\/\]/,
      );
      newsroom.remove('stories/ferry.md');
      newsroom.story('bakery', { headline: 'Bakery opens' }, bakery);
      newsroom.story('ferry', { status: 'withdrawn', withdrawn: 'It was wrong.' }, 'Gone.');
      await newsroom.publish();
      assert.deepEqual(newsroom.inherited('/2026/02/06/bakery/'), []);
    }));

  test('stays that of a story whose every passage is in other words', () =>
    published(async (newsroom) => {
      newsroom.story('ferry', {}, reworded);
      await newsroom.publish();
      assert.equal(newsroom.inherited('/2026/02/06/ferry/').length, 4);
    }));

  test('can be given to a story that has nothing left of the old one, by an alias', () =>
    published(async (newsroom) => {
      newsroom.remove('stories/ferry.md');
      newsroom.story('ferry-again', { aliases: ['/2026/02/06/ferry/'] }, bakery);
      await newsroom.publish();
      assert.equal(
        newsroom.edition.alias('/2026/02/06/ferry/')?.target,
        '/2026/02/06/ferry-again/',
      );
    }));

  test('is told of with the file that has its passages, and keeps its old links there', () =>
    published(async (newsroom) => {
      newsroom.story('tmp', {}, ferry);
      newsroom.story('ferry', {}, gate);
      newsroom.remove('stories/lock-gate.md');
      const stops = await newsroom.stops();
      assert.deepEqual(told(stops), ['ledger/moved ferry.md', 'ledger/swapped ferry.md']);
      const swapped = stops.find(({ id }) => id === 'ledger/swapped');
      assert.match(swapped?.write ?? '', /"aliases: \[\/2026\/02\/06\/ferry\/\]" above .*tmp\.md/);
      newsroom.story('tmp', { aliases: ['/2026/02/06/ferry/'] }, ferry.replace('Friday', 'Sunday'));
      newsroom.remove('stories/ferry.md');
      newsroom.story('gate', { aliases: ['/2026/02/04/lock-gate/'] }, gate);
      await newsroom.publish();
      assert.equal(newsroom.inherited('/2026/02/06/tmp/').flatMap((one) => one.moved).length, 1);
    }));

  test('of two stories that exchanged their files on different days goes with the passages', () =>
    published(async (newsroom) => {
      newsroom.story('ferry', { published: '2026-02-10' }, gate);
      newsroom.story('lock-gate', { published: '2026-02-11' }, ferry);
      const stops = await newsroom.stops();
      assert.deepEqual(
        stops.map(({ path, write }) => [path.split('/').at(-1), write.split('"')[1]]),
        [
          ['ferry.md', 'aliases: [/2026/02/04/lock-gate/]'],
          ['lock-gate.md', 'aliases: [/2026/02/06/ferry/]'],
        ],
      );
    }));
});
