// Owns what is remembered of visits to stories: the paragraphs a story had, and where its reader
// stopped. Works on text alone; the device keeps it.

/** The most stories remembered; the one visited longest ago is forgotten first. */
export const most = 60;

/** One visit: the signs of every paragraph joined, and the paragraph where reading stopped. */
export interface Visit {
  seen: string;
  stopped?: string | undefined;
}

/** Visits by the address of their story, the latest last. */
type Visits = Record<string, Visit>;

/** Length of what tells a paragraph from all others, after `p-`. */
const signs = 8;

/** What tells the words of a paragraph from all others; paragraphs of the same words share it. */
export function signOf(id: string): string {
  return id.slice(2, 2 + signs);
}

/** The last visit to `story`; undefined in a text that is not ours. */
export function lastVisit(text: string | undefined, story: string): Visit | undefined {
  const visit = parsed(text)[story];
  return typeof visit?.seen === 'string' ? visit : undefined;
}

/** The text to keep after a visit. */
export function withVisit(text: string | undefined, story: string, visit: Visit): string {
  const { [story]: _, ...others } = parsed(text);
  const visits = Object.entries({ ...others, [story]: visit });
  return JSON.stringify(Object.fromEntries(visits.slice(-most)));
}

/** Which of `ids` the last visit did not have; none where all are new, as the story is another one then. */
export function newSince({ seen }: Visit, ids: readonly string[]): string[] {
  const known = new Set(seen.match(/.{8}/g));
  const fresh = ids.filter((id) => !known.has(signOf(id)));
  return fresh.length === ids.length ? [] : fresh;
}

function parsed(text = '{}'): Visits {
  try {
    const visits: unknown = JSON.parse(text);
    // The cast: each visit is looked at before it is used.
    return typeof visits === 'object' && visits !== null ? (visits as Visits) : {};
  } catch {
    return {};
  }
}
