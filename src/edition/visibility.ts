// Owns the rule of who sees a story: drafts and embargoed ones nobody, except in a dev edition.
import type { Status } from '../story/story.ts';
import type { Hidden } from './answers.ts';

/** 0: in no output; 1: published; 2: withdrawn, only the address answers. */
export type State = 0 | 1 | 2;

export interface Visibility {
  state: State;
  hidden: Hidden | null;
}

/** What a story's status and embargo (epoch milliseconds) mean at `now`; `showHidden` in a dev edition. */
export function visibility(
  story: { status: Status; embargo: number | null },
  { now, showHidden }: { now: number; showHidden: boolean },
): Visibility {
  const hidden = reasonToHide(story, now);
  if (hidden !== null && !showHidden) return { state: 0, hidden: null };
  return { state: story.status === 'withdrawn' ? 2 : 1, hidden };
}

function reasonToHide(
  { status, embargo }: { status: Status; embargo: number | null },
  now: number,
): Hidden | null {
  if (status === 'draft') return 'draft';
  return embargo !== null && embargo > now ? 'embargo' : null;
}
