// Owns the tests of what is said of a story or a quotation when it is shared.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuotationAnswer } from '../../../src/edition/answers.ts';
import { sharedQuotation, sharedStory } from '../../../src/share/shared.ts';
import { inNewsroom } from '../edition/newsroom.ts';

const body = ':said["We close it now,"]{by="Ines Calder" role="engineer"} she said.';

async function asked(fields: Record<string, unknown>, work: (one: Asked) => void): Promise<void> {
  await inNewsroom(async (newsroom) => {
    newsroom.story('bridge', fields, body);
    await newsroom.gather();
    const { edition } = newsroom;
    const story = edition.story('/2026/02/06/bridge/');
    const [address = ''] = [...edition.addresses()].filter((one) => /\/q-\w+\/$/.test(one));
    const quotation = edition.quotation(address);
    assert.ok(story && quotation);
    const site = edition.site();
    work({ story: sharedStory(story, site), said: sharedQuotation(quotation, site), quotation });
  });
}

interface Asked {
  story: ReturnType<typeof sharedStory>;
  said: ReturnType<typeof sharedQuotation>;
  quotation: QuotationAnswer;
}

test('A story is shared by its public address and its shorter headline, and wears its kind', () =>
  asked(
    { headline: 'A long headline', short: 'A short one', kind: 'opinion' },
    ({ story, said }) => {
      assert.equal(story.url, 'https://courier.example/2026/02/06/bridge/');
      assert.equal(story.title, 'Opinion: A short one');
      assert.match(story.from, /^Opinion: A short one, \S/);
      assert.equal(said.quotation?.split('\n').at(-1), story.from);
    },
  ));

test('A report wears no kind', () =>
  asked({ headline: 'Bridge closed' }, ({ story }) => {
    assert.equal(story.title, 'Bridge closed');
  }));

test('A quotation is shared in its marks, with who said it, in which story, by its own address', () =>
  asked({ headline: 'Bridge closed' }, ({ story, said, quotation }) => {
    assert.equal(said.url, `https://courier.example${quotation.address}`);
    assert.equal(said.quotation, `“We close it now”\n— Ines Calder, engineer\n${story.from}`);
    assert.equal(said.title, '“We close it now” — Ines Calder, engineer');
    assert.deepEqual(
      said.ways.map(({ way }) => way),
      ['copy', 'email', 'bluesky', 'mastodon', 'whatsapp'],
    );
  }));

const long = Array.from({ length: 70 }, (_, at) => `word${at}`).join(' ');

test('A network is given all the words that it takes, who said them, and a mark where words are left out', () =>
  inNewsroom(async (newsroom) => {
    const said = `:said["${long}"]{by="Ines Calder" role="as reported"}, it was told.`;
    newsroom.story('bridge', {}, said);
    await newsroom.gather();
    const { edition } = newsroom;
    const [address = ''] = [...edition.addresses()].filter((one) => /\/q-\w+\/$/.test(one));
    const quotation = edition.quotation(address);
    assert.ok(quotation);
    const share = ['bluesky', 'mastodon', 'whatsapp', 'telegram', 'reddit', 'x', 'email'] as const;
    const { ways } = sharedQuotation(quotation, { ...edition.site(), share: [...share] });
    const url = `https://courier.example${quotation.address}`;
    const by = '” — Ines Calder, as reported';
    const told = ways.map((way) => {
      if (way.way === 'mastodon') return way.status;
      if (!('href' in way)) return '';
      const given = new URL(way.href).searchParams;
      return given.get('text') ?? given.get('body') ?? given.get('title') ?? '';
    });
    const [bluesky = '', mastodon = '', whatsapp, telegram, reddit = '', x = '', mail = ''] = told;
    for (const [text, most] of [
      [bluesky, 300],
      [mastodon.replace(url, ''), 500 - 23],
      [reddit, 300],
      [x, 280 - 24],
    ] as const) {
      assert.ok(text.length <= most && text.length > most - 12, `${text.length} of ${most}`);
      assert.ok(text.includes(` […]${by}`), text);
    }
    assert.equal(whatsapp, `“${long}${by} ${url}`);
    assert.equal(telegram, `“${long}${by}`);
    assert.ok(mail.startsWith(`“${long}”\r\n— Ines Calder, as reported\r\n`), mail);
  }));
