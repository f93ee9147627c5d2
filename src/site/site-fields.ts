// Owns the schema of site.yaml: forms, defaults, and the rules that reach over several fields.
// A field's description is what editors show and what problems advise.
import { z } from 'zod';
import { readAddress, slug } from './address.ts';
import { isZone, readMoment } from './dates.ts';
import type { Desk, Speaker } from './settings.ts';
import { switchField, wrong } from './yaml.ts';

const text = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https?$/ });
const faceName = text.regex(/^[\p{L}\p{M}\p{N}]+(?:[ -]+[\p{L}\p{M}\p{N}]+)*$/u);
const usualWays = ['copy', 'email', 'bluesky', 'mastodon', 'whatsapp'] as const;
const otherWays = ['telegram', 'reddit', 'linkedin', 'x'] as const;
const forms = ['json', 'text', 'markdown', 'cite', 'embed'] as const;

const desk = z.strictObject({
  id: text
    .refine((id) => slug(id) === id, wrong('site/desk-id'))
    .describe('The name of the desk in addresses and in stories: world.'),
  name: text.describe('The name that readers see: World.'),
  description: text.exactOptional().describe('What the desk covers, in a sentence.'),
});

const speaker = z.strictObject({
  name: text.describe('The name as this publication spells it.'),
  also: z.array(text).default([]).describe('Other spellings of the same person.'),
  role: text.exactOptional().describe('The office, where a story gives none.'),
});

/** Everything that site.yaml may say. */
export const siteFields = z.strictObject({
  name: text.describe('The name of the publication.'),
  description: text.describe('What the publication is, in a sentence or two.'),
  address: text
    .refine((typed) => readAddress(typed) !== undefined, wrong('site/address'))
    .transform((typed) => readAddress(typed) ?? typed)
    .describe('The public place of the site: https://example.org/ or https://example.org/news/.'),
  language: text
    .refine((typed) => languageTag(typed) !== undefined, wrong('site/language'))
    .transform((typed) => languageTag(typed) ?? typed)
    .default('en')
    .describe('The language of the publication, as a BCP 47 code: en, uk, ar.'),
  zone: text
    .refine(isZone, wrong('site/zone'))
    .default('UTC')
    .describe('The time zone of the newsroom: Europe/Kyiv.'),
  tagline: text.exactOptional().describe('A few words under the name.'),
  contact: text.exactOptional().describe('Where readers write to: an e-mail or web address.'),
  licence: text.exactOptional().describe('The licence of the stories, or its web address.'),
  publisher: z
    .strictObject({
      name: text.describe('The name of the publisher.'),
      logo: text.exactOptional().describe('A picture in the content folder, or a web address.'),
      url: webAddress.exactOptional().describe('The publisher’s own site: https://example.org/.'),
    })
    .exactOptional()
    .describe('Who publishes: name, logo, url.'),
  principles: text
    .refine((typed) => typed.startsWith('/') || webAddress.safeParse(typed).success)
    .exactOptional()
    .describe('Address of the page of standards: /standards/.'),
  desks: z
    .array(desk)
    .min(1)
    .superRefine(refuseDoubleDesks)
    .describe('The desks in the order of the navigation, each with id and name.'),
  speakers: z
    .array(speaker)
    .superRefine(refuseSharedSpellings)
    .default([])
    .describe('People who are quoted, with the spellings that are one person.'),
  share: z
    .array(z.enum([...usualWays, ...otherWays]))
    .default([...usualWays])
    .transform((typed) => [...new Set(typed)])
    .describe(
      'Ways of sharing that are offered, in order: copy, email, bluesky, mastodon, whatsapp, telegram, reddit, linkedin, x.',
    ),
  cards: switchField.default(true).describe('Whether sharing cards are drawn: on or off.'),
  search: switchField.default(true).describe('Whether readers can search: on or off.'),
  offline: switchField.default(true).describe('Whether pages can be read offline: on or off.'),
  outputs: z
    .array(z.enum(forms))
    .default([...forms])
    .transform((typed) => forms.filter((form) => typed.includes(form)))
    .describe('Extra forms in which each story is written: json, text, markdown, cite, embed.'),
  feeds: z
    .strictObject({
      entries: z.int().min(1).max(500).default(30).describe('Stories in a feed, 1 to 500.'),
      hub: webAddress.exactOptional().describe('Address of a WebSub hub: https://example.org/.'),
    })
    .default({ entries: 30 })
    .describe('Length of the feeds, and the hub that is told of them.'),
  face: z
    .strictObject({
      text: faceName.describe(
        'Name of the typeface of the text, in letters, digits, spaces and hyphens.',
      ),
      heading: faceName
        .exactOptional()
        .describe('Name of the typeface of headings, in letters, digits, spaces and hyphens.'),
      files: z.array(text).min(1).describe('Their WOFF2 files in the content folder.'),
    })
    .exactOptional()
    .describe('The publication’s own typeface.'),
  security: z
    .strictObject({
      contact: text
        .refine((typed) => contactAddress(typed) !== undefined)
        .transform((typed) => contactAddress(typed) ?? typed)
        .describe('Where a fault in security is reported: an e-mail or https address.'),
      expires: text
        .refine((typed) => expiry(typed) !== undefined, wrong('site/expires'))
        .transform((typed) => expiry(typed) ?? typed)
        .describe('Until when that holds: 2027-01-02.'),
    })
    .exactOptional()
    .describe('What security.txt says.'),
  indexnow: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/)
    .exactOptional()
    .describe('The IndexNow key: 8 to 128 letters, digits and hyphens.'),
  host: z
    .enum(['cloudflare', 'github', 'gitlab', 'netlify', 'other'])
    .exactOptional()
    .describe('The host whose limits are watched: cloudflare, github, gitlab, netlify, other.'),
});

