// Owns a story as plain text, for a terminal, a braille line or a message.
import { absolute } from '../site/address.ts';
import { showDate, showMoment } from '../site/dates.ts';
import type { Site } from '../site/settings.ts';
import { words, type Words } from '../site/words/words.ts';
import type { Source, Story } from '../story/story.ts';
import { indented, textBlocks } from './text-blocks.ts';
import { datedOpening, factsOf, noteNumbers, labelsOf, signatures, type Told } from './told.ts';

/** The whole story in plain text (UTF-8, LF); a withdrawn one says that it is, and why. */
export function storyText(told: Told, site: Site): string {
  const { story } = told;
  const labels = labelsOf(story, site);
  const { withdrawn } = story;
  const parts =
    withdrawn === undefined
      ? [
          story.standfirst,
          factsOf({ ...told, by: signatures(told.by, site) }, labels).join('\n'),
          ...body(story, labels, site),
        ]
      : [showMoment(story.published, story.language), `${labels.withdrawn}. ${withdrawn}`];
  return `${[story.headline, ...parts, absolute(site.address, story.address)].join('\n\n')}\n`;
}

function body(story: Story, labels: Words, site: Site): string[] {
  const { language, picture, points, sections, footnotes } = story;
  const { corrections, disclosure, sources } = story;
  const context = { language, site: site.address, note: noteNumbers(story) };
  const corrected = corrections.map(
    ({ date, text }) => `${labels.corrected} ${showMoment(date, language)}. ${text}`,
  );
  return [
    ...(picture === undefined ? [] : textBlocks([picture], context)),
    ...titled(labels.points, list(points)),
    ...textBlocks(datedOpening(story), context),
    ...sections.flatMap(({ heading, blocks }) => [
      underlined(heading.text),
      ...textBlocks(blocks, context),
    ]),
    ...titled(
      labels.notes,
      footnotes.map(
        ({ number, blocks }) =>
          `[${number}] ${indented(textBlocks(blocks, context).join('\n\n'), '    ').trimStart()}`,
      ),
    ),
    ...titled(labels.correction(corrections.length), corrected),
    ...titled(labels.disclosure, disclosure === undefined ? [] : [disclosure]),
    ...titled(labels.sources, list(sources.map((source) => sourceText(source, language)))),
  ];
}

/** The passages under a title, or nothing at all where there are none. */
function titled(title: string, passages: readonly string[]): string[] {
  return passages.length === 0 ? [] : [underlined(title), passages.join('\n\n')];
}

function list(points: readonly string[]): string[] {
  return points.length === 0 ? [] : [points.map((point) => `- ${point}`).join('\n')];
}

function underlined(title: string): string {
  return `${title}\n${'-'.repeat(Math.min([...title].length, 72))}`;
}

/** A source in a line: title, publisher, date, address. */
function sourceText({ title, publisher, date, url }: Source, language: string): string {
  const day = date === undefined ? undefined : showDate(date, language);
  return [title, publisher, day, url]
    .filter((part) => part !== undefined)
    .join(words(language).comma);
}
