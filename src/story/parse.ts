// Owns reading one story: text in, a typed story or problems out. May not touch files or Astro, and
// never throws on what a newsroom wrote.
import { storyAddress } from '../site/address.ts';
import { problem, type Problem } from '../site/problems.ts';
import { readFields } from '../site/yaml.ts';
import { bodyOf, type Body } from './blocks.ts';
import { blankComments } from './comments.ts';
import { newCopy, type Copy, type ParseContext, type ParsePath, type Reference } from './copy.ts';
import { begunFrontMatter, frontMatter } from './front-matter.ts';
import { leadPicture } from './lead-picture.ts';
import { limitProblems } from './limits.ts';
import { parseStoryMarkdown } from './markdown.ts';
import { normalFields, type NormalFields } from './normal-form.ts';
import { storySteps } from './pipeline.ts';
import { applySilence } from './silence.ts';
import { cleanText, splitFile } from './split-file.ts';
import type { Block, Figure, Link, Story } from './story.ts';
import { countWords, minutesFor } from './word-count.ts';

export type { ParseContext, ParsePath, ParseSettings, Reference } from './copy.ts';

/** What became of a file: a story only where nothing stops publication. */
export interface ParsedStory {
  story?: Story;
  problems: Problem[];
  references: Reference[];
}

/** Reads the whole text of a story's file; `problems` holds all that is wrong with it, `references` all that must exist elsewhere. */
export function parseStory(text: string, path: ParsePath, context: ParseContext): ParsedStory {
  const file = splitFile(cleanText(text));
  if ('problem' in file) {
    const place = { path: path.shown, line: file.line, column: 1 };
    return { problems: [problem(file.problem, place)], references: [] };
  }
  const { firstLine } = file;
  const where = { path: path.shown, firstLine, of: 'story' } as const;
  const fields = readFields(frontMatter, file.fields, where, begunFrontMatter);
  const problems = [...fields.problems];
  const references: Reference[] = [];
  const links: Link[] = [];
  const { placeOf } = fields;
  const value = fields.value ?? fields.readable;
  const whole = fields.value !== undefined;
  const read = value && {
    ...{ typed: value, whole, path, context, placeOf, problems, references, links },
  };
  const normal = read && normalFields(read);
  const picture = read && leadPicture(read, normal?.language ?? context.site.language);
  const copy =
    value?.status === 'withdrawn' ? undefined : readBody(file.body, { path, context, normal });
  problems.push(...(copy?.problems ?? []));
  references.push(...(copy?.references ?? []));
  if (read !== undefined) applySilence(read);
  const stopped = problems.some(({ level }) => level === 'stop');
  if (stopped || normal === undefined) return { problems, references };
  return { story: storyOf(normal, { picture, copy, links }), problems, references };
}

interface Given {
  path: ParsePath;
  context: ParseContext;
  normal: NormalFields | undefined;
}

/** The body after all its steps; where it may not be parsed, only its problems. */
function readBody(typed: string, { path, context, normal }: Given): Copy {
  const source = blankComments(typed);
  const refused = limitProblems(source, path.shown);
  const tree = parseStoryMarkdown(refused.length === 0 ? source : '');
  const language = normal?.language ?? context.site.language;
  const copy = newCopy({
    tree,
    source,
    path,
    context,
    language,
    typedDateline: normal?.dateline,
    day: normal?.published.day,
  });
  copy.problems.push(...refused);
  for (const step of storySteps) step(copy);
  return copy;
}

function storyOf(
  normal: NormalFields,
  {
    picture,
    copy,
    links,
  }: { picture: Figure | undefined; copy: Copy | undefined; links: readonly Link[] },
): Story {
  const { dateline: typedDateline, ...fields } = normal;
  const body = copy === undefined ? nothing : bodyOf(copy);
  const words = countWords(body);
  const dateline =
    copy?.dateline ?? (typeof typedDateline === 'object' ? typedDateline : undefined);
  const withdrawn = copy === undefined;
  return {
    ...fields,
    address: storyAddress(normal.published.day, normal.name),
    ...(dateline === undefined ? {} : { dateline }),
    ...(picture === undefined || withdrawn ? {} : { picture }),
    points: withdrawn ? [] : fields.points,
    ...body,
    pullQuotes: copy?.pullQuotes ?? [],
    quotations: copy?.quotations ?? [],
    figures: figuresOf([...body.opening, ...body.sections.flatMap((section) => section.blocks)]),
    links: copy === undefined ? [] : linksOf([...links, ...copy.links]),
    words,
    minutes: minutesFor(words),
  };
}

/** Each address once, with its first words. */
function linksOf(links: readonly Link[]): Link[] {
  const first = new Map<string, Link>();
  for (const link of links) if (!first.has(link.href)) first.set(link.href, link);
  return [...first.values()];
}

const nothing: Body = { opening: [], sections: [], footnotes: [] };

function figuresOf(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'figure':
        return [block];
      case 'quotation':
      case 'facts':
      case 'note':
        return figuresOf(block.blocks);
      case 'list':
        return block.items.flatMap((item) => figuresOf(item.blocks));
      case 'timeline':
        return block.events.flatMap((event) => figuresOf(event.blocks));
      default:
        return [];
    }
  });
}
