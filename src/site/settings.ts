// Owns the typed settings every other part reads, out of site.yaml. Knows nothing about stories.
import type { Problem } from './problems.ts';
import { siteFields } from './site-fields.ts';
import { readFields, type Fields } from './yaml.ts';

/** A way of sharing a page. */
export type ShareWay =
  | ('copy' | 'email' | 'bluesky' | 'mastodon' | 'whatsapp')
  | ('telegram' | 'reddit' | 'linkedin' | 'x');

/** Where a site may lie that has limits which are known. */
export type HostName = 'cloudflare' | 'github' | 'gitlab' | 'netlify' | 'other';

/** The publication, as site.yaml says it, defaults filled in. */
export interface Site {
  name: string;
  description: string;
  /** Absolute, with a closing slash: `https://example.org/news/`. */
  address: string;
  /** BCP 47. */
  language: string;
  /** IANA. */
  zone: string;
  tagline?: string;
  contact?: string;
  licence?: string;
  publisher?: { name: string; logo?: string; url?: string };
  /** Address of the page of standards. */
  principles?: string;
  desks: Desk[];
  speakers: Speaker[];
  /** Ways of sharing that are offered, in order. */
  share: ShareWay[];
  cards: boolean;
  search: boolean;
  offline: boolean;
  /** Extra forms of a story that are written; `embed` is oEmbed and the page for it, of quotations too. */
  outputs: ('json' | 'text' | 'markdown' | 'cite' | 'embed')[];
  feeds: { entries: number; hub?: string };
  face?: { text: string; heading?: string; files: string[] };
  security?: { contact: string; expires: string };
  indexnow?: string;
  /** Whose limits are spoken of; those of all known hosts where it is left out. */
  host?: HostName;
}

export interface Desk {
  id: string;
  name: string;
  description?: string;
}

/** A person who is quoted; `also` lists other spellings of the name. */
export interface Speaker {
  name: string;
  also: string[];
  role?: string;
}

/** Whether the contact for security has run out; `now` in milliseconds since 1970. */
export function contactEnded({ security }: Site, now: number): boolean {
  return security !== undefined && Date.parse(security.expires) <= now;
}

/** What was read: the settings where nothing is wrong, and where each field stands. */
export interface ReadSettings extends Pick<Fields<Site>, 'placeOf'> {
  site?: Site;
  problems: Problem[];
}

/** Reads site.yaml; `path` is as a journalist would click it. */
export function readSettings(yaml: string, path: string): ReadSettings {
  const read = readFields(siteFields, yaml, { path, firstLine: 1, of: 'site' });
  const { value, problems, placeOf } = read;
  return { ...(value !== undefined && { site: value }), problems, placeOf };
}
