// Owns what all files for hosts are written from: the site, where its folder lies, what moved.
import type { Redirect } from '../edition/redirects.ts';
import type { Site } from '../site/settings.ts';

/** A site on a server. */
export interface Hosted {
  site: Site;
  redirects: readonly Redirect[];
  /** The path it lies at, with both slashes. */
  at: string;
  /** The printed folder as the server sees it, without a closing slash. */
  root: string;
}

/** Text as a regular expression finds it. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
