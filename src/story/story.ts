// Owns the types of a story: what every output (page, feed, card, JSON, text) is a projection of.
// Types only, all of it JSON; nothing here runs. /schema/story.json is generated from this file,
// so the words above a field are its public documentation.
import type { Moment } from '../site/dates.ts';

declare const safe: unique symbol;

/** HTML that has passed the sanitiser. Only story/sanitize.ts makes it. */
export type SafeHtml = string & { readonly [safe]?: never };

/** Inline text: sanitised HTML and the same words without markup. Links inside are root-relative. */
export interface Inline {
  html: SafeHtml;
  text: string;
}

/** What sort of work a story is. All but `report` are labelled to readers in every output. */
export type Kind = 'report' | 'analysis' | 'opinion' | 'explainer' | 'interview' | 'review';

/** `withdrawn` keeps the address and the headline, and has no body. */
export type Status = 'draft' | 'ready' | 'withdrawn';

/** Direction of the text. */
export type Direction = 'ltr' | 'rtl';

/** A whole story, valid and in normal form. */
export interface Story {
  /** The last part of its address: the file's name, NFC, lower case, spaces as hyphens. */
  name: string;
  /** The source file, relative to the content folder, with forward slashes. */
  path: string;
  /** Root-relative address with a closing slash, percent-decoded: `/2025/03/17/talks/`. */
  address: string;
  headline: string;
  standfirst: string;
  /** A shorter headline for lists, cards and sharing. */
  short?: string;
  kind: Kind;
  /** Id of a desk of site.yaml. */
  desk: string;
  topics: Topic[];
  /** In the order signed; empty where the publication signs. */
  by: Byline[];
  dateline?: Dateline;
  published: Moment;
  updated?: Moment;
  status: Status;
  /** Why the story was withdrawn; present exactly when `status` is `withdrawn`. */
  withdrawn?: string;
  /** In no output before this moment. */
  embargo?: Moment;
  /** The lead picture. */
  picture?: Figure;
  /** Key points, one sentence each. */
  points: string[];
  sources: Source[];
  /** Oldest first. */
  corrections: Correction[];
  /** Old addresses, root-relative, that lead here. */
  aliases: string[];
  /** Names of stories chosen by hand; empty where related stories are worked out. */
  related: string[];
  /** Id of the developing story that this is a part of. */
  thread?: string;
  /** BCP 47. */
  language: string;
  direction: Direction;
  /** Name of the story that this one translates. */
  translates?: string;
  /** Funding or interest note. */
  disclosure?: string;
  /** What stands before the first section. */
  opening: Block[];
  sections: Section[];
  footnotes: Footnote[];
  pullQuotes: PullQuote[];
  quotations: Quotation[];
  figures: Figure[];
  /** Every link of the body, in order, once each. */
  links: Link[];
  /** Words of headline-less body text: opening, sections and footnotes; pull-quotes are left out. */
  words: number;
  /** Minutes to read at 230 words a minute, at least 1. */
  minutes: number;
}

/** A topic as this story spells it; `id` is what spellings of one topic share. */
export interface Topic {
  id: string;
  name: string;
}

/** One who signs: a person of content/people (`id`), or somebody without a page (`name`). */
export interface Byline {
  id?: string;
  name?: string;
  role?: string;
}

/** Where the story was written from. */
export interface Dateline {
  place: string;
  country?: string;
  /** IANA zone in which the story's hours are shown. */
  zone?: string;
  /** A credited agency that stood in the opening's brackets: `AP`. */
  agency?: string;
}

/** Something the story rests on; printed under it. */
export interface Source {
  title: string;
  url?: string;
  publisher?: string;
  /** ISO date, `2025-03-16`. */
  date?: string;
}

/** A correction, told in every output. */
export interface Correction {
  /** The day or moment it was made. */
  date: Moment;
  text: string;
}

/** A part of a story under a `##` heading; `id` comes from the heading and is unique in the story. */
export interface Section {
  id: string;
  heading: Inline;
  blocks: Block[];
}

/** One passage of a story. `id` is the passage's anchor, unique in the story. */
export type Block =
  | Paragraph
  | Subheading
  | PullQuoteBlock
  | QuotationBlock
  | ListBlock
  | Figure
  | Video
  | Audio
  | Embed
  | Table
  | Code
  | Facts
  | Timeline
  | Note
  | Divider;

