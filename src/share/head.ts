// Owns what a page says of itself in its head: title, description, its one public address and the
// same matter elsewhere. Plain data; the layout writes it down.
import type { QuotationAnswer, StoryAnswer } from '../edition/answers.ts';
import { absolute, encodeAddress, frontAddress } from '../site/address.ts';
import { showDay } from '../site/dates.ts';
import type { Site } from '../site/settings.ts';
import { inRow } from '../site/words/names.ts';
import { formsOf } from './forms.ts';
import { saidTitle } from './said.ts';
import { signatures } from './told.ts';

/** Where else the same matter is: another language or another form. */
export interface Alternate {
  href: string;
  language?: string;
  type?: string;
}

/** The head of a page. */
export interface Head {
  title: string;
  description: string;
  /** Absolute; left out where a page has no address of its own. */
  canonical?: string;
  alternates: Alternate[];
  /** True where search engines shall pass the page by. */
  unlisted: boolean;
  /** What stands under the publication's name on paper: address and date. */
  printed: string;
  /** What reader modes and whoever shows a link to a story read of it. */
  story?: Told;
}

/** A story in a few words. Times are RFC 3339. */
interface Told {
  headline: string;
  /** Names of those who sign. */
  author: string;
  published: string;
  updated?: string;
}

/** What a page is about. */
export interface Matter {
  /** Left out on the front page, which is the publication itself. */
  title?: string;
  description?: string | undefined;
  /** Root-relative. */
  address?: string;
  alternates?: Alternate[];
  unlisted?: boolean;
  /** As it is shown to readers. */
  date?: string;
  story?: Told;
}

const mark = ' — ';

/** Makes the head of a page. */
export function pageHead(matter: Matter, site: Site): Head {
  const { title, description, address, alternates = [], unlisted = false, date, story } = matter;
  const parts = title === undefined ? [site.name, site.tagline] : [title, site.name];
  const where = absolute(site.address, address ?? frontAddress()).replace(/^https?:\/\//, '');
  return {
    title: parts.filter((part) => part !== undefined).join(mark),
    // A list has no words of its own: the publication's stand for it.
    description: description ?? parts.toSpliced(1, Infinity, site.description).join(mark),
    ...(address !== undefined && { canonical: absolute(site.address, address) }),
    alternates,
    unlisted,
    printed: date === undefined ? where : `${where} · ${date}`,
    ...(story && { story }),
  };
}

/** The head of a story's page, its translations and other forms named. */
export function storyHead(answer: StoryAnswer, site: Site): Head {
  const { story, translations, hidden } = answer;
  const spoken = [{ language: story.language, address: story.address }, ...translations];
  const languages =
    translations.length === 0
      ? []
      : spoken.map(({ language, address }) => ({
          href: absolute(site.address, address),
          language,
        }));
  const forms = formsOf(story.address, site.outputs).map(({ address, type }) => ({
    href: encodeAddress(address),
    type,
  }));
  return pageHead(
    {
      title: story.headline,
      description: story.withdrawn ?? story.standfirst,
      address: story.address,
      alternates: [...languages, ...forms],
      unlisted: hidden !== undefined || story.status === 'withdrawn',
      date: showDay(story.published, story.language),
      story: inShort(answer, site),
    },
    site,
  );
}

/** The head of a quotation's page. */
export function quotationHead(answer: QuotationAnswer, site: Site): Head {
  const { address, story, hidden } = answer;
  return pageHead(
    {
      title: saidTitle(answer, story.language),
      description: story.headline,
      address,
      unlisted: hidden !== undefined,
      date: showDay(story.published, story.language),
    },
    site,
  );
}

function inShort({ story, by }: StoryAnswer, site: Site): Told {
  const { headline, published, updated } = story;
  const names = signatures(by, site).map(({ name }) => name);
  const row = inRow(names.length, story.language);
  return {
    headline,
    author: row.map((part) => ('text' in part ? part.text : (names[part.name] ?? ''))).join(''),
    published: published.iso,
    ...(updated && { updated: updated.iso }),
  };
}
