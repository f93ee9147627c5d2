// Owns the gathering: what lies in the content folder becomes the edition, and everything wrong with
// it is told at once. May not interpret prose; parses through story/, admits through edition/.
import { resolve } from 'node:path';
import { admit } from '../edition/admit.ts';
import { checkClock } from '../edition/checks/clock.ts';
import type { Store } from '../edition/store.ts';
import { nextEmbargo } from '../edition/next-embargo.ts';
import { showProblems } from '../edition/shown-problems.ts';
import { ledgerForm } from '../ledger/line.ts';
import { slug, storyName } from '../site/address.ts';
import type { Problem } from '../site/problems.ts';
import type { Site } from '../site/settings.ts';
import { codeDigest } from './code-digest.ts';
import { listContent, type Listing } from './files.ts';
import { clockNow } from './freshness.ts';
import { withLogo } from './find-logo.ts';
import { filesToRead, keep, keptProblems } from './known.ts';
import { parseMany } from './parse-many.ts';
import type { Parsing } from './parse-file.ts';
import { readMedia } from './pictures.ts';
import { placesIn } from './places.ts';
import { publicFiles } from './public-files.ts';
import { readLedger, type FetchedFile } from './read-ledger.ts';
import { readSite, type ReadSite } from './read-site.ts';
import { shownPath } from './shown-path.ts';

/** What to gather, and into which store. `now` in milliseconds since 1970. */
export interface Gathering {
  content: string;
  store: Store;
  now: number;
  /** Threads that parse; with 0 the main thread does. */
  workers: number;
  /** Whether drafts and embargoed stories are shown, as in a dev edition. */
  hidden: boolean;
  /** Takes the place of site.yaml's address. */
  address?: string;
  /** The folder of ready-made files; links to files are checked where it is given. */
  publicFolder?: string;
  /** Files of the ledger of the published site, which count like those of the content folder. */
  fetched?: readonly FetchedFile[];
  signal?: AbortSignal;
  progress(done: number, of: number): void;
}

/** What came of it; with a problem that stops publication the edition is as it was. */
export interface Gathered {
  problems: Problem[];
  /** Markdown files of stories, drafts among them. */
  stories: number;
  /** Files parsed in this run. */
  parsed: number;
  site?: Site;
  /** When a story under embargo is next to come out, RFC 3339. */
  nextEmbargo?: string;
}

/** Gathers a content folder into the store; parsing that is done is kept whatever happens. */
export async function gather(options: Gathering): Promise<Gathered> {
  const { store, now, address } = options;
  const shown = shownPath(options.content);
  const listed = clockNow();
  const listing = listContent(resolve(options.content), shown);
  const stories = listing.texts.filter(({ kind }) => kind === 'story').length;
  if (listing.problems.some(({ id }) => id === 'source/content')) {
    return { problems: listing.problems, stories, parsed: 0 };
  }
  const settings = readSite(listing.site, { shown, store, address, now });
  const { media, problems: ofMedia } = await readMedia(allMedia(listing, settings), {
    ...{ store, shown, progress: options.progress },
  });
  const site = settings.site && withLogo(settings.site, settings.logo, media);
  const parsed = await parseChanged(options, {
    ...{ listing, listed, shown, site: settings.parseWith, media },
  });
  if (options.signal?.aborted === true) return { problems: [], stories, parsed };

  const { problems: ofTexts, stopped } = keptProblems(store);
  const ofLedger = readLedger({
    ...{ store, shown, listed, content: resolve(options.content), fetched: options.fetched ?? [] },
  });
  const own = [...listing.problems, ...settings.problems, ...ofMedia, ...ofTexts, ...ofLedger];
  const placeOf = placesIn(resolve(options.content), shown);
  const candidate = { ...options, site: site ?? settings.parseWith, placeOf };
  const code = codeDigest(['edition', 'source', 'story', 'ledger', 'site']);
  const whole = admit(store, {
    ...{ ...candidate, code, problems: own },
    ...(settings.face && { face: settings.face }),
    ledger: ledgerForm,
    broken: new Set(namesOf(stopped, 'story').map(slug)),
    brokenPeople: new Set(namesOf(stopped, 'person')),
    ...(options.publicFolder !== undefined && { files: publicFiles(options.publicFolder) }),
  });
  const problems = [...own, ...whole, ...checkClock(store, { now, placeOf })];
  if (options.hidden) showProblems(store, problems);
  const embargo = site && nextEmbargo(store, now, site.zone);
  return {
    ...{ problems, stories, parsed },
    ...(site && { site }),
    ...(embargo !== undefined && { nextEmbargo: embargo }),
  };
}

/** The media beside texts, and the publisher's logo. */
function allMedia({ media }: Listing, { logo }: ReadSite): Listing['media'] {
  if (logo === undefined) return media;
  return [...media.filter(({ path }) => path !== logo.path), logo];
}

interface Found {
  listing: Listing;
  /** When it was listed, in nanoseconds. */
  listed: string;
  shown: string;
  site: Parsing['site'];
  media: Parsing['media'];
}

/** Reads what may have changed and parses what did; returns how many files were parsed. */
async function parseChanged(
  { store, workers, signal, progress }: Gathering,
  { listing, listed, shown, site, media }: Found,
): Promise<number> {
  const { zone, language, speakers } = site;
  const parsing: Parsing = {
    site: { zone, language, speakers },
    media,
    code: JSON.stringify([
      codeDigest(['source', 'story', 'ledger', 'site']),
      zone,
      language,
      speakers,
      shown,
    ]),
  };
  const { texts } = listing;
  const jobs = filesToRead(store, { texts, media, shown, code: parsing.code });
  const kept = { texts: new Map(texts.map((text) => [text.path, text])), listed };
  let done = 0;
  let parsed = 0;
  await parseMany({
    ...{ jobs, parsing, workers, signal },
    take(batch) {
      parsed += keep(store, batch, kept);
      progress((done += batch.length), jobs.length);
    },
  });
  return parsed;
}

function namesOf(files: readonly { path: string; kind: string }[], kind: string): string[] {
  return files.filter((file) => file.kind === kind).map(({ path }) => storyName(path));
}
