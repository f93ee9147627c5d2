// Owns which pictures stand for a page where its address is shared: its card, else the picture above
// its text. May not name a picture that is not printed.
import type { ListAnswer, QuotationAnswer, StoryAnswer } from '../edition/answers.ts';
import { absolute } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { formAddress } from '../site/share-address.ts';
import type { Figure } from '../story/story.ts';
import type { Shown } from './open-graph.ts';
import { saidLine } from './said.ts';

/** A picture for other sites. */
export interface SharedPicture {
  /** Whole. */
  url: string;
  /** Pixels. */
  width?: number;
  height?: number;
  /** MIME. */
  type?: string;
  /** What it shows, in words. */
  alt: string;
}

const cardSize = { width: 1200, height: 630 };

/** The card of a story or a quotation; `alt` tells what is written on it. */
export function cardPicture(address: string, alt: string, site: Site): SharedPicture | undefined {
  if (!site.cards) return undefined;
  const url = absolute(site.address, formAddress(address, 'card.png'));
  return { url, ...cardSize, type: 'image/png', alt };
}

/** A picture of the publication in its plainest form. */
export function wholePicture({ file, alt }: Figure, site: Site): SharedPicture {
  const { address, width, height, mime: type } = file;
  const size = width === undefined || height === undefined ? {} : { width, height };
  return { url: absolute(site.address, address), ...size, type, alt };
}

/** The one picture that is shown beside a link to a story; drawings are not, as few programs read them. */
export function storyPicture({ story }: StoryAnswer, site: Site): SharedPicture | undefined {
  const { address, headline, picture } = story;
  const card = cardPicture(address, headline, site);
  if (card !== undefined || picture?.file.mime === 'image/svg+xml') return card;
  return picture && wholePicture(picture, site);
}

/** The same for a quotation. */
export function quotationPicture(answer: QuotationAnswer, site: Site): SharedPicture | undefined {
  return cardPicture(answer.address, saidLine(answer, answer.story.language), site);
}

/** What is shown of a writer's page; nothing more than usual of other lists. */
export function profileShown({ person, name }: ListAnswer, site: Site): Partial<Shown> {
  if (person === undefined) return {};
  const { picture } = person;
  const url = picture && absolute(site.address, picture.address);
  return { type: 'profile', ...(url !== undefined && { picture: { url, alt: name } }) };
}
