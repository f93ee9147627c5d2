// Owns reading a file of content/people: somebody who signs stories.
import { z } from 'zod';
import { storyName } from '../site/address.ts';
import { problem, type Problem } from '../site/problems.ts';
import { fileName } from './beside.ts';
import type { Heading, ParseContext, ParsePath, Reference } from './copy.ts';
import { findMedia } from './media.ts';
import { oldAddresses } from './old-addresses.ts';
import { readOrdinary } from './ordinary.ts';
import type { Link, SafeHtml } from './story.ts';
import { setText } from './typography.ts';

const text = z.string().trim().min(1);
const address = z.union([z.url({ protocol: /^(?:https?|mailto)$/ }), z.email()]);

/** The fields above a biography. */
export const personFields = z.strictObject({
  name: text.describe('The name as it signs.'),
  role: text.optional().describe('What they do here: Harbour correspondent.'),
  links: z
    .array(z.union([address, z.strictObject({ title: text, url: address })]))
    .default([])
    .describe('Addresses where they can be found, each alone or as a title and a url.'),
  aliases: z.array(text).default([]).describe('Old addresses that lead to this person.'),
  picture: text.optional().describe('A picture of them, beside this file.'),
});

/** A writer; the shape of edition/answers.ts. */
export interface Person {
  id: string;
  name: string;
  role?: string;
  links: { title: string; url: string }[];
  picture?: { address: string; width?: number; height?: number };
  /** Old addresses that lead here. */
  aliases: string[];
  /** The biography. */
  body: SafeHtml;
  /** Every link of the biography, once each. */
  bodyLinks: Link[];
}

export interface ParsedPerson {
  person?: Person;
  /** Of the biography, in its order. */
  headings: Heading[];
  problems: Problem[];
  references: Reference[];
}

/** Reads the whole text of a person's file; never throws on content. */
export function parsePerson(text: string, path: ParsePath, context: ParseContext): ParsedPerson {
  const read = readOrdinary(text, { path, context, schema: personFields, of: 'person' });
  const { fields, problems, references, headings } = read;
  const id = storyName(path.relative);
  if (id === '')
    problems.push(problem('story/name', { path: path.shown }, { typed: fileName(path.relative) }));
  const picture = pictureOf(read, { path, context });
  const aliases = oldAddresses(fields?.aliases ?? [], (index, wrong) =>
    problems.push(problem('story/alias', read.placeOf(['aliases', index]), { typed: wrong })),
  );
  if (fields === undefined || problems.some(({ level }) => level === 'stop')) {
    return { headings, problems, references };
  }
  const set = (words: string): string => setText(words, context.site.language);
  const person: Person = {
    id,
    name: set(fields.name),
    ...(fields.role === undefined ? {} : { role: set(fields.role) }),
    links: fields.links.map((link) => (typeof link === 'string' ? linkOf(link) : typedLink(link))),
    ...(picture === undefined ? {} : { picture }),
    aliases,
    body: read.html,
    bodyLinks: read.links,
  };
  return { person, headings, problems, references };
}

function pictureOf(
  { fields, problems, placeOf }: ReturnType<typeof readOrdinary<z.infer<typeof personFields>>>,
  { path, context }: { path: ParsePath; context: ParseContext },
): Person['picture'] {
  if (fields?.picture === undefined) return undefined;
  const place = placeOf(['picture']);
  const found = findMedia({ path, context }, { typed: fields.picture, wanted: 'picture', place });
  if (found.problem !== undefined) problems.push(found.problem);
  if (found.file === undefined) return undefined;
  const { address, width, height } = found.file;
  return {
    address,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

function typedLink({ title, url }: { title: string; url: string }): { title: string; url: string } {
  return { title, url: linkOf(url).url };
}

/** A bare address is titled by its host, or by the address to write to. */
function linkOf(typed: string): { title: string; url: string } {
  const url = typed.includes(':') ? typed : `mailto:${typed}`;
  const { protocol, hostname, pathname } = new URL(url);
  return { title: protocol === 'mailto:' ? pathname : hostname.replace(/^www\./, ''), url };
}
