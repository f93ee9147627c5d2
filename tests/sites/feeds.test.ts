// Owns the proof, by real builds, of which feeds a publication rewrites, and that a feed reader that
// subscribed has every story once, whatever becomes of it: newsboat, from a served site.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { listen } from '../../src/press/port.ts';
import { staticServer } from '../../src/press/serve.ts';
import { findProgram } from '../runner/find-program.ts';
import { build, bytesOf, printedSite, type Bytes, type Scratch } from './printing.ts';

const isFeed = /(?:^|\/)(?:feed\.(?:atom|rss|json)|feed\/\d{4}-\d\d\.atom)$/;

async function printed(site: Scratch): Promise<Bytes> {
  const { code, said, errors } = await build(site);
  assert.equal(code, 0, said + errors);
  return bytesOf(site.out);
}

function feedOf(site: Scratch, file: string): string {
  return readFileSync(join(site.out, file), 'utf8');
}

function edit(site: Scratch, story: string, change: (text: string) => string): void {
  const file = join(site.content, 'stories', story);
  const text = readFileSync(file, 'utf8');
  assert.notEqual(change(text), text);
  writeFileSync(file, change(text));
}

/** Adds a correction above a story's text. */
function corrected(text: string): string {
  return text.replace(
    /\n---\n/,
    '\ncorrections: [{ date: 2026-02-12, text: It was seven to eight. }]\n---\n',
  );
}

test('a publication rewrites the feeds that hold its story, and no closed month', async () => {
  using site = await printedSite();
  const first = bytesOf(site.out);
  const rewritten = (after: Bytes): string[] =>
    Object.keys(after).filter((name) => isFeed.test(name) && after[name] !== first[name]);

  edit(site, 'budget.md', (text) => text.replace('late on Saturday', 'on Saturday night'));
  const edited = rewritten(await printed(site));
  const holding = Object.keys(first).filter(
    (name) => isFeed.test(name) && feedOf(site, name).includes('on Saturday night'),
  );
  assert.deepEqual(edited, holding);
  assert.ok(holding.includes('feed/2026-01.atom') && holding.includes('topics/council/feed.json'));
  assert.ok(!holding.includes('desks/sea/feed.atom'));

  assert.match(feedOf(site, 'feed/2026-01.atom'), /<fh:archive\/>/);
  assert.doesNotMatch(feedOf(site, 'feed/2026-02.atom'), /<fh:archive\/>/, 'it is open');
  const closed = bytesOf(join(site.out, 'feed'));
  writeFileSync(
    join(site.content, 'stories/news.md'),
    '---\nheadline: A ship is late\nstandfirst: It is.\ndesk: sea\npublished: 2026-02-14\n---\nLate.\n',
  );
  await printed(site);
  const later = bytesOf(join(site.out, 'feed'));
  const changed = Object.keys(later).filter((name) => later[name] !== closed[name]);
  assert.deepEqual(changed, ['2026-02.atom']);
});

test('a feed tells nothing of what is hidden, and a withdrawn story leaves it', async () => {
  using site = await printedSite();
  const feeds = Object.keys(bytesOf(site.out)).filter((name) => isFeed.test(name));
  const holding = (words: string): string[] =>
    feeds.filter((name) => feedOf(site, name).includes(words));
  for (const words of ['fish market', 'lighthouse', 'was withdrawn', 'Nothing of this']) {
    assert.deepEqual(holding(words), [], words);
  }
  assert.ok(holding('Council passes').length > 5);
  edit(site, 'budget.md', (text) =>
    text.replace('\n---\n', '\nstatus: withdrawn\nwithdrawn: It was not so.\n---\n'),
  );
  await printed(site);
  assert.deepEqual(holding('Council passes'), []);
  assert.deepEqual(holding('late on Saturday'), []);
});

const newsboat = await findProgram('newsboat', 'newsboat');

/** What newsboat holds of a feed in its cache. */
interface Item {
  guid: string;
  title: string;
  url: string;
  content: string;
  pubDate: number;
}

const skip = 'missing' in newsboat && newsboat.missing;

test(
  'newsboat has every story once: an edit makes none, a correction is told',
  { skip },
  async () => {
    if ('missing' in newsboat) return;
    using site = await printedSite();
    const server = staticServer({ folder: site.out, under: '/news/' });
    const port = await listen(server, 4990);
    const address = `http://127.0.0.1:${port}/news/`;
    const forms = ['feed.atom', 'feed.rss'];
    // It knows an entry by its id whatever feed it came with: each form has a cache of its own.
    const reload = async (): Promise<Map<string, Item>[]> => {
      await printed(site);
      const caches = forms.map(async (form) => {
        const [urls, cache] = [join(site.folder, `${form}.urls`), join(site.folder, `${form}.db`)];
        writeFileSync(urls, `${address}${form}\n`);
        await run(newsboat.path, ['-u', urls, '-c', cache, '-x', 'reload'], site.folder);
        return itemsOf(cache);
      });
      return Promise.all(caches);
    };
    try {
      const first = await reload();
      const wanted = ['bridge', 'budget', 'choir', 'ferries', 'storm', 'порт'];
      for (const items of first) {
        assert.deepEqual(
          [...items.values()].map(({ url }) => decodeURI(url).split('/').at(-2)).sort(),
          wanted,
        );
        const budget = [...items.values()].find(
          ({ title }) => title === 'Council passes the budget',
        );
        assert.ok(budget);
        assert.ok(budget.content.includes('The council voted late on Saturday.'));
        assert.equal(budget.pubDate, Date.parse('2026-01-31T19:00+01:00') / 1000);
        assert.ok([...items.values()].some(({ title }) => title.startsWith('Review: The dockers')));
      }
      edit(site, 'budget.md', (text) => text.replace('late on Saturday', 'on Saturday night'));
      edit(site, 'budget.md', (text) => text.replace('passes the budget', 'passes its budget'));
      const edited = await reload();
      edit(site, 'budget.md', corrected);
      const put = await reload();
      for (const [place, items] of first.entries()) {
        const ids = [...items.keys()];
        assert.deepEqual([...(edited[place]?.keys() ?? [])], ids, 'an edit is no new entry');
        assert.deepEqual([...(put[place]?.keys() ?? [])], ids, 'a correction is no new entry');
        const id = ids.find((one) => one.endsWith('/budget/')) ?? '';
        assert.equal(edited[place]?.get(id)?.title, 'Council passes its budget');
        assert.ok(edited[place]?.get(id)?.content.includes('on Saturday night'));
        assert.ok(put[place]?.get(id)?.content.includes('It was seven to eight.'));
      }
    } finally {
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
    }
  },
);

/** Beside the server, which answers from this thread. */
async function run(path: string, args: readonly string[], home: string): Promise<void> {
  const env = { ...process.env, HOME: home, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TERM: 'dumb' };
  const child = spawn(path, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const code = await new Promise((done) => child.on('close', done));
  assert.equal(code, 0, errors.join(''));
}

function itemsOf(cache: string): Map<string, Item> {
  const sql = new DatabaseSync(cache, { readOnly: true });
  try {
    const rows = sql
      .prepare(
        'SELECT guid, title, url, content, pubDate FROM rss_item WHERE deleted = 0 ORDER BY guid',
      )
      .all();
    // The cast: the columns are those of newsboat's table.
    return new Map((rows as unknown as Item[]).map((item) => [item.guid, item]));
  } finally {
    sql.close();
  }
}
