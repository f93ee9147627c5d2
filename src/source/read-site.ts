// Owns reading site.yaml from the disk and the typeface it names, and what to parse with when it is
// wrong: the settings that last were right, so that all problems are told together with its own.
import { dirname } from 'node:path';
import type { OwnFace } from '../edition/own-face.ts';
import type { Store } from '../edition/store.ts';
import { problem, type Problem } from '../site/problems.ts';
import { contactEnded, readSettings, type Site } from '../site/settings.ts';
import type { Found } from './files.ts';
import { findLogo } from './find-logo.ts';
import { readFace } from './read-face.ts';
import { readText } from './read-text.ts';

/** What site.yaml says, and the files that it names. */
export interface ReadSite {
  /** Left out where site.yaml is wrong. */
  site?: Site;
  /** The settings, or what to go on with. */
  parseWith: Site;
  /** The typeface that site.yaml names. */
  face?: OwnFace;
  /** The publisher's logo, where it lies in the content folder. */
  logo?: Found;
  problems: Problem[];
}

interface ReadingSite {
  shown: string;
  store: Store;
  address: string | undefined;
  now: number;
}

/** Reads site.yaml; `address` takes the place of its own. */
export function readSite(
  file: Found | undefined,
  { shown, store, address, now }: ReadingSite,
): ReadSite {
  const path = `${shown}/site.yaml`;
  if (!file) return { parseWith: fallback(store), problems: [problem('source/site', { path })] };
  const read = readText(file.file, { path });
  if ('problem' in read) return { parseWith: fallback(store), problems: [read.problem] };
  const { site, problems, placeOf } = readSettings(read.text, path);
  if (!site) return { parseWith: fallback(store), problems };
  const named = address === undefined ? site : { ...site, address };
  const where = { content: dirname(file.file), placeOf };
  const { file: logo, problem: ofLogo } = findLogo(site, where);
  const settings = { site: named, parseWith: named, ...(logo && { logo }) };
  const ended = contactEnded(site, now)
    ? [problem('site/security-ended', placeOf(['security', 'expires']))]
    : [];
  const told = [...problems, ...ended, ...(ofLogo ? [ofLogo] : [])];
  if (site.face === undefined) return { ...settings, problems: told };
  const own = readFace(site.face, { ...where, language: site.language });
  return { ...settings, ...own, problems: [...told, ...own.problems] };
}

function fallback(store: Store): Site {
  const text = store.meta('site');
  // The cast: only admit.ts writes this row, from a Site.
  if (text !== undefined) return JSON.parse(text) as Site;
  return {
    ...{ name: '', description: '', address: 'https://example.org/', language: 'en', zone: 'UTC' },
    ...{ desks: [], speakers: [], share: [], cards: false, search: false, offline: false },
    ...{ outputs: [], feeds: { entries: 30 } },
  };
}
