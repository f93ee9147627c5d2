// Owns the addresses of the indexes of names, whole and by letter. As in address.ts they are
// root-relative and decoded.

/** What an index names; `all` is everything at once. */
export type NamesOf = 'topic' | 'writer' | 'speaker' | 'all';

const folders: Record<NamesOf, string> = {
  topic: 'topics',
  writer: 'by',
  speaker: 'said',
  all: 'a-z',
};

/** Every index, in the order in which they are offered. */
export const indexes: readonly NamesOf[] = ['topic', 'writer', 'speaker', 'all'];

/** `/topics/`, `/by/`, `/said/`, `/archive/a-z/`. */
export function namesAddress(of: NamesOf): string {
  return of === 'all' ? `/archive/${folders[of]}/` : `/${folders[of]}/`;
}

/** `/archive/topics/k/`: a letter of an index that is too long for one page. */
export function letterAddress(of: NamesOf, letter: string): string {
  return `/archive/${folders[of]}/${letter}/`;
}

/** What an index's address asks for, by its spelling alone; undefined where it is none. */
export function readNamesAddress(address: string): { of: NamesOf; letter?: string } | undefined {
  const whole = indexes.find((one) => namesAddress(one) === address);
  if (whole !== undefined) return { of: whole };
  const [, folder, letter] = /^\/archive\/([^/]+)\/([^/]+)\/$/.exec(address) ?? [];
  const of = indexes.find((one) => folders[one] === folder);
  return of === undefined || letter === undefined ? undefined : { of, letter };
}
