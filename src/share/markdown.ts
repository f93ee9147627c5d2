// Owns a story as Markdown again: CommonMark with tables and footnotes, links whole, nothing of the
// front matter lost that a reader would miss.
import { absolute } from '../site/address.ts';
import { showDate, showMoment } from '../site/dates.ts';
import type { Site } from '../site/settings.ts';
import { words, type Words } from '../site/words/words.ts';
import type { Footnote, Source, Story } from '../story/story.ts';
import { heading, markdownBlocks, plain, point, type BlockContext } from './markdown-blocks.ts';
import { inlineMarkdown } from './markdown-inline.ts';
import {
  datedOpening,
  factsOf,
  labelsOf,
  noteNumbers,
  signatures,
  wholeLinks,
  type Told,
} from './told.ts';

/** The whole story in Markdown (UTF-8, LF); a withdrawn one says that it is, and why. */
export function storyMarkdown(told: Told, site: Site): string {
  const { story } = told;
  const labels = labelsOf(story, site);
  const context = contextOf(story, site);
  const say = (text: string) => plain(text, context);
  const facts = factsOf({ ...told, by: signatures(told.by, site) }, labels);
  const body =
    story.withdrawn === undefined
      ? [
          `**${say(story.standfirst)}**`,
          facts.map(say).join('\\\n'),
          ...text(story, labels, context),
        ]
      : [
          say(showMoment(story.published, story.language)),
          `**${labels.withdrawn}.** ${say(story.withdrawn)}`,
        ];
  const address = `<${absolute(site.address, story.address)}>`;
  return `${[heading(1, say(story.headline)), ...body, address].join('\n\n')}\n`;
}

function contextOf(story: Story, site: Site): BlockContext {
  return {
    site: site.address,
    language: story.language,
    whole: wholeLinks(story, site),
    note: noteNumbers(story),
  };
}

function text(story: Story, labels: Words, context: BlockContext): string[] {
  const { sections, picture, points, footnotes } = story;
  return [
    ...(picture === undefined ? [] : markdownBlocks([picture], context)),
    ...titled(labels.points, list(points.map((words) => plain(words, context)))),
    ...markdownBlocks(datedOpening(story), context),
    ...sections.flatMap((section) => [
      heading(2, inlineMarkdown(section.heading.html, context)),
      ...markdownBlocks(section.blocks, context),
    ]),
    ...under(story, labels, context),
    ...footnotes.map((note) => footnote(note, context)),
  ];
}

function under(story: Story, labels: Words, context: BlockContext): string[] {
  const { corrections, disclosure, sources, language } = story;
  const corrected = corrections.map(({ date, text: words }) => {
    const when = `${labels.corrected} ${showMoment(date, language)}.`;
    return `**${when}** ${plain(words, context)}`;
  });
  const told = disclosure === undefined ? [] : [plain(disclosure, context)];
  return [
    ...titled(labels.correction(corrections.length), corrected),
    ...titled(labels.disclosure, told),
    ...titled(labels.sources, list(sources.map((source) => sourceLine(source, context)))),
  ];
}

/** The passages under a heading, or nothing at all where there are none. */
function titled(title: string, passages: readonly string[]): string[] {
  return passages.length === 0 ? [] : [heading(2, title), ...passages];
}

function list(points: readonly string[]): string[] {
  return points.length === 0 ? [] : [points.map((words) => point('- ', words)).join('\n')];
}

function sourceLine({ title, url, publisher, date }: Source, context: BlockContext): string {
  const named = url === undefined ? plain(title, context) : `[${plain(title, context)}](<${url}>)`;
  const day = date === undefined ? undefined : showDate(date, context.language);
  const { comma } = words(context.language);
  const rest = [publisher, day].filter((part) => part !== undefined).join(comma);
  return rest === '' ? named : named + comma + plain(rest, context);
}

function footnote({ number, blocks }: Footnote, context: BlockContext): string {
  const mark = `[^${number}]: `;
  return (
    mark +
    markdownBlocks(blocks, context)
      .join('\n\n')
      .replace(/\n(?=.)/g, '\n    ')
  );
}
