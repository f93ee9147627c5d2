// Owns the proof that many stories may be renamed at once: each is known, and looking for it is quick.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Holders } from '../../../src/edition/checks/held.ts';
import type { StoryPromise } from '../../../src/edition/passages.ts';
import { wordsId } from '../../../src/story/passage-id.ts';
import { fingerprint } from '../../../src/ledger/fingerprint.ts';
import { inPublishingNewsroom } from './publishing-newsroom.ts';

const wanderers = 'baker sailor teacher gardener weaver miller painter doctor smith pilot'.split(
  ' ',
);
const places = 'harbour market bridge castle meadow station library orchard quarry mill'.split(' ');
const deeds = 'opened closed sold painted measured repaired flooded bought lit emptied'.split(' ');

function words(story: number, passage: number): string {
  const pick = (list: readonly string[], turn: number): string =>
    list[Math.floor(story / 10 ** turn + passage) % 10] ?? '';
  return `The ${pick(wanderers, 0)} ${pick(deeds, 1)} the ${pick(places, 2)} number ${story} in ${passage} days.`;
}

test('every renamed story is found where it is now, and the stories are read once', () =>
  inPublishingNewsroom(async (newsroom) => {
    const count = 40;
    for (let story = 0; story < count; story++) {
      const body = [0, 1, 2, 3].map((passage) => words(story, passage)).join('\n\n');
      newsroom.story(`new-${story}`, {}, `${body}\n`);
    }
    await newsroom.gather();
    const { store } = newsroom;
    let reads = 0;
    const counting = new Proxy(store, {
      get: (target, name) => {
        if (name === 'all') reads += 1;
        const found: unknown = Reflect.get(target, name, target);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
    const holders = new Holders(counting, () => []);
    for (let story = 0; story < count; story++) {
      const passages = [0, 1, 2, 3].map((passage): [string, string] => {
        const text = words(story, passage);
        return [wordsId('p', text), fingerprint(text)];
      });
      const promise: StoryPromise = {
        ...{ address: `/2026/02/06/old-${story}/`, file: `stories/old-${story}.md`, passages },
        ...{ quotations: [], heirs: [], quotationHeirs: [], former: [], aliases: [], pages: [] },
      };
      assert.equal(holders.of(promise)?.address, `/2026/02/06/new-${story}/`);
      assert.equal(
        holders.of({ ...promise, passages: passages.map(([id, print]) => [`${id}-2`, print]) })
          ?.address,
        `/2026/02/06/new-${story}/`,
      );
    }
    assert.equal(reads, 1);
  }));
