// Owns the types of what the edition answers: one answer an address, all that its page shows.
// A page is a function of its answer, the settings and the templates alone; the press reprints a page
// exactly when its answer changed. Types only.
import type { Moment } from '../site/dates.ts';
import type { FeedOf } from '../site/feed-address.ts';
import type {
  Correction,
  Dateline,
  Inline,
  Kind,
  Quotation,
  SafeHtml,
  Status,
  Story,
  Topic,
} from '../story/story.ts';

/** The few fields of a story that a list shows. */
export interface Summary {
  name: string;
  address: string;
  headline: string;
  short?: string;
  standfirst: string;
  kind: Kind;
  desk: string;
  language: string;
  direction: 'ltr' | 'rtl';
  published: Moment;
  updated?: Moment;
  minutes: number;
}

/** Somebody who signs stories. */
export interface Person {
  id: string;
  name: string;
  role?: string;
  links: { title: string; url: string }[];
  picture?: { address: string; width?: number; height?: number };
  /** The biography. */
  body: SafeHtml;
  /** Old anchors of the biography; left out where there are none. */
  inherited?: Inheritance[];
}

/** One who signs this story, name and role resolved; `address` where there is a page. */
export interface Signature {
  name: string;
  role?: string;
  address?: string;
  /** Account in the fediverse, `@name@server`. */
  account?: string;
}

/** What keeps a story out of the public site; only a dev edition shows such stories. */
export type Hidden = 'draft' | 'embargo';

export interface StoryAnswer {
  page: 'story';
  /** Links to `.md` files resolved, topic names in the publication's spelling. */
  story: Story;
  /** Stands for `story` where only a change of it matters: a digest of what its file became, and where its links lead. */
  made: string[];
  deskName: string;
  by: Signature[];
  /** Topics with the addresses of their pages. */
  topics: (Topic & { address: string })[];
  /** The nearest parts of the same thread, at most 5 on each side, oldest first. */
  earlier: Summary[];
  later: Summary[];
  thread?: { id: string; address: string };
  related: Summary[];
  /** The same story in other languages. */
  translations: { language: string; direction: 'ltr' | 'rtl'; address: string; headline: string }[];
  /** Old anchors that live on, by the passage where they do. */
  inherited: Inheritance[];
  hidden?: Hidden;
}

/** Anchors that no passage has any more: `moved` came here with its words, at `removed` stood what is gone. */
export interface Inheritance {
  /** The passage, as it is called now. */
  id: string;
  moved: string[];
  removed: string[];
}

/** Words somebody said, in a list or on the front page. */
export interface Said extends Quotation {
  /** The quotation's own page. */
  address: string;
  /** Everything the speaker is quoted as saying; left out where nobody is named. */
  speakerAddress?: string;
  story: Summary;
}

/** `…/quotes/<id>/`. */
export interface QuotationAnswer extends Said {
  page: 'quotation';
  /** Plain paragraphs: the one that holds the words, or those before and after what is set apart. */
  around: string[];
  deskName: string;
  dateline?: Dateline;
  /** Others that the story quotes, in its order. */
  others: Said[];
  hidden?: Hidden;
}

/** `/said/<speaker>/`: the newest 30, and every month; with `month` it is one month's page. */
export interface SpeakerAnswer {
  page: 'speaker';
  id: string;
  /** In the spelling of the newest story. */
  name: string;
  /** The office, as site.yaml gives it; what a story adds may be where the words were said. */
  role?: string;
  /** Of the whole list. */
  address: string;
  month?: string;
  count: number;
  said: Said[];
  months: MonthCount[];
}

export interface CorrectionEntry extends Correction {
  story: Summary;
}

export interface FrontAnswer {
  page: 'front';
  /** Newest first; the first is the lead. At most 7. */
  top: Summary[];
  onRecord?: Said;
  /** In the order of site.yaml, desks without a story left out; at most 4 stories each, none of `top`. */
  desks: { id: string; name: string; address: string; stories: Summary[] }[];
  /** The newest 3. */
  corrections: CorrectionEntry[];
}

/** A link to a month of a list with its number of stories. */
export interface MonthCount {
  /** `2025-03`. */
  month: string;
  address: string;
  count: number;
}

/** `/2025/03/17/`; other stories of the month are a link away. */
export interface DayAnswer {
  page: 'day';
  day: string;
  /** The nearest days on which something was published; none beside a day that has nothing any more. */
  earlier?: DayLink;
  later?: DayLink;
  stories: Summary[];
}

/** A link to a day, `2025-03-17`. */
export interface DayLink {
  day: string;
  address: string;
}

/** `/2025/03/`, newest first. */
export interface MonthAnswer {
  page: 'month';
  month: string;
  days: { day: string; address: string; stories: Summary[] }[];
}

/** `/2025/`. */
export interface YearAnswer {
  page: 'year';
  year: string;
  months: MonthCount[];
}

/** `/archive/`, newest year first. */
export interface ArchiveAnswer {
  page: 'archive';
  years: { year: string; address: string; count: number; months: MonthCount[] }[];
}

export type ListKind = 'desk' | 'topic' | 'writer' | 'thread';

/** A desk, topic, writer or thread: the newest 30, and every month it has stories in, newest first. */
export interface ListAnswer {
  page: 'list';
  of: ListKind;
  id: string;
  /** The name shown; for a thread the headline of its newest part. */
  name: string;
  description?: string;
  /** Only for a writer. */
  person?: Person;
  address: string;
  count: number;
  stories: Summary[];
  months: MonthCount[];
}

/** `…/2025-03/` of a list. */
export interface ListMonthAnswer {
  page: 'list-month';
  of: ListKind;
  id: string;
  name: string;
  address: string;
  /** Address of the whole list. */
  list: string;
  month: string;
  stories: Summary[];
}

