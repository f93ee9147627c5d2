// Owns the questions that pages and the press ask of the edition, and their answers.
// May not render, parse, or read anything but the store.
import { hash } from 'node:crypto';
import { allAddresses, fixedAddresses } from './addresses.ts';
import type {
  AliasAnswer,
  Answer,
  ArchiveAnswer,
  CorrectionsAnswer,
  DayAnswer,
  Frame,
  FrontAnswer,
  ListAnswer,
  ListMonthAnswer,
  MonthAnswer,
  PlainAnswer,
  QuotationAnswer,
  SpeakerAnswer,
  StoryAnswer,
  YearAnswer,
} from './answers.ts';
import { ask } from './ask.ts';
import { archiveAnswer } from './by-date.ts';
import { wholeFeed } from './feed-addresses.ts';
import { isFileForm, ofForm } from './forms.ts';
import { frontAnswer } from './front.ts';
import { matterOf } from './matter.ts';
import { publishedMedia, type PublishedMedia } from './media.ts';
import { faceMedia } from './own-face.ts';
import { aliasAnswer, frameOf } from './plain.ts';
import { Reader } from './reader.ts';
import type { Site } from '../site/settings.ts';
import { staleAddresses } from './stale.ts';
import type { Store } from './store.ts';

/** Every question over what is published. An answer that is `undefined` is no address of the site. */
export interface Edition {
  site(): Site;
  frame(): Frame;
  /** The answer at any address of a page or of a story's form; the last one asked is kept. */
  answer(address: string): Answer | undefined;
  front(): FrontAnswer;
  story(address: string): StoryAnswer | undefined;
  quotation(address: string): QuotationAnswer | undefined;
  speaker(address: string): SpeakerAnswer | undefined;
  day(address: string): DayAnswer | undefined;
  month(address: string): MonthAnswer | undefined;
  year(address: string): YearAnswer | undefined;
  list(address: string): ListAnswer | undefined;
  listMonth(address: string): ListMonthAnswer | undefined;
  corrections(address: string): CorrectionsAnswer | undefined;
  archive(): ArchiveAnswer;
  plain(address: string): PlainAnswer | undefined;
  alias(address: string): AliasAnswer | undefined;
  /** Every address that a file is printed for, each once. */
  addresses(): Iterable<string>;
  /** SHA-256 over all that the page at `address` shows; `undefined` where there is none any more. */
  digest(address: string): string | undefined;
  /** Files shown by published stories, people and pages, with the content-relative path of each. */
  media(): Iterable<PublishedMedia>;
  /** Addresses whose page may have changed or gone since it was last settled; see stale.ts. */
  stale(): string[];
}

/** Opens the questions over a store; what the store's writer changes is seen at the next question. */
export function openEdition(store: Store): Edition {
  return new StoredEdition(store);
}

/** The last answer; `asked` is the address of the page for each of its forms. */
interface Remembered {
  asked: string;
  version: string;
  answer: Answer | undefined;
  /** Of what it shows, by that. */
  digest?: { of: string; sum: string };
}

class StoredEdition implements Edition {
  readonly #reader: Reader;
  #last: Remembered | undefined;

  constructor(store: Store) {
    this.#reader = new Reader(store);
  }

  site(): Site {
    return this.#reader.site();
  }

  frame(): Frame {
    return this.#reader.frame(() => frameOf(this.#reader));
  }

  answer(address: string): Answer | undefined {
    return this.#remembered(address).answer;
  }

  front(): FrontAnswer {
    return this.#asked('/', 'front') ?? frontAnswer(this.#reader);
  }

  story(address: string): StoryAnswer | undefined {
    return this.#asked(address, 'story');
  }

  quotation(address: string): QuotationAnswer | undefined {
    return this.#asked(address, 'quotation');
  }

  speaker(address: string): SpeakerAnswer | undefined {
    return this.#asked(address, 'speaker');
  }

  day(address: string): DayAnswer | undefined {
    return this.#asked(address, 'day');
  }

  month(address: string): MonthAnswer | undefined {
    return this.#asked(address, 'month');
  }

  year(address: string): YearAnswer | undefined {
    return this.#asked(address, 'year');
  }

  list(address: string): ListAnswer | undefined {
    return this.#asked(address, 'list');
  }

  listMonth(address: string): ListMonthAnswer | undefined {
    return this.#asked(address, 'list-month');
  }

  corrections(address: string): CorrectionsAnswer | undefined {
    return this.#asked(address, 'corrections');
  }

  archive(): ArchiveAnswer {
    return archiveAnswer(this.#reader);
  }

  plain(address: string): PlainAnswer | undefined {
    return this.#asked(address, 'plain');
  }

  alias(address: string): AliasAnswer | undefined {
    return this.#asked(address, 'alias');
  }

  addresses(): Iterable<string> {
    return allAddresses(this.#reader.store, this.site());
  }

  digest(address: string): string | undefined {
    const last = this.#remembered(address);
    if (!last.answer && !fixedAddresses(this.site()).includes(address)) return undefined;
    const frame = this.#reader.frameDigest(() => this.frame());
    const of = last.answer ? matterOf(last.answer, address) : address;
    if (last.digest?.of !== of) last.digest = { of, sum: hash('sha256', `${of}${frame}`) };
    return last.digest.sum;
  }

  media(): Iterable<PublishedMedia> {
    const { store } = this.#reader;
    return [...publishedMedia(store, this.site()), ...faceMedia(store)];
  }

  stale(): string[] {
    return staleAddresses(this.#reader.store, this.site());
  }

  /** A story or quotation and its forms are asked one after another, and have one answer. */
  #remembered(address: string): Remembered {
    const version = this.#reader.refresh();
    const whole = ofForm(address, this.site());
    const asked = whole ?? wholeFeed(address) ?? address;
    const last = this.#last;
    const kept = last?.asked === asked && last.version === version ? last : undefined;
    const now = kept ?? { asked, version, answer: ask(this.#reader, asked) };
    this.#last = now;
    // A form of what is neither is no address, though a page may lie where its story would.
    const page = now.answer?.page;
    const isThere = whole === undefined || page === 'story' || page === 'quotation';
    if (isThere) return now;
    const answer = aliasAnswer(this.#reader, address);
    // A file cannot lead on: at an old address the same form is printed as at the new one.
    if (answer && isFileForm(answer.target)) return this.#remembered(answer.target);
    return { asked, version, answer };
  }

  #asked<Page extends Answer['page']>(
    address: string,
    page: Page,
  ): Extract<Answer, { page: Page }> | undefined {
    const answer = this.answer(address);
    // The cast: TypeScript does not narrow a union by a generic tag.
    return answer?.page === page ? (answer as Extract<Answer, { page: Page }>) : undefined;
  }
}
