// Owns which feeds are offered to readers: all that hold anything, by name.
import { listAddress } from '../site/address.ts';
import { speakerAddress } from '../site/share-address.ts';
import type { FeedsAnswer } from './answers.ts';
import { namedList } from './lists.ts';
import type { Reader } from './reader.ts';

interface Named {
  name: string;
  address: string;
}

/** `/feeds/`. */
export function feedsAnswer(reader: Reader): FeedsAnswer {
  const { desks } = reader.site();
  const threads = reader.store.all<{ id: string }>(
    "SELECT DISTINCT id FROM story_list WHERE kind = 'thread' AND state = 1",
  );
  return {
    page: 'feeds',
    lists: {
      desk: desks.map(({ id, name }) => ({ name, address: listAddress('desk', id) })),
      topic: sorted(reader, topics(reader)),
      writer: sorted(
        reader,
        [...reader.people().values()].map(({ id, name }) => {
          return { name, address: listAddress('writer', id) };
        }),
      ),
      speaker: sorted(reader, speakers(reader)),
      thread: sorted(
        reader,
        threads.map(({ id }) => {
          const name = namedList(reader, 'thread', id)?.name ?? id;
          return { name, address: listAddress('thread', id) };
        }),
      ),
    },
  };
}

function topics({ store }: Reader): Named[] {
  const rows = 'SELECT id, name FROM topic WHERE count > 0';
  return store
    .all<{ id: string; name: string }>(rows)
    .map(({ id, name }) => ({ name, address: listAddress('topic', id) }));
}

/** Each in the spelling of the newest story. */
function speakers({ store }: Reader): Named[] {
  const rows = `SELECT speaker AS id, name, max(published) FROM quotation
    WHERE speaker NOT NULL AND state = 1 GROUP BY speaker`;
  return store
    .all<{ id: string; name: string }>(rows)
    .map(({ id, name }) => ({ name, address: speakerAddress(id) }));
}

function sorted(reader: Reader, names: Named[]): Named[] {
  const { compare } = new Intl.Collator(reader.site().language);
  return names.sort((a, b) => compare(a.name, b.name) || (a.address < b.address ? -1 : 1));
}
