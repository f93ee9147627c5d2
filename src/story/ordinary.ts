// Owns reading files that are not stories: fields of their own above ordinary Markdown, which
// becomes one piece of sanitised HTML. A story's marked blocks mean nothing here.
import type { ZodType } from 'zod';
import { problem, type Place, type Problem } from '../site/problems.ts';
import { readFields } from '../site/yaml.ts';
import { blankComments } from './comments.ts';
import {
  newCopy,
  type Heading,
  type ParseContext,
  type ParsePath,
  type Reference,
} from './copy.ts';
import { limitProblems } from './limits.ts';
import { parsePageMarkdown } from './markdown.ts';
import { pageSteps } from './pipeline.ts';
import { safeTree } from './sanitize.ts';
import { cleanText, splitFile } from './split-file.ts';
import type { Link, SafeHtml } from './story.ts';

export interface Ordinary<Fields> {
  /** What can be read of the fields; `problems` says whether it may be printed. */
  fields?: Fields;
  html: SafeHtml;
  links: Link[];
  headings: Heading[];
  problems: Problem[];
  references: Reference[];
  placeOf(keys: (string | number)[]): Place;
}

interface Wanted<Fields> {
  path: ParsePath;
  context: ParseContext;
  schema: ZodType<Fields>;
  of: 'person' | 'page';
  language?(fields: Fields): string | undefined;
}

/** Reads fields and body of a person's or page's file; never throws on content. */
export function readOrdinary<Fields>(
  text: string,
  { path, context, schema, of, language }: Wanted<Fields>,
): Ordinary<Fields> {
  const file = splitFile(cleanText(text));
  if ('problem' in file) {
    const place = { path: path.shown, line: file.line, column: 1 };
    const problems = [problem(file.problem, place)];
    return { html: '', links: [], headings: [], problems, references: [], placeOf: () => place };
  }
  const { firstLine } = file;
  const read = readFields(schema, file.fields, { path: path.shown, firstLine, of });
  const source = blankComments(file.body);
  const refused = limitProblems(source, path.shown);
  const tree = parsePageMarkdown(refused.length === 0 ? source : '');
  const fields = read.value ?? read.readable;
  const own = fields === undefined ? undefined : language?.(fields);
  const copy = newCopy({
    tree,
    source,
    path,
    context,
    language: own ?? context.site.language,
    typedDateline: 'none',
  });
  for (const step of pageSteps) step(copy);
  return {
    ...(fields === undefined ? {} : { fields }),
    html: safeTree(copy.tree),
    links: copy.links,
    headings: copy.headings,
    problems: [...read.problems, ...refused, ...copy.problems],
    references: copy.references,
    placeOf: read.placeOf,
  };
}
