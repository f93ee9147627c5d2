// Owns the tests of what sitemaps list and what makes them change, through real gathers.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Mapped } from '../../../src/edition/answers.ts';
import { inNewsroom, noon, site, type Newsroom } from './newsroom.ts';

const hour = 60 * 60 * 1000;
const march = '/sitemap/2026-03.xml';
const february = '/sitemap/2026-02.xml';

function mapped({ edition }: Newsroom, address: string): Mapped[] {
  const answer = edition.answer(address);
  assert.equal(answer?.page, 'sitemap', address);
  return answer.page === 'sitemap' ? answer.mapped : [];
}

function addresses(newsroom: Newsroom, address: string): string[] {
  return mapped(newsroom, address).map((one) => one.address);
}

function changeOf(newsroom: Newsroom, story: string): string | undefined {
  return mapped(newsroom, february).find(({ address }) => address === story)?.changed;
}

/** Every address that any sitemap lists. */
function everywhere(newsroom: Newsroom): string[] {
  return [...newsroom.edition.addresses()]
    .filter((address) => address.startsWith('/sitemap/'))
    .flatMap((address) => addresses(newsroom, address));
}

function newsOf({ edition }: Newsroom): string[] {
  const answer = edition.answer('/news-sitemap.xml');
  assert.equal(answer?.page, 'news-sitemap');
  return answer.page === 'news-sitemap' ? answer.stories.map(({ name }) => name) : [];
}

describe('the sitemap of a month', () => {
  test('has its stories with the quotations of each, and its pages of lists', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('b', { published: '2026-02-07', topics: ['Rail'] });
      newsroom.story('a', {}, ':said["We will see,"]{by="Ann Lee"} she said.');
      newsroom.story('later', { published: '2026-03-01' });
      assert.deepEqual(await newsroom.problems(), []);
      const [quotation = ''] = addresses(newsroom, february).filter((one) => /quotes/.test(one));
      assert.deepEqual(addresses(newsroom, february), [
        ...['/2026/02/', '/2026/02/06/', '/2026/02/07/'],
        ...['/desks/world/2026-02/', '/topics/rail/2026-02/', '/said/ann-lee/2026-02/'],
        ...['/2026/02/06/a/', quotation, '/2026/02/07/b/'],
      ]);
      assert.match(quotation, /^\/2026\/02\/06\/a\/quotes\/q-/);
    }));

  test('says when a story last changed: published, updated or corrected', () =>
    inNewsroom(async (newsroom) => {
      const published = '2026-02-06T10:00+01:00';
      newsroom.story('new', { published });
      newsroom.story('updated', { published, updated: '2026-02-08T09:00+02:00' });
      const corrections = [{ date: '2026-02-10', text: 'It was nine.' }];
      newsroom.story('corrected', { published, updated: '2026-02-08T09:00Z', corrections });
      const early = [{ date: '2026-02-06', text: 'It was nine.' }];
      newsroom.story('same-day', { published, corrections: early });
      await newsroom.gather();
      const change = (name: string) => changeOf(newsroom, `/2026/02/06/${name}/`);
      assert.equal(change('new'), '2026-02-06T10:00:00+01:00');
      assert.equal(change('updated'), '2026-02-08T08:00:00+01:00');
      assert.equal(change('corrected'), '2026-02-10');
      assert.equal(change('same-day'), '2026-02-06T10:00:00+01:00');
      const index = newsroom.edition.answer('/sitemap.xml');
      assert.deepEqual(index?.page === 'sitemap-index' && index.maps, [
        { address: '/sitemap/site.xml' },
        { address: february, changed: '2026-02-10' },
      ]);
    }));

  test('is not changed by an edit of the text, nor by a story of another month', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('a');
      newsroom.story('b', { published: '2026-03-01' });
      await newsroom.gather();
      newsroom.settle();
      const digests = () => [february, '/sitemap.xml'].map((one) => newsroom.edition.digest(one));
      const before = digests();
      newsroom.story('a', {}, 'Other words.');
      await newsroom.gather();
      assert.deepEqual(digests(), before);
      newsroom.settle();
      newsroom.story('c', { published: '2026-03-01' });
      await newsroom.gather();
      assert.ok(!newsroom.edition.stale().includes(february), 'a closed month is not looked at');
      assert.ok(newsroom.edition.stale().includes(march));
    }));

  test('is split well below what is allowed, and the parts that are full rest', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('a');
      await newsroom.gather();
      const row =
        newsroom.store.first<Record<string, string | number | null>>('SELECT * FROM story');
      assert.ok(row !== undefined);
      const copy = `INSERT INTO story VALUES (${Object.keys(row)
        .map(() => '?')
        .join()})`;
      newsroom.store.transaction(() => {
        for (let number = 10_000; number < 20_000; number++) {
          const address = `/2026/02/06/copy${number}/`;
          const one = { ...row, path: `copy${number}`, address, published: noon + number };
          newsroom.store.run(copy, ...Object.values(one));
        }
      });
      const parts = [...newsroom.edition.addresses()].filter((one) => one.startsWith('/sitemap/2'));
      assert.deepEqual(parts, [february, '/sitemap/2026-02-2.xml']);
      assert.deepEqual(addresses(newsroom, '/sitemap/2026-02-2.xml'), ['/2026/02/06/copy19999/']);
      assert.ok(addresses(newsroom, february).length < 50_000);
      assert.equal(newsroom.edition.answer('/sitemap/2026-02-3.xml'), undefined);
      assert.equal(newsroom.edition.answer('/sitemap/2026-02-1.xml'), undefined);
      assert.equal(new Set(everywhere(newsroom)).size, everywhere(newsroom).length);
    }));
});

