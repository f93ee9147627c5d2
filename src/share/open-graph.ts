// Owns what a page tells those who show a link to it: Open Graph (ogp.me), and of Twitter's cards only
// what Open Graph does not say. Plain pairs; the layout writes them down.
import type { StoryAnswer } from '../edition/answers.ts';
import { absolute } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import type { SharedPicture } from './share-picture.ts';
import { modified, stamp } from '../story/stamps.ts';

/** A property and its value. */
export type Property = readonly [name: string, content: string];

/** What is shown of a page. */
export interface Shown {
  title: string;
  description: string;
  /** Whole. */
  url: string;
  /** BCP 47. */
  language: string;
  type?: 'website' | 'article' | 'profile';
  picture?: SharedPicture | undefined;
}

/** The properties of a page, in the order in which they are written. */
export function openGraph({ title, description, url, ...about }: Shown, site: Site): Property[] {
  const { language, type = 'website', picture } = about;
  return [
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ...(picture ? ofPicture(picture) : []),
    ['og:type', type],
    ['og:site_name', site.name],
    ['og:locale', locale(language)],
  ];
}

function ofPicture({ url, alt, width, height, type }: SharedPicture): Property[] {
  return [
    ['og:image', url],
    ['og:image:alt', alt],
    ...(width === undefined ? [] : [['og:image:width', String(width)] as const]),
    ...(height === undefined ? [] : [['og:image:height', String(height)] as const]),
    ...(type === undefined ? [] : [['og:image:type', type] as const]),
  ];
}

/** What only an article has: its times, who wrote it, where it belongs. */
export function articleProperties(answer: StoryAnswer, site: Site): Property[] {
  const { story, by, topics, deskName } = answer;
  const last = modified(story);
  const writers = by.flatMap(({ address }) => (address === undefined ? [] : [address]));
  return [
    ['article:published_time', stamp(story.published)],
    ...(last === undefined ? [] : [['article:modified_time', stamp(last)] as const]),
    ...writers.map((one) => ['article:author', absolute(site.address, one)] as const),
    ['article:section', deskName],
    ...topics.map(({ name }) => ['article:tag', name] as const),
  ];
}

const locales = new Map<string, string>();

/** `en_GB`, as Open Graph wants it; where the tag names no country, that in which most speak the language. */
function locale(language: string): string {
  let known = locales.get(language);
  if (known === undefined) {
    const { language: primary, region } = new Intl.Locale(language).maximize();
    known = region === undefined ? primary : `${primary}_${region}`;
    locales.set(language, known);
  }
  return known;
}
