// Owns the advice to spell a topic as the rest of the publication does.
import { problem, type Problem } from '../../site/problems.ts';
import type { Store } from '../store.ts';
import type { Asked } from './check-edition.ts';

/** Stories that spell a topic otherwise than most. */
export function checkTopics(store: Store, { placeOf }: Asked): Problem[] {
  return store
    .all<{ path: string; spelling: string; name: string }>(
      `SELECT story_list.path, spelling, topic.name FROM story_list JOIN topic USING (id)
       WHERE kind = 'topic' AND spelling <> topic.name ORDER BY story_list.path, spelling`,
    )
    .filter(({ path }) => !placeOf.silenced(path, 'edition/topic-spelling'))
    .map(({ path, spelling, name }) =>
      problem('edition/topic-spelling', placeOf.field(path, 'topics', spelling), {
        typed: spelling,
        name,
      }),
    );
}
