// Owns a story as HTML for feed readers: all that its page tells, whole, in the order of reading.
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FeedCorrection, FeedSaid, Summary } from '../edition/answers.ts';
import { inMarks } from '../share/said.ts';
import { labelled } from '../share/shared.ts';
import { absolute } from '../site/address.ts';
import { showDate, showMoment } from '../site/dates.ts';
import type { Site } from '../site/settings.ts';
import { words, type Words } from '../site/words/words.ts';
import { datedOpening, labelsOf, wholeLinks } from '../share/told.ts';
import type { Footnote, Source, Story } from '../story/story.ts';
import { blockTree, element, worded, type TreeContext } from './block-tree.ts';

/** The story below its standfirst: picture, points, text, notes, corrections, disclosure, sources; links are whole. */
export function storyHtml(story: Story, site: Site): string {
  const labels = labelsOf(story, site);
  const whole = wholeLinks(story, site);
  const context = { site: site.address, language: story.language, labels, whole };
  const parts = [...text(story, context), ...under(story, context)];
  return written(story, parts);
}

/** Words that were said, who said them, and the story in which they stand. */
export function saidHtml({ words: said, speaker, role, story }: FeedSaid, site: Site): string {
  const by = [speaker, role].filter((part) => part !== undefined);
  const { comma } = words(story.language);
  const quotation = element('blockquote', {}, element('p', {}, inMarks(said, story.language)));
  const named = element('figcaption', {}, `— ${by.join(comma)}`);
  return written(story, [
    by.length === 0 ? quotation : element('figure', {}, quotation, named),
    element('p', {}, storyLink(story, site)),
  ]);
}

/** A correction, and the story that it corrects. */
export function correctionHtml({ text: told, story }: FeedCorrection, site: Site): string {
  return written(story, [element('p', {}, told), element('p', {}, storyLink(story, site))]);
}

function storyLink(story: Summary, site: Site): ElementContent {
  const href = absolute(site.address, story.address);
  return element('a', { href }, labelled(story.headline, story, site));
}

/** A tree as HTML; raw in it are sanitised words alone. No format of feeds says in which direction an entry is read. */
function written(
  { direction, language }: Pick<Story, 'direction' | 'language'>,
  parts: ElementContent[],
): string {
  const turned = element('div', { dir: direction, lang: language }, ...parts);
  const children = direction === 'rtl' ? [turned] : parts;
  return toHtml({ type: 'root', children }, { allowDangerousHtml: true });
}

function text(story: Story, context: TreeContext): ElementContent[] {
  const { picture, points, sections } = story;
  return [
    ...blockTree(picture === undefined ? [] : [picture], context),
    ...titled(context.labels.points, list(points.map((point) => [point]))),
    ...blockTree(datedOpening(story), context),
    ...sections.flatMap(({ heading, blocks }) => [
      worded('h2', heading, context),
      ...blockTree(blocks, context),
    ]),
  ];
}

function under(story: Story, context: TreeContext): ElementContent[] {
  const { footnotes, corrections, disclosure, sources, language } = story;
  const { labels } = context;
  const corrected = corrections.map(({ date, text: words }) => {
    const when = element('strong', {}, `${labels.corrected} ${showMoment(date, language)}.`);
    return element('p', {}, when, ` ${words}`);
  });
  return [
    ...titled(labels.notes, notes(footnotes, context)),
    ...titled(labels.correction(corrections.length), corrected),
    ...titled(labels.disclosure, disclosure === undefined ? [] : [element('p', {}, disclosure)]),
    ...titled(labels.sources, list(sources.map((source) => sourceLine(source, language, labels)))),
  ];
}

/** Passages under a heading, or nothing at all where there are none. */
function titled(title: string, passages: readonly ElementContent[]): ElementContent[] {
  return passages.length === 0 ? [] : [element('h2', {}, title), ...passages];
}

function list(points: readonly (ElementContent | string)[][]): ElementContent[] {
  if (points.length === 0) return [];
  return [element('ul', {}, ...points.map((point) => element('li', {}, ...point)))];
}

function notes(footnotes: readonly Footnote[], context: TreeContext): ElementContent[] {
  if (footnotes.length === 0) return [];
  const points = footnotes.map(({ blocks }) => element('li', {}, ...blockTree(blocks, context)));
  return [element('ol', {}, ...points)];
}

function sourceLine(
  { title, url, publisher, date }: Source,
  language: string,
  { comma }: Words,
): (ElementContent | string)[] {
  const named = url === undefined ? element('cite', {}, title) : element('a', { href: url }, title);
  const day = date === undefined ? undefined : showDate(date, language);
  const rest = [publisher, day].filter((part) => part !== undefined);
  return [named, ...rest.map((part) => comma + part)];
}
