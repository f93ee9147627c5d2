// Owns what a story tells programs of itself in the words of Schema.org: everything
// around the text, which stands in the page already. May not tell what the page does not.
import type { CreativeWork, Graph, ImageObject, NewsArticle, Place, Quotation } from 'schema-dts';
import type { StoryAnswer } from '../edition/answers.ts';
import { absolute, listAddress } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { quotationAddress } from '../site/share-address.ts';
import type { Dateline, Kind, Source } from '../story/story.ts';
import { graph, publisher, signer, speaker, trail, website } from './json-ld.ts';
import { cardPicture, wholePicture } from './share-picture.ts';
import { modified, stamp } from '../story/stamps.ts';
import { labelsOf } from './told.ts';

/** Google shows no more of a headline. */
const longestHeadline = 110;

/** Schema.org has a ReviewNewsArticle too, which has to name what is reviewed; a story does not say it. */
export const storyTypes = {
  report: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  interview: 'NewsArticle',
  review: 'NewsArticle',
} as const satisfies Record<Kind, string>;

/** A story; a withdrawn one tells that it is, and nothing of what it said. */
export function storyJsonLd(answer: StoryAnswer, site: Site): Graph {
  const { story, deskName } = answer;
  const { address, headline, desk } = story;
  return graph(
    story.withdrawn === undefined ? article(answer, site) : withdrawn(answer, site),
    trail(
      [
        { name: deskName, address: listAddress('desk', desk) },
        { name: headline, address },
      ],
      site,
    ),
  );
}

function withdrawn({ story }: StoryAnswer, site: Site): NewsArticle {
  const { headline, published, language, kind } = story;
  return {
    '@type': storyTypes[kind],
    ...named(story.address, site),
    headline,
    creativeWorkStatus: 'Withdrawn',
    datePublished: stamp(published),
    inLanguage: language,
    publisher: publisher(site),
  };
}

/** The id and address of what a page is about. */
export function named(address: string, site: Site): { '@id': string; url: string } {
  const url = absolute(site.address, address);
  return { '@id': url, url };
}

function article(answer: StoryAnswer, site: Site): NewsArticle {
  const { story, deskName, topics, by } = answer;
  const { headline, short, kind, published, language, standfirst, words } = story;
  const isLong = headline.length > longestHeadline && short !== undefined;
  const house = publisher(site);
  const signed = by.map((one) => signer(one, site));
  const itself = { '@type': 'NewsMediaOrganization' as const, name: site.name, url: site.address };
  const images = imagesOf(answer, site);
  return {
    '@type': storyTypes[kind],
    ...named(story.address, site),
    mainEntityOfPage: absolute(site.address, story.address),
    headline: isLong ? short : headline,
    description: standfirst,
    ...(images.length > 0 && { image: images }),
    datePublished: stamp(published),
    dateModified: stamp(modified(story) ?? published),
    author: signed.length === 0 ? itself : signed,
    publisher: house,
    articleSection: deskName,
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    ...(kind !== 'report' && { genre: labelsOf(story, site).kinds[kind] }),
    inLanguage: language,
    isAccessibleForFree: true,
    wordCount: words,
    ...(story.dateline && whereFrom(story.dateline)),
    isPartOf: website(site),
    ...(site.licence?.startsWith('http') === true && { license: site.licence }),
    speakable: { '@type': 'SpeakableSpecification', cssSelector: ['h1', '.standfirst'] },
    ...partsOf(answer, site),
  };
}

/** The card, and the picture above the text. */
function imagesOf({ story }: StoryAnswer, site: Site): ImageObject[] {
  const { picture, address, headline } = story;
  const lead = picture && {
    ...wholePicture(picture, site),
    ...(picture.caption && { caption: picture.caption.text }),
    ...(picture.credit !== undefined && { creditText: picture.credit }),
  };
  return [cardPicture(address, headline, site), lead].flatMap((one) => {
    if (one === undefined) return [];
    const { type: _, alt: __, width, height, ...rest } = one;
    const size = width === undefined ? {} : { width: `${width}px`, height: `${height}px` };
    return [{ '@type': 'ImageObject', ...rest, ...size }];
  });
}

/** Corrections, sources, quotations and translations. */
function partsOf({ story, translations }: StoryAnswer, site: Site) {
  const { corrections, sources, quotations, translates } = story;
  const versions = translations.map(({ language, address }) => {
    const version = { '@type': 'NewsArticle' as const, '@id': absolute(site.address, address) };
    return { name: address.split('/').at(-2), version: { ...version, inLanguage: language } };
  });
  const original = versions.find(({ name }) => name === translates)?.version;
  const made = translates === undefined ? versions.map(({ version }) => version) : [];
  return {
    ...(original && { translationOfWork: original }),
    ...(made.length > 0 && { workTranslation: made }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => {
        return { '@type': 'CorrectionComment' as const, text, datePublished: stamp(date) };
      }),
    }),
    ...(sources.length > 0 && { citation: sources.map(cited) }),
    ...(quotations.length > 0 && {
      hasPart: quotations.map((one): Quotation => {
        const url = absolute(site.address, quotationAddress(story.address, one.id));
        return { '@type': 'Quotation', url, text: one.words, ...spokenBy(one, site) };
      }),
    }),
  };
}

/** Who said it, where that is known; what the story adds to the name ("as reported") may be no office, and is told of the words. */
export function spokenBy(
  { speaker: name, role }: { speaker?: string; role?: string },
  site: Site,
): { spokenByCharacter?: ReturnType<typeof speaker>; description?: string } {
  if (name === undefined) return role === undefined ? {} : { description: role };
  const by = speaker({ speaker: name, ...(role !== undefined && { role }) }, site);
  const isTold = role === undefined || by.jobTitle !== undefined;
  return { spokenByCharacter: by, ...(!isTold && { description: role }) };
}

function cited({ title, url, publisher: by, date }: Source): CreativeWork {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(url !== undefined && { url }),
    ...(by !== undefined && { publisher: { '@type': 'Organization', name: by } }),
    ...(date !== undefined && { datePublished: date }),
  };
}

function whereFrom({ place, country }: Dateline): { dateline: string; locationCreated: Place } {
  const land =
    country === undefined
      ? {}
      : { containedInPlace: { '@type': 'Country', name: country } as const };
  return {
    dateline: country === undefined ? place : `${place}, ${country}`,
    locationCreated: { '@type': 'Place', name: place, ...land },
  };
}
