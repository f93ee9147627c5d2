// Owns the fields above a story as a person types them; /schema/front-matter.json is made from it,
// so every description is what an editor shows while typing. Checks that need more than the one
// field (dates, order, other stories) belong to normal-form.ts and to gathering.
import { z } from 'zod';

const text = z.string().trim().min(1);
const moment = text.meta({ examples: ['2026-01-02', '2026-01-02T14:30-05:00'] });

const place = z.strictObject({
  place: text.describe('The place, written as a name: Washington.'),
  country: text.optional().describe('The country or state, where the place needs one.'),
  zone: text.optional().describe('IANA time zone in which the hours are shown: America/New_York.'),
});

const contributor = z.strictObject({
  name: text.describe('Name of somebody without a page of their own.'),
  role: text.optional().describe('What they are: photographer, special to the Courier.'),
});

const source = z.strictObject({
  title: text.describe('Title of the document, report or interview.'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where it can be read.'),
  publisher: text.optional().describe('Who published it.'),
  date: text.optional().describe('The day it came out: 2026-01-02.'),
});

const correction = z.strictObject({
  date: moment.describe('The day, or moment, of the correction.'),
  text: text.describe('What was wrong and what is true, in whole sentences.'),
});

const leadPicture = z.strictObject({
  file: text.describe('The picture, beside the story.'),
  alt: text.describe('What the picture shows, for those who cannot see it.'),
  caption: text.optional().describe('The words under the picture; Markdown works.'),
  credit: text.describe('Who made it: Photo: Name/Agency.'),
});

/** Everything a story may say above its body. */
export const frontMatter = z.strictObject({
  headline: text.describe('The headline. Best under 110 characters.'),
  standfirst: text.describe('One or two sentences under the headline.'),
  short: text.optional().describe('A shorter headline for lists, cards and sharing.'),
  kind: z
    .enum(['report', 'analysis', 'opinion', 'explainer', 'interview', 'review'])
    .default('report')
    .describe('What sort of work it is. All but report are labelled to readers.'),
  desk: text.describe('Id of a desk of site.yaml.'),
  topics: z.array(text).default([]).describe('Names of topics.'),
  by: z
    .array(z.union([text, contributor]))
    .default([])
    .describe('Who signs: ids of people, or a name and a role. Without it the publication signs.'),
  dateline: z
    .union([text, place])
    .optional()
    .describe('Where it was written; none for nowhere. Else it is read from the opening.'),
  published: moment.describe('A date, or a date with time and offset.'),
  updated: moment.optional().describe('When it was last changed in substance.'),
  status: z
    .enum(['draft', 'ready', 'withdrawn'])
    .default('ready')
    .describe('Drafts are in no output. A withdrawn story keeps its address and says why.'),
  withdrawn: text.optional().describe('Why the story was withdrawn.'),
  embargo: moment.optional().describe('Until this time, with offset, it is in no output.'),
  picture: leadPicture.optional().describe('The lead picture.'),
  points: z.array(text).default([]).describe('Key points, a short sentence each.'),
  sources: z.array(source).default([]).describe('What the story rests on.'),
  corrections: z.array(correction).default([]).describe('Corrections, told in every output.'),
  aliases: z.array(text).default([]).describe('Old addresses that lead here: /2019/talks/.'),
  related: z.array(text).default([]).describe('Names of related stories.'),
  thread: text.optional().describe('Id shared by the parts of one developing story.'),
  language: text.optional().describe('Language of this story, where not the publication’s: uk.'),
  direction: z.enum(['ltr', 'rtl']).optional().describe('Else it follows from the language.'),
  translates: text.optional().describe('Name of the story that this one translates.'),
  disclosure: text.optional().describe('Funding or interest note.'),
  silence: z
    .record(z.string(), text)
    .default({})
    .describe('Ids of advice not to give for this story, each with the reason.'),
});

/** The fields with defaults filled in, otherwise as typed. */
export type FrontMatter = z.infer<typeof frontMatter>;

const lacking = text.default('');

/** The same where fields that must be there are lacking: each is '' then, so that the others can be checked. */
export const begunFrontMatter = frontMatter.extend({
  headline: lacking,
  standfirst: lacking,
  desk: lacking,
  published: lacking,
  picture: leadPicture.extend({ alt: lacking, credit: lacking }).optional(),
});
