// Owns how fields and their forms are called in problems.
import type { Keys } from './yaml-places.ts';

/** What fields belong to. */
export const wholes = {
  story: 'a story',
  person: 'a person',
  page: 'a page',
  site: 'site.yaml',
};

/** Forms of a value by the schema's name for them: what it is called, and how it is written. */
export const forms: Record<string, { name: string; how: string }> = {
  string: { name: 'text', how: 'Write words on one line.' },
  array: { name: 'a list', how: 'Write [one, two], or each on a line of its own after "- ".' },
  object: {
    name: 'a group of fields',
    how: 'Write its fields under it, each on a line of its own, two spaces further in.',
  },
  record: {
    name: 'a group of fields',
    how: 'Write its fields under it, each on a line of its own, two spaces further in.',
  },
  number: { name: 'a number', how: 'Write it in digits.' },
  int: { name: 'a whole number', how: 'Write it in digits.' },
  boolean: { name: 'on or off', how: 'Write on or off.' },
};

/** What other programs call fields of ours. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  author: ['by'],
  authors: ['by'],
  byline: ['by'],
  category: ['desk'],
  section: ['desk'],
  date: ['published'],
  pubdate: ['published'],
  deck: ['standfirst'],
  dek: ['standfirst'],
  description: ['standfirst'],
  excerpt: ['standfirst'],
  subtitle: ['standfirst'],
  summary: ['standfirst'],
  draft: ['status'],
  image: ['picture'],
  lang: ['language'],
  lastmod: ['updated'],
  modified: ['updated'],
  location: ['dateline'],
  redirects: ['aliases'],
  series: ['thread'],
  tags: ['topics'],
  baseurl: ['address'],
  timezone: ['zone'],
  title: ['headline', 'name'],
  tz: ['zone'],
  url: ['address'],
  website: ['links', 'address'],
  type: ['kind'],
};

/** The one of `names` that other programs call `typed`. */
export function otherwiseCalled(typed: string, names: readonly string[]): string | undefined {
  const called = typed.toLowerCase();
  const ours = Object.hasOwn(otherNames, called) ? otherNames[called] : undefined;
  return ours?.find((name) => names.includes(name));
}

/** A field's name as it begins a sentence. */
export function atStart(name: string): string {
  return name.replace(/^number/, 'Number');
}

/** `"headline"`, `"alt" of "picture"`, `"title" in number 2 of "sources"`, `number 1 of "topics"`. */
export function fieldName(keys: Keys): string {
  const [last, ...before] = [...keys].reverse();
  if (last === undefined) return 'the file';
  const own = typeof last === 'number' ? `number ${last + 1}` : `"${String(last)}"`;
  if (before.length === 0) return own;
  const link = typeof before[0] === 'number' ? 'in' : 'of';
  return `${own} ${link} ${fieldName(before.reverse())}`;
}
