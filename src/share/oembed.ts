// Owns what oEmbed (oembed.com, version 1.0) says of a story and of a quotation: a frame that shows it.
import type { QuotationAnswer, StoryAnswer } from '../edition/answers.ts';
import { absolute, frontAddress } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { formAddress } from '../site/share-address.ts';
import { inRow } from '../site/words/names.ts';
import { saidTitle } from './said.ts';
import { asHtml, signatures } from './told.ts';

/** A day, in seconds: a correction reaches those who keep an answer within one. */
const keptFor = 86_400;
const card = { width: 1200, height: 630 };
/** Widest that the frame is shown; it holds at half of that. */
const width = 600;

/** The answer for a quotation, as JSON. */
export function quotationOembed(answer: QuotationAnswer, site: Site): string {
  const { words, speaker, speakerAddress, role = '', address, story } = answer;
  const title = saidTitle(answer, story.language);
  return oembed(site, {
    ...{ title, address, card: true },
    height: heightOf([
      { text: words, ...large[story.direction] },
      { text: `— ${speaker ?? ''}${role}`, ...small },
      { text: story.short ?? story.headline, ...small },
    ]),
    ...(speaker !== undefined && { author: { name: speaker, address: speakerAddress } }),
  });
}

/** The answer for a story, as JSON; a withdrawn one's frame says that it is. */
export function storyOembed({ story, by }: StoryAnswer, site: Site): string {
  const { headline, standfirst, withdrawn, address } = story;
  const names = signatures(by, site).map(({ name }) => name);
  const name = inRow(names.length, story.language)
    .map((part) => ('text' in part ? part.text : (names[part.name] ?? '')))
    .join('');
  const [first, second] = by;
  const page = second === undefined ? first?.address : undefined;
  return oembed(site, {
    ...{ title: headline, address, card: story.status !== 'withdrawn' },
    height: heightOf([
      { text: headline, ...large[story.direction] },
      { text: withdrawn ?? standfirst, ...middle },
    ]),
    author: { name, address: page ?? (by.length === 0 ? frontAddress() : undefined) },
  });
}

/** What an answer is made of; addresses are root-relative. */
interface Framed {
  title: string;
  address: string;
  card: boolean;
  height: number;
  author?: { name: string; address: string | undefined };
}

function oembed(site: Site, { title, address, card: drawn, height, author }: Framed): string {
  const whole = (of: string): string => absolute(site.address, of);
  const bounded = Math.min(Math.max(height, 200), 800);
  const frame = whole(formAddress(address, 'embed/'));
  const picture = whole(formAddress(address, 'card.png'));
  return JSON.stringify({
    ...{ version: '1.0', type: 'rich', title },
    ...(author && { author_name: author.name }),
    ...(author?.address !== undefined && { author_url: whole(author.address) }),
    ...{ provider_name: site.name, provider_url: whole(frontAddress()), cache_age: keptFor },
    ...(site.cards &&
      drawn && {
        ...{ thumbnail_url: picture },
        ...{ thumbnail_width: card.width, thumbnail_height: card.height },
      }),
    ...{ html: iframe({ frame, title, height: bounded }), width, height: bounded },
  });
}

/** Nothing in it runs; a click may lead out of it, and that is all it may do. */
function iframe({
  frame,
  title,
  height,
}: {
  frame: string;
  title: string;
  height: number;
}): string {
  const may = 'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
  const sizes = `width="${width}" height="${height}"`;
  const name = asHtml(title).replaceAll('"', '&quot;');
  return `<iframe src="${asHtml(frame)}" title="${name}" ${sizes} loading="lazy" sandbox="${may}"></iframe>`;
}

/** What a text needs in the narrowest frame (styles/embed.css) in the widest of common faces: letters in a line, pixels of a line. */
const large = { ltr: { letters: 21, line: 24 }, rtl: { letters: 21, line: 30 } };
const middle = { letters: 28, line: 23 };
const small = { letters: 36, line: 20 };
/** Edges, what kind it is, whose it is. */
const around = 130;

function heightOf(texts: readonly { text: string; letters: number; line: number }[]): number {
  return texts.reduce(
    (sum, { text, letters, line }) => sum + Math.ceil(text.length / letters) * line,
    around,
  );
}
