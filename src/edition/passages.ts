// Owns what is remembered of a story once it was published: ids and fingerprints, no words. Types, and the
// list of kinds; src/ledger/ makes them, and reads and writes them as lines.

/** The ledger's file of what belongs to no story. */
export const siteFile = 'site.jsonl';

/** A passage that can be linked to: its id, the fingerprint of its words, and what it is unless a paragraph. */
export type PassageMark = [id: string, fingerprint: string, kind?: string];

/** Words somebody said: the id, the fingerprint, and the passage in which they stand. */
export type QuotationMark = [id: string, fingerprint: string, passage: string];

/** All that can be linked to in a story, in its order. */
export interface Passages {
  passages: PassageMark[];
  quotations: QuotationMark[];
}

/** An id that is no more, the one where it lives on, and whether its words came there or are gone. */
export type Heir = [old: string, now: string, how: 'moved' | 'removed'];

/** What was promised of the passages of one story or page. */
export interface PassagePromise extends Passages {
  /** Old ids of passages. */
  heirs: Heir[];
  /** Old ids of quotations; one whose words are gone lives on at a passage, or where none is left at ''. */
  quotationHeirs: Heir[];
}

/** What was promised to readers of one story. */
export interface StoryPromise extends PassagePromise {
  address: string;
  /** Path of its Markdown file, relative to the content folder. */
  file: string;
  /** By which feed readers know it, wherever it lies now; left out in ledgers that are older than feeds. */
  id?: string;
  /** Addresses at which the story lay before. */
  former: string[];
  /** Other old addresses that lead to it. */
  aliases: string[];
  /** Pages of days, months and lists that stand because of it. */
  pages: string[];
}

/** What was promised besides stories. */
export interface SitePromise {
  address: string;
  kind: SiteKind;
  /** Path of the file that made it, where one did. */
  file?: string;
  /** Of the front page: the publication's whole address when it was first published. */
  place?: string;
  /** Of the front page: in which other forms stories were ever published, as site.yaml calls them. */
  outputs?: string[];
  /** Of the front page: the ledger's other files, so that a lost one is missed. */
  files?: string[];
  /** Of a page or a writer: the headings, and old ids of headings. */
  passages?: PassageMark[];
  heirs?: Heir[];
  aliases: string[];
}

/** Every kind of address that belongs to no story: the front page; two that are files of the newsroom; and lists, whose pages stand empty rather than go. `list` is a month of one that only withdrawn stories were in. */
export const siteKinds = [
  ...(['front', 'page', 'writer', 'desk', 'topic', 'thread', 'speaker', 'list'] as const),
];
export type SiteKind = (typeof siteKinds)[number];
