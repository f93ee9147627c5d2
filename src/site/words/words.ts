// Owns every label that a reader sees: what each language must say, and the choice of a language.
// One file a language beside this one. Holds no markup and knows no story.
import { arabic } from './ar.ts';
import { english } from './en.ts';
import type { OfflineWords } from './offline-words.ts';
import type { SearchWords } from './search-words.ts';
import { ukrainian } from './uk.ts';

type Kind = 'report' | 'analysis' | 'opinion' | 'explainer' | 'interview' | 'review';
type ListKind = 'desk' | 'topic' | 'writer' | 'thread';

/** What a permanent link leads to. */
export type Linked = 'paragraph' | 'section' | 'picture' | 'video' | 'sound' | 'table' | 'passage';

/** The labels of one language. A function takes what stands in its sentence and gives plain text. */
export interface Words {
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Every page: the frame around its matter. */
  skip: string;
  navigation: string;
  /** The control of colours and of the size of text; sizes from small to large. */
  appearance: {
    name: string;
    scheme: string;
    schemes: Record<'light' | 'dark' | 'system', string>;
    textSize: string;
    sizes: readonly [string, string, string, string];
  };
  /** The row of plain pages at the foot. */
  aboutUs: string;
  /** Between a name and what is said of it. */
  comma: string;
  archive: string;
  corrections: string;
  contact: string;
  licence: string;
  /** What a story's kind is called before its headline. */
  kinds: Record<Kind, string>;
  /** What stands above the name of a list. */
  lists: Record<ListKind, string>;
  /** Before the names of those who sign. */
  by: string;
  updated: string;
  minutes: (count: number) => string;
  stories: (count: number) => string;
  /** Headings of a story's parts. */
  contents: string;
  points: string;
  notes: string;
  /** The link from a footnote back to its `nth` mark. */
  backToMark: (nth: number) => string;
  /** The heading over one or several. */
  correction: (count: number) => string;
  correctionCount: (count: number) => string;
  corrected: string;
  disclosure: string;
  sources: string;
  topics: string;
  earlier: string;
  later: string;
  wholeThread: string;
  related: string;
  translations: string;
  /** Before the list of the same story as text, Markdown and JSON. */
  otherForms: string;
  forms: Record<'text' | 'markdown' | 'json', string>;
  /** Opens the citation of a story. */
  cite: string;
  linkToQuote: string;
  /** Names of the permanent links beside passages. */
  linkTo: Record<Linked, string>;
  /** Where an old link leads whose passage is gone. */
  passageRemoved: string;
  /** Ways of sharing a page, and what is said when something was copied. */
  share: {
    name: string;
    copyLink: string;
    copyQuotation: string;
    /** Of words that the reader has selected. */
    copyWords: string;
    linkCopied: string;
    copied: string;
    /** Said where the browser lets nothing be copied. */
    refused: string;
    email: string;
    /** The question for the reader's own Mastodon server. */
    server: string;
    /** The system's own choice. */
    apps: string;
  };
  transcript: string;
  table: string;
  /** The link that leaves for somebody else's site. */
  embedAt: (host: string) => string;
  /** Offers to a returning reader of a story. */
  resume: string;
  fresh: string;
  dismiss: string;
  /** As `forms` of plural.ts: how old a story is, known only when it is read. */
  yearsOld: string;
  /** A story that was withdrawn. */
  withdrawn: string;
  withdrawnReason: string;
  /** A story that only its newsroom can see. */
  hidden: Record<'draft' | 'embargo', string>;
  problems: (count: number) => string;
  advice: (count: number) => string;
  /** Front page. */
  onRecord: string;
  /** The page of a quotation, and of a speaker. */
  inTheStory: string;
  /** Before the time of a story's publication. */
  published: string;
  readInStory: string;
  /** Before the names of those whom a story quotes. */
  quoted: string;
  alsoQuoted: string;
  quotations: (count: number) => string;
  top: string;
  /** The title of a list whose stories and quotations are all gone. */
  nothingLeft: string;
  nothingYet: string;
  noCorrections: string;
  /** Lists by time. */
  byMonth: string;
  newest: string;
  /** `Ukraine, March 2025`; both are given as they are shown. */
  inMonth: (name: string, month: string) => string;
  archiveOf: (year: string) => string;
  /** Before the nearest days with stories, on either side of a day. */
  dayBefore: string;
  dayAfter: string;
  /** Indexes of names, the row of ways to them, and the row of their letters. */
  indexes: Record<'topic' | 'writer' | 'speaker' | 'all', string>;
  browse: string;
  letters: string;
  /** Feeds: in one that a browser shows, and on the page that lists them. */
  feeds: {
    name: string;
    note: string;
    /** The links from a feed to its page, and to that of all feeds. */
    samePage: string;
    all: string;
    /** The links to a recording, for readers that play none. */
    recordings: Record<'video' | 'audio', string>;
    /** What a feed is, how to follow one, in which forms they come, and which are not on the page. */
    what: string;
    how: string;
    forms: string;
    others: string;
    /** The list of all feeds. */
    list: string;
    everything: string;
    groups: Record<ListKind | 'speaker', string>;
  };
  /** An address that moved, and one that is not there. */
  moved: string;
  movedTo: string;
  /** At the address of a quotation that is in the story no more. */
  wordsRemoved: string;
  /** Reading without a network; most is shown by a script. */
  offline: OfflineWords;
  /** The page of search; most is shown by its script. */
  search: SearchWords;
  missing: string;
  missingText: string;
  missingWays: string;
}

const spoken: readonly Words[] = [english, ukrainian, arabic];

/** True if there are labels in `language` (BCP 47) or in the language that it is a variety of. */
export function speaks(language: string): boolean {
  return spoken.some((words) => words.language === primary(language));
}

/** Asked for by nearly every component of every page. */
const found = new Map<string, Words>();

/** The labels for `language` (BCP 47); English where there are none. */
export function words(language: string): Words {
  const known = found.get(language);
  if (known) return known;
  const wanted = primary(language);
  const chosen = spoken.find((candidate) => candidate.language === wanted) ?? english;
  found.set(language, chosen);
  return chosen;
}

/** Every language that has labels. */
export const languages: readonly string[] = spoken.map(({ language }) => language);

function primary(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? '';
}
