// Owns where a link to a story's Markdown file leads: the parser leaves `story:<name>#<anchor>` in
// the HTML, because only the edition knows the story's address.
import { encodeAddress } from '../site/address.ts';
import type { Link } from '../story/story.ts';
import type { Store } from './store.ts';

/** Where each link to a Markdown file leads, by what the parser left in its place. */
export function leadsOf(store: Store, links: readonly Link[]): ReadonlyMap<string, string> {
  const wanted = links.flatMap(({ href, story }) => (story === undefined ? [] : [{ href, story }]));
  return new Map(wanted.map(({ href, story }) => [href, lead(store, href, story)]));
}

/** `written` with every link to a Markdown file leading to the story's address, in all of its HTML. */
export function resolveLinks<Written>(
  written: Written,
  leads: ReadonlyMap<string, string>,
): Written {
  if (leads.size === 0) return written;
  // The cast: mending strings in place of strings keeps the shape.
  return mended(written, leads) as Written;
}

function lead(store: Store, href: string, story: string): string {
  const row = store.first<{ address: string }>(
    'SELECT address FROM story WHERE name = ? AND state > 0 ORDER BY address',
    story,
  );
  const anchor = href.indexOf('#');
  return `${encodeAddress(row?.address ?? '/')}${anchor < 0 ? '' : href.slice(anchor)}`;
}

function mended(value: unknown, leads: ReadonlyMap<string, string>, key?: string): unknown {
  if (typeof value === 'string') return mendedText(value, leads, key);
  if (Array.isArray(value)) return value.map((part: unknown) => mended(part, leads));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, mended(part, leads, name)]),
  );
}

function mendedText(text: string, leads: ReadonlyMap<string, string>, key?: string): string {
  if (key === 'href') return leads.get(text) ?? text;
  if (key !== 'html' && key !== 'body') return text;
  return text.replace(
    /(<a\b[^>]*?\shref=")(story:[^"]*)"/g,
    (whole, before: string, href: string) => {
      const found = leads.get(href);
      // On paper the address stands behind the words, and there the way from page to page is none.
      return found === undefined ? whole : `${before}${found}" data-at="${found}"`;
    },
  );
}
