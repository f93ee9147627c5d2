// Owns what a story is when it is told in text: the story, and the names that its page adds to it.
import { absolute, frontAddress } from '../site/address.ts';
import { showMoment } from '../site/dates.ts';
import type { Site } from '../site/settings.ts';
import { inRow } from '../site/words/names.ts';
import { speaks, words, type Words } from '../site/words/words.ts';
import type { Block, Story } from '../story/story.ts';

/** A story with its signatures resolved. */
export interface Told {
  story: Story;
  deskName: string;
  by: readonly { name: string; role?: string; address?: string }[];
}

/** The labels in which a story is told: its own language's, else the publication's. */
export function labelsOf(story: Pick<Story, 'language'>, site: Site): Words {
  return words(speaks(story.language) ? story.language : site.language);
}

/** The opening with the dateline before the words of its first paragraph, `Kyiv, Ukraine (AP) — …`, or alone above it all. */
export function datedOpening({ dateline, opening, language }: Story): Block[] {
  if (dateline === undefined) return opening;
  const { place, country, agency } = dateline;
  const where = [place, country].filter((part) => part !== undefined).join(words(language).comma);
  const from = agency === undefined ? where : `${where} (${agency})`;
  const first = opening.findIndex(({ type }) => type === 'paragraph');
  const paragraph = opening[first];
  if (paragraph?.type !== 'paragraph') {
    return [{ type: 'paragraph', id: '', html: asHtml(from), text: from }, ...opening];
  }
  const html = `${asHtml(from)} — ${paragraph.html}`;
  return opening.with(first, { ...paragraph, html, text: `${from} — ${paragraph.text}` });
}

/** Gives the number of the footnote with an id. */
export function noteNumbers({ footnotes }: Story): (id: string) => number | undefined {
  const numbers = new Map(footnotes.map(({ id, number }) => [id, number]));
  return (id) => numbers.get(id);
}

/** Plain text as HTML. */
export function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Those who sign: the publication where nobody does. */
export function signatures<One extends { name: string }>(
  by: readonly One[],
  site: Site,
): readonly (One | { name: string })[] {
  return by.length === 0 ? [{ name: site.name }] : by;
}

/** Whether one who signs is no person: the publication, or a desk that is called by its name. */
export function isBody({ name, address }: { name: string; address?: string }, site: Site): boolean {
  return name.startsWith(`${site.name} `) || (name === site.name && address === undefined);
}

/** What stands between the standfirst and the text, a line each: who signs, when, what sort of work on which desk. */
export function factsOf({ story, by, deskName }: Told, labels: Words): string[] {
  const { language, kind, published, updated } = story;
  const names = by.map(({ name, role }) =>
    role === undefined ? name : name + labels.comma + role,
  );
  const row = inRow(names.length, language).map((part) =>
    'text' in part ? part.text : names[part.name],
  );
  return [
    `${labels.by} ${row.join('')}`,
    showMoment(published, language),
    ...(updated === undefined ? [] : [`${labels.updated} ${showMoment(updated, language)}`]),
    kind === 'report' ? deskName : deskName + labels.comma + labels.kinds[kind],
  ];
}

/** Makes the links of a story's body whole addresses. */
export function wholeLinks(story: Story, site: Site): (href: string) => string {
  const root = absolute(site.address, frontAddress());
  const page = absolute(site.address, story.address);
  return (href) => {
    if (href.startsWith('#')) return page + href;
    return href.startsWith('/') && !href.startsWith('//') ? root + href.slice(1) : href;
  };
}