export interface Paragraph extends Inline {
  type: 'paragraph';
  id: string;
}

/** A `###` (level 3) to `######` (level 6) heading inside a section. */
export interface Subheading extends Inline {
  type: 'subheading';
  id: string;
  level: 3 | 4 | 5 | 6;
}

/** Words said in the story, set large beside it. `quotation` is the id of the quotation they are of. */
export interface PullQuoteBlock extends Inline {
  type: 'pull-quote';
  id: string;
  quotation: string;
  speaker?: string;
  role?: string;
}

/** A blockquote; `quotation` is set where a speaker is named. */
export interface QuotationBlock {
  type: 'quotation';
  id: string;
  blocks: Block[];
  text: string;
  quotation?: string;
  speaker?: string;
  role?: string;
}

export interface ListBlock {
  type: 'list';
  id: string;
  ordered: boolean;
  /** First number of an ordered list, left out where it is 1. */
  start?: number;
  items: ListItem[];
}

export interface ListItem {
  blocks: Block[];
}

/** A file published under /media/. */
export interface MediaFile {
  /** Path relative to the content folder, forward slashes. */
  path: string;
  /** Root-relative address, `/media/<hash>-<name>.<ext>`. */
  address: string;
  /** Bytes of the file at `path`; a picture is published in smaller versions. */
  bytes: number;
  /** MIME type of what lies at the address. */
  mime: string;
  /** Pixels of what lies at the address; pictures only. */
  width?: number;
  /** Pixels of what lies at the address; pictures only. */
  height?: number;
}

export interface Figure {
  type: 'figure';
  id: string;
  file: MediaFile;
  alt: string;
  caption?: Inline;
  credit?: string;
}

export interface Video {
  type: 'video';
  id: string;
  file: MediaFile;
  poster?: MediaFile;
  captions?: MediaFile;
  transcript?: MediaFile;
  caption?: Inline;
  credit?: string;
}

export interface Audio {
  type: 'audio';
  id: string;
  file: MediaFile;
  captions?: MediaFile;
  transcript?: MediaFile;
  caption?: Inline;
  credit?: string;
}

/** Somebody else's post or video as a titled link; nothing is fetched from there. */
export interface Embed {
  type: 'embed';
  id: string;
  title: Inline;
  url: string;
  credit?: string;
}

export interface Table {
  type: 'table';
  id: string;
  /** What the table shows. */
  caption?: Inline;
  /** Where its figures come from. */
  credit?: string;
  /** One entry a column. */
  align: ('left' | 'right' | 'center' | null)[];
  head: Inline[];
  rows: Inline[][];
}

export interface Code {
  type: 'code';
  id: string;
  language?: string;
  text: string;
}

export interface Facts {
  type: 'facts';
  id: string;
  title?: Inline;
  blocks: Block[];
}

export interface Timeline {
  type: 'timeline';
  id: string;
  title?: Inline;
  events: TimelineEvent[];
}

export interface TimelineEvent {
  /** `2026-02-08`, `2026-02` or `2026`. */
  date: string;
  blocks: Block[];
}

export interface Note {
  type: 'note';
  id: string;
  blocks: Block[];
}

/** A thematic break. */
export interface Divider {
  type: 'divider';
  id: string;
}

/** A footnote; `number` counts from 1 in the order of first reference. */
export interface Footnote {
  id: string;
  number: number;
  /** Ids of the places that refer to it, in order. */
  references: string[];
  blocks: Block[];
}

/** A quotation that is also set large; in the order of the story. */
export interface PullQuote {
  /** The block's id for a block; the id of the paragraph for a pull-quote in place. */
  id: string;
  /** Id of the quotation. */
  quotation: string;
  words: string;
  speaker?: string;
  role?: string;
  /** Id of the paragraph beside which it hangs. */
  paragraph: string;
}

/** Words somebody said, once for each speaker and wording. */
export interface Quotation {
  /** `q-` and eight base32 characters; they come from who says it and the words. */
  id: string;
  /** Plain words without the enclosing quotation marks. */
  words: string;
  speaker?: string;
  role?: string;
  /** Id of the passage in which they stand. */
  paragraph: string;
}

/** A link of the body. */
export interface Link {
  /** As it goes into the page: absolute, root-relative, or `#anchor`. */
  href: string;
  text: string;
  /** Name of the story that a link to a `.md` file means; its address is known to the edition. */
  story?: string;
}
