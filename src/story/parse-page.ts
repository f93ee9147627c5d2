// Owns reading a file of content/pages: about, contact, standards.
import { z } from 'zod';
import { storyName } from '../site/address.ts';
import { readMoment, type Moment } from '../site/dates.ts';
import { problem, type Problem } from '../site/problems.ts';
import { switchField } from '../site/yaml.ts';
import { fileName } from './beside.ts';
import type { Heading, ParseContext, ParsePath, Reference } from './copy.ts';
import { oldAddresses } from './old-addresses.ts';
import { readOrdinary } from './ordinary.ts';
import type { Link, SafeHtml } from './story.ts';
import { setText } from './typography.ts';

const text = z.string().trim().min(1);

/** The fields above a plain page. */
export const pageFields = z.strictObject({
  title: text.describe('The title of the page.'),
  description: text.optional().describe('What the page is about, for search engines.'),
  nav: switchField.optional().describe('Whether it is named in the navigation: yes or no.'),
  updated: text.optional().describe('The day it was last changed: 2026-01-02.'),
  aliases: z.array(text).default([]).describe('Old addresses that lead to this page.'),
});

/** A plain page. */
export interface PlainPage {
  name: string;
  title: string;
  description?: string;
  nav: boolean;
  updated?: Moment;
  /** Old addresses that lead here. */
  aliases: string[];
  body: SafeHtml;
  /** Every link of the body, once each. */
  links: Link[];
}

export interface ParsedPage {
  page?: PlainPage;
  /** In the order of the page. */
  headings: Heading[];
  problems: Problem[];
  references: Reference[];
}

/** Reads the whole text of a page's file; whether its name is free is not asked here. Never throws on content. */
export function parsePage(text: string, path: ParsePath, context: ParseContext): ParsedPage {
  const read = readOrdinary(text, { path, context, schema: pageFields, of: 'page' });
  const { fields, problems, references, headings } = read;
  const name = storyName(path.relative);
  if (name === '') {
    problems.push(problem('story/name', { path: path.shown }, { typed: fileName(path.relative) }));
  }
  const typed = fields?.updated;
  const updated = typed === undefined ? undefined : readMoment(typed, { site: context.site.zone });
  if (typed !== undefined && updated === undefined) {
    problems.push(problem('story/date', read.placeOf(['updated']), { typed }));
  }
  const aliases = oldAddresses(fields?.aliases ?? [], (index, wrong) =>
    problems.push(problem('story/alias', read.placeOf(['aliases', index]), { typed: wrong })),
  );
  if (fields === undefined || problems.some(({ level }) => level === 'stop')) {
    return { headings, problems, references };
  }
  const set = (words: string): string => setText(words, context.site.language);
  const { title, description, nav = false } = fields;
  const page: PlainPage = {
    name,
    title: set(title),
    ...(description === undefined ? {} : { description: set(description) }),
    nav,
    ...(updated === undefined ? {} : { updated }),
    aliases,
    body: read.html,
    links: read.links,
  };
  return { page, headings, problems, references };
}