/** A BCP 47 tag in its usual spelling; undefined for what is none. */
export function languageTag(typed: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim().replaceAll('_', '-'));
    // "English" has the form of a tag; that it has a name shows that it is one.
    const name = tag === undefined ? undefined : languageNames.of(tag);
    return name === undefined || /^root$/i.test(name) ? undefined : tag;
  } catch {
    return undefined;
  }
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** security.txt wants an address with its scheme, and of the web's https alone (RFC 9116, 2.5.3). */
function contactAddress(typed: string): string | undefined {
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(typed)) return `mailto:${typed}`;
  return /^(?:https|mailto|tel):\S+$/.test(typed) ? typed : undefined;
}

/** security.txt wants an instant (RFC 9116, 2.5.5). */
function expiry(typed: string): string | undefined {
  return readMoment(typed, { site: 'UTC' })?.iso;
}

function refuseDoubleDesks(desks: Desk[], context: z.core.$RefinementCtx<Desk[]>): void {
  desks.forEach(({ id }, index) => {
    if (desks.findIndex((other) => other.id === id) === index) return;
    context.issues.push({
      code: 'custom',
      input: desks,
      path: [index, 'id'],
      ...wrong('site/desk-twice'),
    });
  });
}

function refuseSharedSpellings(
  speakers: Speaker[],
  context: z.core.$RefinementCtx<Speaker[]>,
): void {
  const owners = new Map<string, Speaker>();
  speakers.forEach((one, index) => {
    for (const [number, spelling] of [one.name, ...one.also].entries()) {
      const key = spelling.normalize('NFC').toLowerCase();
      const owner = owners.get(key) ?? one;
      owners.set(key, owner);
      if (owner === one) continue;
      context.issues.push({
        code: 'custom',
        input: speakers,
        path: number === 0 ? [index, 'name'] : [index, 'also', number - 1],
        ...wrong('site/speaker-twice', { first: owner.name, second: one.name }),
      });
    }
  });
}
