// Owns turning typed fields into a story's own: dates read, names canonical, text set, order right.
// What cannot be right is reported; whether named desks, people and stories exist is not asked here.
import { slug, storyName } from '../site/address.ts';
import { languageTag } from '../site/site-fields.ts';
import { fileName } from './beside.ts';
import { wrongField, type FieldsRead } from './fields-read.ts';
import { readDates, type Dates } from './front-matter-dates.ts';
import type { FrontMatter } from './front-matter.ts';
import { directionOf } from './languages.ts';
import { oldAddresses } from './old-addresses.ts';
import type { Byline, Dateline, Source, Story, Topic } from './story.ts';
import { setText } from './typography.ts';

/** Everything a story says of itself above its body, except the picture. */
export type NormalFields = Omit<
  Story,
  | 'address'
  | 'picture'
  | 'points'
  | keyof BodyFields
  | 'dateline'
  | 'corrections'
  | 'words'
  | 'minutes'
> &
  Dates & { points: string[]; dateline: Dateline | 'none' | undefined };

type BodyFields = Pick<
  Story,
  'opening' | 'sections' | 'footnotes' | 'pullQuotes' | 'quotations' | 'figures' | 'links'
>;

/** The fields in normal form; undefined where a date that everything hangs on cannot be read. */
export function normalFields(read: FieldsRead): NormalFields | undefined {
  const { typed, path } = read;
  const language = languageOf(read);
  const set = (text: string): string => setText(text, language);
  const dateline = datelineOf(read);
  const dates = readDates(read, { dateline, set });
  const name = storyName(path.relative);
  if (name === '') wrongField(read, [], ['story/name', { typed: fileName(path.relative) }]);
  if (read.whole) checkWithdrawn(read);
  refer(read);
  const length = [...typed.headline].length;
  if (length > 110) wrongField(read, ['headline'], ['story/headline-long', { length }]);
  // Before the dates are asked for, so that all is told at once.
  const topics = topicsOf(read, set);
  const aliases = aliasesOf(read);
  const thread = threadOf(read);
  if (dates === undefined) return undefined;
  return {
    name,
    path: path.relative,
    headline: set(typed.headline),
    standfirst: set(typed.standfirst),
    ...optional('short', typed.short, set),
    kind: typed.kind,
    desk: typed.desk,
    topics,
    by: bylines(typed, set),
    dateline,
    ...dates,
    status: typed.status,
    ...optional('withdrawn', typed.withdrawn, set),
    points: typed.points.map(set),
    sources: sourcesOf(read, set),
    aliases,
    related: [...new Set(typed.related.map(storyName))],
    ...optional('thread', thread),
    language,
    direction: typed.direction ?? directionOf(language),
    ...optional('translates', typed.translates, storyName),
    ...optional('disclosure', typed.disclosure, set),
  };
}

function optional<Key extends string>(
  key: Key,
  value: string | undefined,
  change: (value: string) => string = (same) => same,
): Partial<Record<Key, string>> {
  if (value === undefined) return {};
  // A computed key alone does not tell the type which key it is.
  return { [key]: change(value) } as Record<Key, string>;
}

/** The language a story is set in: its own where that is one, else the publication's. */
function languageOf(read: FieldsRead): string {
  const typed = read.typed.language;
  if (typed === undefined) return read.context.site.language;
  const language = languageTag(typed);
  if (language === undefined) wrongField(read, ['language'], ['story/language', { typed }]);
  return language ?? read.context.site.language;
}

function datelineOf({ typed }: FieldsRead): Dateline | 'none' | undefined {
  const { dateline } = typed;
  if (dateline === undefined) return undefined;
  if (typeof dateline === 'string') {
    return dateline.toLowerCase() === 'none' ? 'none' : { place: typographic(dateline) };
  }
  const { place, country, zone } = dateline;
  return {
    place: typographic(place),
    ...(country === undefined ? {} : { country: typographic(country) }),
    ...(zone === undefined ? {} : { zone }),
  };
}

function typographic(place: string): string {
  return place.replaceAll("'", '’');
}

function checkWithdrawn(read: FieldsRead): void {
  const { status, withdrawn } = read.typed;
  if (status === 'withdrawn' && withdrawn === undefined) {
    wrongField(read, ['status'], ['story/withdrawn-reason']);
  }
  if (status !== 'withdrawn' && withdrawn !== undefined) {
    wrongField(read, ['withdrawn'], ['story/withdrawn-status', { status }]);
  }
}

function refer({ typed, references, placeOf }: FieldsRead): void {
  if (typed.desk !== '') {
    references.push({ kind: 'desk', id: typed.desk, place: placeOf(['desk']) });
  }
  typed.by.forEach((by, index) => {
    if (typeof by !== 'string') return;
    references.push({ kind: 'person', id: by, place: placeOf(['by', index]) });
  });
  typed.related.forEach((story, index) => {
    references.push({ kind: 'story', id: storyName(story), place: placeOf(['related', index]) });
  });
  if (typed.translates !== undefined) {
    const id = storyName(typed.translates);
    references.push({ kind: 'story', id, place: placeOf(['translates']) });
  }
}

function topicsOf(read: FieldsRead, set: (text: string) => string): Topic[] {
  const topics = new Map<string, Topic>();
  read.typed.topics.forEach((typed, index) => {
    const id = slug(typed);
    if (id === '') wrongField(read, ['topics', index], ['story/topic', { typed }]);
    else if (!topics.has(id)) topics.set(id, { id, name: set(typed.normalize('NFC')) });
  });
  return [...topics.values()];
}

function bylines(typed: FrontMatter, set: (text: string) => string): Byline[] {
  return typed.by.map((by) =>
    typeof by === 'string'
      ? { id: by }
      : { name: set(by.name), ...(by.role === undefined ? {} : { role: set(by.role) }) },
  );
}

function sourcesOf({ typed }: FieldsRead, set: (text: string) => string): Source[] {
  return typed.sources.map(({ title, url, publisher, date }) => ({
    title: set(title),
    ...(url === undefined ? {} : { url }),
    ...(publisher === undefined ? {} : { publisher: set(publisher) }),
    ...(date === undefined ? {} : { date }),
  }));
}

function aliasesOf(read: FieldsRead): string[] {
  return oldAddresses(read.typed.aliases, (index, typed) =>
    wrongField(read, ['aliases', index], ['story/alias', { typed }]),
  );
}

function threadOf(read: FieldsRead): string | undefined {
  const typed = read.typed.thread;
  if (typed === undefined) return undefined;
  const thread = slug(typed);
  if (thread === '') wrongField(read, ['thread'], ['story/thread', { typed }]);
  return thread;
}