describe('what nobody shall find', () => {
  test('is in no sitemap: drafts, embargoes, what was withdrawn, what leads on, empty lists', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('open', { aliases: ['/old/'] });
      newsroom.story('draft', { status: 'draft', topics: ['Drafts'] });
      newsroom.story('embargo', { embargo: '2026-06-01T12:00Z', topics: ['Secrets'] });
      const withdrawn = { status: 'withdrawn', withdrawn: 'It was wrong.', topics: ['Wrong'] };
      newsroom.story('gone', { ...withdrawn, published: '2026-01-05' });
      await newsroom.gather();
      assert.ok(newsroom.edition.list('/topics/wrong/'), 'the page of its topic stands, empty');
      assert.deepEqual(
        everywhere(newsroom).filter((one) =>
          /draft|secret|embargo|gone|wrong|old|2026\/01/.test(one),
        ),
        [],
      );
      assert.ok(everywhere(newsroom).includes('/2026/02/06/open/'));
      assert.ok(
        !everywhere(newsroom).includes('/desks/city/'),
        'nothing was published on this desk',
      );
    }));
});

describe('the news sitemap', () => {
  const published = new Date(noon).toISOString();

  test('has the stories of 48 hours by the clock of the gather', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('news', { published });
      newsroom.story('old', { published: '2026-02-06' });
      for (const [hours, expected] of [
        [0, ['news']],
        [47, ['news']],
        [49, []],
        [-1, []],
      ] as const) {
        newsroom.now = noon + hours * hour;
        await newsroom.gather();
        assert.deepEqual(newsOf(newsroom), expected, `${hours} hours after`);
      }
    }));

  test('alone is stale when nothing but the clock moved', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('news', { published });
      await newsroom.gather();
      newsroom.settle();
      newsroom.now = noon + hour;
      await newsroom.gather();
      assert.deepEqual(newsroom.edition.stale(), []);
      newsroom.now = noon + 49 * hour;
      await newsroom.gather();
      assert.deepEqual(newsroom.edition.stale(), ['/news-sitemap.xml']);
    }));

  test('stays as it is when an edition is refused', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('news', { published });
      await newsroom.gather();
      newsroom.story('wrong', { desk: 'nowhere' });
      newsroom.now = noon + 49 * hour;
      await newsroom.gather();
      assert.deepEqual(newsOf(newsroom), ['news']);
    }));
});

describe('files that settings alone decide', () => {
  test('are the key of IndexNow where there is one, and robots.txt', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('a');
      await newsroom.gather();
      assert.ok([...newsroom.edition.addresses()].includes('/robots.txt'));
      assert.equal(newsroom.edition.digest('/0123456789abcdef.txt'), undefined);
      newsroom.write('site.yaml', `${site}indexnow: 0123456789abcdef\n`);
      await newsroom.gather();
      assert.ok([...newsroom.edition.addresses()].includes('/0123456789abcdef.txt'));
      assert.ok(newsroom.edition.digest('/0123456789abcdef.txt') !== undefined);
    }));
});
