// Owns the proof that a story's other forms answer at its old addresses, and that none of them is given up
// unawares.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { site } from '../edition/newsroom.ts';
import { inPublishingNewsroom, type PublishingNewsroom } from './publishing-newsroom.ts';

const body = 'She told us :said["that nobody was ever in danger"]{by="Ines Calder"} at noon.';
const address = '/2026/02/06/bridge/';

async function published(work: (newsroom: PublishingNewsroom) => Promise<void>): Promise<void> {
  await inPublishingNewsroom(async (newsroom) => {
    newsroom.story('bridge', {}, body);
    await newsroom.publish();
    await work(newsroom);
  });
}

describe('a form of a published story', () => {
  test('is printed at the old address of a renamed story as at the new one', () =>
    published(async (newsroom) => {
      const all = [...newsroom.edition.addresses()].filter((one) => one.startsWith(address));
      assert.equal(all.filter((one) => one.includes('/quotes/')).length, 4);
      newsroom.remove('stories/bridge.md');
      newsroom.story('span', { aliases: [address] }, body);
      await newsroom.publish();
      const now = new Set(newsroom.edition.addresses());
      for (const old of all) {
        assert.ok(now.has(old), old);
        const answer = newsroom.edition.answer(old);
        const form = old.replace('bridge', 'span');
        if (old.endsWith('/')) assert.equal(newsroom.edition.alias(old)?.target, form);
        else assert.deepEqual(answer, newsroom.edition.answer(form), old);
        assert.ok(newsroom.edition.digest(old) !== undefined, old);
      }
      newsroom.settle();
      newsroom.story('span', { aliases: [address], headline: 'Span closes' }, body);
      await newsroom.publish();
      assert.ok(newsroom.edition.stale().includes(`${address}story.json`));
      assert.equal(newsroom.edition.story(`${address}story.json`)?.story.headline, 'Span closes');
    }));

  test('is not left out of `outputs` without a word', () =>
    published(async (newsroom) => {
      newsroom.write('site.yaml', `${site}outputs: [json, text]\n`);
      const [stop, ...others] = await newsroom.stops();
      assert.deepEqual([stop?.id, others], ['ledger/output', []]);
      assert.match(stop?.what ?? '', /markdown, cite, embed.*: 7 addresses/);
      assert.match(stop?.write ?? '', /"outputs: \[json, text, markdown, cite, embed\]"/);
      newsroom.write('site.yaml', `${site}outputs: [embed, cite, markdown, json, text]\n`);
      assert.deepEqual(await newsroom.publish(), [], 'their order is of no concern');
    }));

  test('is promised once it was published, and not before', () =>
    inPublishingNewsroom(async (newsroom) => {
      newsroom.write('site.yaml', `${site}outputs: [json]\n`);
      newsroom.story('bridge', {}, body);
      await newsroom.publish();
      newsroom.write('site.yaml', site);
      assert.deepEqual(await newsroom.publish(), ['ledger/site.jsonl']);
      newsroom.write('site.yaml', `${site}outputs: [json]\n`);
      assert.equal((await newsroom.stops())[0]?.id, 'ledger/output');
    }));
});