/** `/corrections/`, newest first: 30, and all by month; with `month` it is one month's page. */
export interface CorrectionsAnswer {
  page: 'corrections';
  month?: string;
  entries: CorrectionEntry[];
  months: MonthCount[];
}

/** A story in a feed; `feedId` is what feed readers know it by, and never changes. */
export interface FeedStory extends Pick<
  StoryAnswer,
  'story' | 'made' | 'deskName' | 'by' | 'topics'
> {
  of: 'story';
  feedId: string;
}

/** Words in the feed of their speaker. */
export interface FeedSaid extends Said {
  of: 'said';
  feedId: string;
}

/** A correction in the feed of corrections. */
export interface FeedCorrection extends CorrectionEntry {
  of: 'correction';
  feedId: string;
}

/** A feed in all its forms: the newest, or behind the site's own one month. */
export interface FeedAnswer {
  page: 'feed';
  of: FeedOf;
  /** Of the list or the speaker. */
  name?: string;
  description?: string;
  role?: string;
  /** Address of the page beside which it lies. */
  beside: string;
  /** Where the publication lay when it was published first, whole. */
  place: string;
  month?: string;
  /** Present for a month after which others were published. */
  closed?: true;
  /** Address of the month before, or of the newest month. */
  earlier?: string;
  entries: (FeedStory | FeedSaid | FeedCorrection)[];
}

/** `/feeds/`, and the list of feeds for feed readers. Names in the order of the publication's language, desks as in site.yaml. */
export interface FeedsAnswer {
  page: 'feeds';
  /** Each with the address of the page beside which its feed lies. */
  lists: Record<ListKind | 'speaker', { name: string; address: string }[]>;
}

/** `/search/`: what a browser finds there lies in files of its own. */
export interface SearchAnswer {
  page: 'search';
}

/** A plain page of content/pages. */
export interface PlainAnswer {
  page: 'plain';
  name: string;
  address: string;
  title: string;
  description?: string;
  updated?: Moment;
  blocks: { html: SafeHtml };
  /** Old anchors, by the heading where they live on; with the id '' at the beginning. */
  inherited: Inheritance[];
}

/** A name in an index, with the number of its stories, or of a speaker's quotations. */
export interface IndexedName {
  of: 'topic' | 'writer' | 'speaker';
  name: string;
  address: string;
  count: number;
}

/** `/topics/`, `/by/`, `/said/`, `/archive/a-z/`; with `letter` it is one letter of an index that is split. */
export interface NamesAnswer {
  page: 'names';
  of: IndexedName['of'] | 'all';
  letter?: string;
  /** Of the whole index. */
  count: number;
  /** In order; `address` and no names where the letter has a page of its own. */
  letters: {
    letter: string;
    /** As it stands in addresses. */
    id: string;
    address?: string;
    count: number;
    names: IndexedName[];
  }[];
}

/** A page in a sitemap; `changed` is W3C datetime or a bare date, `pictures` are root-relative. */
export interface Mapped {
  address: string;
  changed?: string;
  pictures?: string[];
}

/** `/sitemap.xml`. */
export interface SitemapIndexAnswer {
  page: 'sitemap-index';
  maps: Mapped[];
}

/** `/sitemap/2025-03.xml`, `/sitemap/site.xml`. */
export interface SitemapAnswer {
  page: 'sitemap';
  mapped: Mapped[];
}

/** `/news-sitemap.xml`, newest first. */
export interface NewsSitemapAnswer {
  page: 'news-sitemap';
  stories: Summary[];
}

/** `/offline/`: what a device keeps is known there alone. */
export interface OfflineAnswer {
  page: 'offline';
}

/** `/sw.js`: the pages that it keeps for everybody, and a sign of what stands on them; none where it keeps nothing. */
export interface WorkerAnswer {
  page: 'worker';
  kept: string[];
  made?: string;
}

/** `/llms.txt`: the newest stories. */
export interface LlmsAnswer {
  page: 'llms';
  stories: Summary[];
}

/** An old address: where it leads. */
export interface AliasAnswer {
  page: 'alias';
  address: string;
  target: string;
  headline: string;
  /** A quotation lay there whose words are in the story no more. */
  removed?: true;
}

/** The publication's own typeface; `family` of a face is one of its two names. */
export interface Face {
  text: string;
  /** That of headings, where it is another. */
  heading?: string;
  /** The publication's, BCP 47, which it is meant for. */
  language: string;
  /** Each a WOFF2 file. `weight` is one, or a lightest and a boldest: `200 800`. */
  faces: { family: string; address: string; style: 'normal' | 'italic'; weight: string }[];
}

/** What every page shows around its own matter. */
export interface Frame {
  /** Plain pages with `nav: yes`. */
  nav: { name: string; title: string; address: string }[];
  face?: Face;
  /** Problems of the last gather, a line each; only a dev edition has any. */
  problems: { stops: string[]; advice: string[] };
}

export type Answer =
  | StoryAnswer
  | QuotationAnswer
  | SpeakerAnswer
  | FrontAnswer
  | DayAnswer
  | MonthAnswer
  | YearAnswer
  | ArchiveAnswer
  | ListAnswer
  | ListMonthAnswer
  | CorrectionsAnswer
  | FeedAnswer
  | FeedsAnswer
  | SearchAnswer
  | OfflineAnswer
  | WorkerAnswer
  | PlainAnswer
  | AliasAnswer
  | NamesAnswer
  | SitemapIndexAnswer
  | SitemapAnswer
  | NewsSitemapAnswer
  | LlmsAnswer;

export type { Inline, Status };
