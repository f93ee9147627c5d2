// Owns which stories are news: those of the last 48 hours by the clock of the gather. It is written down
// when that changes, so that the clock reaches the news sitemap alone.
import { newsSitemapAddress } from '../site/sitemap-address.ts';
import type { NewsSitemapAnswer } from './answers.ts';
import type { Reader } from './reader.ts';
import type { Store } from './store.ts';

const span = 48 * 60 * 60 * 1000;
/** As many as a news sitemap may hold. */
const most = 1000;

/** Writes down the news at `now`, epoch milliseconds. */
export function keepNews(store: Store, now: number): void {
  const rows = store.all<{ path: string }>(
    `SELECT path FROM story WHERE state = 1 AND published > ? AND published <= ?
     ORDER BY published DESC, address LIMIT ?`,
    ...[now - span, now, most],
  );
  const news = JSON.stringify(rows.map(({ path }) => path));
  if (store.meta('news') === news) return;
  store.setMeta('news', news);
  store.run('INSERT OR IGNORE INTO stale VALUES (?)', newsSitemapAddress());
}

/** `/news-sitemap.xml`. */
export function newsSitemapAnswer(reader: Reader): NewsSitemapAnswer {
  // The cast: keepNews alone writes this row.
  const paths = JSON.parse(reader.store.meta('news') ?? '[]') as string[];
  return { page: 'news-sitemap', stories: paths.flatMap((path) => reader.summary(path) ?? []) };
}
