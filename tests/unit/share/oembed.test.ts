import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { QuotationAnswer, StoryAnswer } from '../../../src/edition/answers.ts';
import { oembedLinks } from '../../../src/share/discovery.ts';
import { quotationOembed, storyOembed } from '../../../src/share/oembed.ts';
import type { Site } from '../../../src/site/settings.ts';
import { inNewsroom } from '../edition/newsroom.ts';
import { site } from './told-story.ts';

interface Asked {
  site: Site;
  story: StoryAnswer;
  quotation: QuotationAnswer;
}

/** A published story with one quotation, and what is answered at both. */
async function asked(fields: object, said: string, work: (asked: Asked) => void): Promise<void> {
  await inNewsroom(async (newsroom) => {
    newsroom.story('bridge', { ...fields }, said);
    await newsroom.gather();
    const { edition } = newsroom;
    const story = edition.story('/2026/02/06/bridge/');
    const [address = ''] = [...edition.addresses()].filter((one) => /\/q-\w+\/$/.test(one));
    const quotation = edition.quotation(address);
    assert.ok(story && quotation);
    work({ site: edition.site(), story, quotation });
  });
}

type Oembed = Record<string, string | number | undefined>;

function read(json: string): { oembed: Oembed; frame: Element } {
  // The cast: what oembed.ts writes, as its readers take it.
  const oembed = JSON.parse(json) as Oembed;
  const frame = parseHTML(String(oembed['html'])).document.querySelector('iframe');
  assert.ok(frame);
  return { oembed, frame };
}

const body = ':said["We <close> it & \\"now\\","]{by="Ines Calder" role="engineer"} she said.';

describe('oEmbed', () => {
  test('of a quotation names its speaker, and frames the page made for it', () =>
    asked({}, body, ({ site, quotation }) => {
      const { oembed, frame } = read(quotationOembed(quotation, site));
      const page = `https://courier.example${quotation.address}`;
      assert.equal(oembed['version'], '1.0');
      assert.equal(oembed['type'], 'rich');
      assert.match(String(oembed['title']), /^“We <close> it & .*” — Ines Calder, engineer$/);
      assert.equal(oembed['author_name'], 'Ines Calder');
      assert.equal(oembed['author_url'], 'https://courier.example/said/ines-calder/');
      assert.equal(oembed['provider_url'], 'https://courier.example/');
      assert.equal(oembed['thumbnail_url'], `${page}card.png`);
      assert.equal(frame.getAttribute('src'), `${page}embed/`);
      assert.equal(frame.getAttribute('title'), oembed['title']);
      assert.equal(frame.getAttribute('height'), String(oembed['height']));
      assert.equal(frame.getAttribute('width'), String(oembed['width']));
      assert.doesNotMatch(frame.getAttribute('sandbox') ?? '', /script|same-origin|forms/);
    }));

  test('of a story names its writers, with the page of one who has one', () =>
    asked({ by: [{ name: 'Ann' }, { name: 'Bo' }] }, body, ({ site, story }) => {
      const { oembed, frame } = read(storyOembed(story, site));
      assert.equal(oembed['author_name'], 'Ann and Bo');
      assert.equal(oembed['author_url'], undefined);
      assert.equal(oembed['title'], 'Bridge closes');
      assert.equal(
        frame.getAttribute('src'),
        `https://courier.example${story.story.address}embed/`,
      );
      const unsigned = read(storyOembed({ ...story, by: [] }, { ...site, cards: false })).oembed;
      assert.equal(unsigned['author_name'], 'The Courier');
      assert.equal(unsigned['author_url'], 'https://courier.example/');
      assert.equal(unsigned['thumbnail_url'], undefined);
    }));

  test('asks for a frame that is never lower than 200 pixels nor higher than 800', () =>
    asked({ headline: 'Long '.repeat(30) }, body, ({ site, story, quotation }) => {
      const short = { ...quotation.story, short: 'Gate shut' };
      const heights = ['Go', 'Words '.repeat(40), 'Words '.repeat(900)].map((words) =>
        Number(read(quotationOembed({ ...quotation, words, story: short }, site)).oembed['height']),
      );
      assert.deepEqual(
        heights,
        heights.toSorted((a, b) => a - b),
      );
      assert.equal(heights.at(0), 200);
      assert.equal(heights.at(-1), 800);
      assert.ok(Number(read(storyOembed(story, site)).oembed['height']) <= 800);
    }));

  test('is named to nobody where site.yaml leaves embeds out', () => {
    const of = { address: '/2026/02/06/bridge/', title: 'Bridge' };
    assert.deepEqual(oembedLinks(of, site), []);
    assert.deepEqual(oembedLinks(of, { ...site, outputs: ['embed'] }), [
      {
        href: 'https://example.org/news/2026/02/06/bridge/oembed.json',
        type: 'application/json+oembed',
        title: 'Bridge',
      },
    ]);
  });
});
