// Owns what the page of a quotation tells programs in the words of Schema.org: the words, whose they
// are, and the story that they stand in.
import type { Graph, Quotation } from 'schema-dts';
import type { QuotationAnswer } from '../edition/answers.ts';
import { absolute, listAddress } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { graph, publisher, trail } from './json-ld.ts';
import { saidTitle } from './said.ts';
import { quotationPicture } from './share-picture.ts';
import { stamp } from '../story/stamps.ts';
import { named, spokenBy, storyTypes } from './story-json-ld.ts';

/** The page of one quotation. */
export function quotationJsonLd(answer: QuotationAnswer, site: Site): Graph {
  const { words, speakerAddress, story, address } = answer;
  const { spokenByCharacter: by, ...credit } = spokenBy(answer, site);
  const url = speakerAddress === undefined ? {} : { url: absolute(site.address, speakerAddress) };
  const picture = quotationPicture(answer, site);
  const quotation: Quotation = {
    '@type': 'Quotation',
    ...named(address, site),
    mainEntityOfPage: absolute(site.address, address),
    text: words,
    name: saidTitle(answer, story.language),
    ...credit,
    ...(by && { spokenByCharacter: { ...by, ...url } }),
    ...(picture && { image: picture.url }),
    inLanguage: story.language,
    isPartOf: {
      '@type': storyTypes[story.kind],
      ...named(story.address, site),
      headline: story.headline,
      datePublished: stamp(story.published),
    },
    publisher: publisher(site),
  };
  const steps = [
    { name: answer.deskName, address: listAddress('desk', story.desk) },
    { name: story.headline, address: story.address },
    { name: saidTitle(answer, story.language), address },
  ];
  return graph(quotation, trail(steps, site));
}
