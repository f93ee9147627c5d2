// Owns which feeds are offered to readers, by name: of every desk and writer, which may have nothing yet, and
// of every topic, speaker and thread that has something published.
import { listAddress } from '../site/address.ts';
import type { FeedsAnswer } from './answers.ts';
import { publishedLists } from './distinct.ts';
import { namedList } from './lists.ts';
import { inOrder, namesIn } from './names.ts';
import type { Reader } from './reader.ts';

/** `/feeds/`. */
export function feedsAnswer(reader: Reader): FeedsAnswer {
  const { store } = reader;
  const site = reader.site();
  const named = (of: 'topic' | 'writer' | 'speaker') =>
    namesIn(store, site, of).map(({ name, address }) => ({ name, address }));
  const threads = publishedLists(store, 'thread').map((id) => {
    const name = namedList(reader, 'thread', id)?.name ?? id;
    return { name, address: listAddress('thread', id) };
  });
  return {
    page: 'feeds',
    lists: {
      desk: site.desks.map(({ id, name }) => ({ name, address: listAddress('desk', id) })),
      topic: named('topic'),
      writer: named('writer'),
      speaker: named('speaker'),
      thread: inOrder(threads, site),
    },
  };
}
