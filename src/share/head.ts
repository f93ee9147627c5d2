// Owns what a page says of itself in its head: title, description, its one public address and the
// same matter elsewhere. Plain data; the layout writes it down.
import type { QuotationAnswer, Signature, SpeakerAnswer, StoryAnswer } from '../edition/answers.ts';
import { absolute, encodeAddress, frontAddress } from '../site/address.ts';
import { showDay } from '../site/dates.ts';
import type { Site } from '../site/settings.ts';
import { inRow } from '../site/words/names.ts';
import { feedLinks, oembedLinks, siteFeedLink } from './discovery.ts';
import { formsOf } from './forms.ts';
import { pageJsonLd, speakerJsonLd } from './json-ld.ts';
import { articleProperties, openGraph, type Property, type Shown } from './open-graph.ts';
import { quotationJsonLd } from './quotation-json-ld.ts';
import { saidBy, saidTitle } from './said.ts';
import { quotationPicture, storyPicture } from './share-picture.ts';
import { storyJsonLd } from './story-json-ld.ts';
import { signatures } from './told.ts';

/** Where else the same matter is: another language or another form. */
export interface Alternate {
  href: string;
  language?: string;
  type?: string;
  /** What is found there, where its type does not say it. */
  title?: string;
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
  /** For those who show a link to the page; none where it has no address. */
  properties: Property[];
  /** True where a picture is shown with the link. */
  pictured: boolean;
  /** What programs read of it; see json-ld.ts. */
  jsonLd?: object;
  /** Names of those who sign. */
  author?: string;
  /** Pages of those who sign, root-relative. */
  authors: string[];
  /** Accounts in the fediverse of those who sign. */
  creators: string[];
  /** Whole address of the terms under which it may be used. */
  licence?: string;
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
  jsonLd?: object;
  /** What is shown of it elsewhere, where that is more than title and description. */
  shown?: Partial<Shown>;
  /** Further properties, after those of every page. */
  more?: Property[];
  by?: readonly Signature[];
}

const mark = ' — ';

/** Makes the head of a page. */
export function pageHead(matter: Matter, site: Site): Head {
  const { title, address, alternates = [], unlisted = false, date, jsonLd, by = [] } = matter;
  const parts = title === undefined ? [site.name, site.tagline] : [title, site.name];
  const whole = absolute(site.address, address ?? frontAddress());
  const where = whole.replace(/^https?:\/\//, '');
  // A list has no words of its own: the publication's stand for it.
  const description =
    matter.description ?? parts.toSpliced(1, Infinity, site.description).join(mark);
  const { language } = site;
  const feeds = address === undefined ? [] : feedLinks(address, title ?? site.name);
  const shown = { title: title ?? site.name, description, url: whole, language, ...matter.shown };
  return {
    title: parts.filter((part) => part !== undefined).join(mark),
    description,
    ...(address !== undefined && { canonical: whole }),
    alternates: [...feeds, ...alternates],
    unlisted,
    printed: date === undefined ? where : `${where} · ${date}`,
    properties: address === undefined ? [] : [...openGraph(shown, site), ...(matter.more ?? [])],
    pictured: matter.shown?.picture !== undefined,
    ...(jsonLd !== undefined && { jsonLd }),
    authors: by.flatMap((one) => (one.address === undefined ? [] : [encodeAddress(one.address)])),
    creators: by.flatMap(({ account }) => account ?? []),
    ...(by.length > 0 && { author: inOneRow(by, shown.language) }),
    ...(site.licence?.startsWith('http') === true && { licence: site.licence }),
  };
}

/** The head of a page that gathers what stands elsewhere: a list, a day, the archive. */
export function collectionHead(page: Page, site: Site): Head {
  return pageHead({ ...page, jsonLd: described('CollectionPage', page, site) }, site);
}

/** The head of a page of what somebody is quoted as saying, whole or of a month. */
export function speakerHead(
  answer: SpeakerAnswer,
  { title, address, site }: { title: string; address: string; site: Site },
): Head {
  // Of a page that names nobody there is nothing to tell.
  if (answer.said.length === 0) return pageHead({ title, address, unlisted: true }, site);
  const jsonLd = speakerJsonLd(answer, { title, at: address, site });
  return pageHead({ title, address, jsonLd }, site);
}

/** The head of a plain page. */
export function plainHead(page: Page, site: Site): Head {
  return pageHead({ ...page, jsonLd: described('WebPage', page, site) }, site);
}

type Page = Pick<Matter, 'description' | 'unlisted'> & { title: string; address: string };

function described(type: 'WebPage' | 'CollectionPage', page: Page, site: Site): object {
  const { title: name, description, address } = page;
  return pageJsonLd({ type, name, description, address }, site);
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
      alternates: [
        ...[...languages, ...forms, siteFeedLink()],
        ...oembedLinks({ address: story.address, title: story.headline }, site),
      ],
      unlisted: hidden !== undefined || story.status === 'withdrawn',
      date: showDay(story.published, story.language),
      jsonLd: storyJsonLd(answer, site),
      shown: {
        title: story.short ?? story.headline,
        language: story.language,
        type: 'article',
        picture: storyPicture(answer, site),
      },
      more: articleProperties(answer, site),
      by: signatures(answer.by, site),
    },
    site,
  );
}

/** The head of a quotation's page. */
export function quotationHead(answer: QuotationAnswer, site: Site): Head {
  const { story, address, hidden } = answer;
  const title = saidTitle(answer, story.language);
  return pageHead(
    {
      title,
      description: [saidBy(answer, story.language), story.headline]
        .filter((part) => part !== undefined)
        .join(mark),
      address,
      alternates: oembedLinks({ address, title }, site),
      unlisted: hidden !== undefined,
      date: showDay(story.published, story.language),
      jsonLd: quotationJsonLd(answer, site),
      shown: { language: story.language, type: 'article', picture: quotationPicture(answer, site) },
    },
    site,
  );
}

function inOneRow(by: readonly { name: string }[], language: string): string {
  const row = inRow(by.length, language);
  return row.map((part) => ('text' in part ? part.text : (by[part.name]?.name ?? ''))).join('');
}
