// Owns the proof that a link to a heading of a plain page or of a writer's life stands through edits.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withInherited } from '../../../src/components/inherited-html.ts';
import { openEdition } from '../../../src/edition/edition.ts';
import { inPublishingNewsroom, type PublishingNewsroom } from './publishing-newsroom.ts';

const about = (...headings: string[]): string =>
  ['---\ntitle: About\n---', ...headings.map((one) => `## ${one}\n\nWords on it.`)].join('\n\n');
const first = about('Who we are', 'How we correct', 'Who pays for us');

async function published(work: (newsroom: PublishingNewsroom) => Promise<void>): Promise<void> {
  await inPublishingNewsroom(async (newsroom) => {
    newsroom.story('bridge');
    newsroom.write('pages/about.md', first);
    await newsroom.publish();
    newsroom.settle();
    await work(newsroom);
  });
}

function inherited(newsroom: PublishingNewsroom, address = '/about/') {
  return newsroom.edition.plain(address)?.inherited;
}

describe('a heading of a plain page', () => {
  test('that is reworded, and reworded again, is found by every name it had', () =>
    published(async (newsroom) => {
      newsroom.write('pages/about.md', about('Who we are', 'How we put right', 'Who pays for us'));
      assert.deepEqual(await newsroom.publish(), ['ledger/site.jsonl']);
      newsroom.write('pages/about.md', about('Who we are', 'Our mistakes', 'Who pays for us'));
      await newsroom.publish();
      const moved = [
        { id: 'our-mistakes', moved: ['how-we-correct', 'how-we-put-right'], removed: [] },
      ];
      assert.deepEqual(inherited(newsroom), moved);
      assert.deepEqual(await newsroom.publish(), []);
      newsroom.settle();
      assert.deepEqual(inherited(newsroom), moved);
    }));

  test('that is taken out leads to its neighbour, and comes back as itself', () =>
    published(async (newsroom) => {
      newsroom.write('pages/about.md', about('Who we are', 'Who pays for us'));
      await newsroom.publish();
      const [one, ...more] = inherited(newsroom) ?? [];
      assert.deepEqual([one?.moved, one?.removed, more], [[], ['how-we-correct'], []]);
      newsroom.write('pages/about.md', first);
      await newsroom.publish();
      assert.deepEqual(inherited(newsroom), []);
    }));

  test('leads to the beginning of a page that has no headings left, until it has some again', () =>
    published(async (newsroom) => {
      newsroom.write('pages/about.md', about());
      await newsroom.publish();
      const moved = ['who-we-are', 'how-we-correct', 'who-pays-for-us'];
      assert.deepEqual(inherited(newsroom), [{ id: '', moved, removed: [] }]);
      newsroom.write('pages/about.md', about('Who pays for us'));
      await newsroom.publish();
      const olds = inherited(newsroom)?.flatMap((one) => [...one.moved, ...one.removed]);
      assert.deepEqual(olds?.sort(), ['how-we-correct', 'who-we-are']);
    }));

  test('comes along where the page gets another name', () =>
    published(async (newsroom) => {
      newsroom.remove('pages/about.md');
      const renamed = about('Who we are', 'Our mistakes', 'Who pays for us');
      newsroom.write(
        'pages/us.md',
        renamed.replace('title: About', 'title: Us\naliases: [/about/]'),
      );
      await newsroom.publish();
      assert.deepEqual(inherited(newsroom, '/us/'), [
        { id: 'our-mistakes', moved: ['how-we-correct'], removed: [] },
      ]);
      newsroom.settle();
      assert.deepEqual(await newsroom.publish(), []);
    }));

  test('is the same to a clone, and makes its page stale where the ledger alone changed', () =>
    published(async (newsroom) => {
      const old = newsroom.ledger().get('site.jsonl') ?? '';
      newsroom.write('pages/about.md', about('Who we are', 'Our mistakes', 'Who pays for us'));
      await newsroom.publish();
      newsroom.settle();
      const now = newsroom.ledger().get('site.jsonl') ?? '';
      assert.notEqual(now, old);
      const store = newsroom.fresh({ parsed: false });
      await newsroom.gather({ store });
      assert.deepEqual(openEdition(store).plain('/about/')?.inherited, inherited(newsroom));
      store.close();
      newsroom.write('ledger/site.jsonl', now.replaceAll('how-we-correct', 'how-we-erred'));
      await newsroom.gather();
      assert.ok(newsroom.edition.stale().includes('/about/'));
      assert.deepEqual(inherited(newsroom)?.[0]?.moved, ['how-we-erred']);
    }));
});

test('a heading of a writer’s life lives on as those of a page do', () =>
  inPublishingNewsroom(async (newsroom) => {
    const life = (heading: string): string => `---\nname: Ada\n---\n## ${heading}\n\nWords.\n`;
    newsroom.story('bridge', { by: ['ada'] });
    newsroom.write('people/ada.md', life('Before the paper'));
    await newsroom.publish();
    newsroom.write('people/ada.md', life('Earlier work'));
    await newsroom.publish();
    assert.deepEqual(newsroom.edition.list('/by/ada/')?.person?.inherited, [
      { id: 'earlier-work', moved: ['before-the-paper'], removed: [] },
    ]);
  }));

describe('old anchors in a page', () => {
  const page = '<h2 id="one">One</h2><p>Words</p><h2 id="two" lang="uk">Two</h2>';

  test('stand in the heading where they live on, or at the beginning', () => {
    const kept = [
      { id: 'two', moved: ['deux'], removed: ['trois'] },
      { id: '', moved: ['zero'], removed: [] },
    ];
    assert.equal(
      withInherited(page, kept),
      '<span id="zero"></span><h2 id="one">One</h2><p>Words</p><h2 id="two" lang="uk">' +
        '<span id="deux"></span><span id="trois"></span>Two</h2>',
    );
  });

  test('cannot leave their element, whatever a ledger was made to say', () => {
    const kept = [{ id: '"><i>', moved: ['"><script>alert(1)</script>'], removed: [] }];
    const html = withInherited(page, kept);
    assert.equal(html, `<span id="&#x22;><script>alert(1)</script>"></span>${page}`);
  });
});
