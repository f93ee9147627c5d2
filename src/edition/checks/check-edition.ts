// Owns the list of what is checked over the whole edition, once all files are in its tables.
import type { Problem } from '../../site/problems.ts';
import type { Site } from '../../site/settings.ts';
import type { Store } from '../store.ts';
import { checkAddresses } from './addresses.ts';
import { checkAliases } from './aliases.ts';
import { checkLedgerFiles } from './ledger-files.ts';
import { checkLinks } from './links.ts';
import { checkNames } from './names.ts';
import { checkOutputs } from './outputs.ts';
import type { LedgerForm } from '../promises.ts';
import type { PlaceOf } from './places.ts';
import { checkPromises } from './promises.ts';
import { checkSpeakers } from './speakers.ts';
import { checkTaken } from './taken.ts';
import { checkTopics } from './topics.ts';

/** What a check may ask, besides the tables. */
export interface Asked {
  site: Site;
  /** Names of stories, and ids of people, that a problem keeps out: nobody is told that they are missing. */
  broken: ReadonlySet<string>;
  brokenPeople: ReadonlySet<string>;
  /** Paths of files that lie ready-made in public/; left out where nobody looked. */
  files?: ReadonlySet<string>;
  placeOf: PlaceOf;
  /** How the ledger's lines are read and written. */
  ledger: LedgerForm;
}

const checks: readonly ((store: Store, asked: Asked) => Problem[])[] = [
  checkAddresses, // one file, one address
  checkAliases, // old addresses lead somewhere, and only where nothing else is
  checkNames, // desks, people and stories that are named exist
  checkLinks, // links and their anchors lead to what is published
  checkLedgerFiles, // nothing that was promised is forgotten
  checkPromises, // what was published once still answers
  checkTaken, // no story lies where another one was published
  checkOutputs, // so do the other forms of stories
  checkTopics, // one topic, one spelling
  checkSpeakers, // one speaker, one spelling
];

/** Every problem that only the whole edition shows; the order is not the reader's. */
export function checkEdition(store: Store, asked: Asked): Problem[] {
  return checks.flatMap((check) => check(store, asked));
}
