// Owns which pages tell a browser that the site can be searched: those that are asked for it.
import { frontAddress } from '../site/address.ts';
import { searchAddress } from '../site/search-address.ts';
import type { Site } from '../site/settings.ts';

/** The name under which the page at `current` offers to search the site; undefined where it does not. */
export function searchedAs({ search, name }: Site, current: string): string | undefined {
  return search && [frontAddress(), searchAddress()].includes(current) ? name : undefined;
}
