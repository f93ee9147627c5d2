// Owns the names of what the site keeps on a device, and finding it there. The site's own place is a part of
// each, so that two sites of one host never share a page.

/** Pages that were read or are newest; stories that the reader saved, with their pictures; scripts and typefaces; pictures. */
export type Shelf = 'pages' | 'saved' | 'files' | 'pictures';

const shelves: readonly Shelf[] = ['pages', 'saved', 'files', 'pictures'];

/** The shelf of the site at `root`, a path with both slashes. */
export function shelf(root: string, name: Shelf): Promise<Cache> {
  return caches.open(nameOf(root, name));
}

/** Hosts tell browsers to ask for it in many ways; a copy is one for all. */
export const anyVary = { ignoreVary: true };

/** The first of a site's shelves that holds `url`. */
export async function find(
  root: string,
  names: readonly Shelf[],
  url: string,
): Promise<Response | undefined> {
  for (const name of names) {
    const found = await (await shelf(root, name)).match(url, anyVary);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All that lies on a shelf, by address. */
export async function copiesOn(
  root: string,
  name: Shelf,
): Promise<(readonly [string, Response])[]> {
  const cache = await shelf(root, name);
  const [requests, responses] = await Promise.all([cache.keys(), cache.matchAll()]);
  return requests.flatMap(({ url }, index) => {
    const response = responses[index];
    return response === undefined ? [] : [[url, response] as const];
  });
}

function nameOf(root: string, name: string): string {
  return `stet${root}${name}`;
}

/** Removes what the site at `root` has kept, but what is `wanted`; a site that lies in a folder of it is another. */
export async function clear(root: string, wanted: readonly Shelf[] = []): Promise<void> {
  const start = nameOf(root, '');
  const names = wanted.map((name) => nameOf(root, name));
  const own = (await caches.keys()).filter(
    (name) => name.startsWith(start) && !name.slice(start.length).includes('/'),
  );
  await Promise.all(own.filter((name) => !names.includes(name)).map((name) => caches.delete(name)));
}

/** Removes shelves that the site at `root` has no use for any more. */
export function clearOld(root: string): Promise<void> {
  return clear(root, shelves);
}
