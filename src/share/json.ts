// Owns a story as JSON, for programs: the Story as /schema/story.json describes it, complete without
// its page: whole addresses, and the names of those who sign.
import { absolute } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import type { Byline, Story } from '../story/story.ts';
import { wholeLinks, type Told } from './told.ts';

/** What story.json holds. */
export interface StoryJson extends Story {
  /** The whole address of the story's page. */
  url: string;
}

/** The schema of story.json, made from the schema of a Story. */
export function storyJsonSchema<Schema extends { properties: object; required: string[] }>(
  ofStory: Schema,
): object {
  const url = {
    type: 'string',
    format: 'uri',
    description: "The whole address of the story's page.",
  };
  return {
    ...ofStory,
    properties: { url, ...ofStory.properties },
    required: ['url', ...ofStory.required],
  };
}

const linked = /(\shref=")([^"]*)/g;

/** The story as one line of JSON. */
export function storyJson(told: Told, site: Site): string {
  const { story } = told;
  const whole = wholeLinks(story, site);
  const by = story.by.map((byline, place) => named(byline, told.by[place]));
  const json: StoryJson = {
    ...story,
    by,
    url: absolute(site.address, story.address),
    links: story.links.map((link) => ({ ...link, href: whole(link.href) })),
  };
  const text = JSON.stringify(json, (key, value: unknown) =>
    key === 'html' && typeof value === 'string'
      ? value.replace(linked, (_, before: string, href: string) => before + whole(href))
      : value,
  );
  return `${text}\n`;
}

/** A byline with the name and role that its person's page gives. */
function named(byline: Byline, signature: { name: string; role?: string } | undefined): Byline {
  const { name = byline.name, role = byline.role } = signature ?? {};
  return { ...byline, ...(name !== undefined && { name }), ...(role !== undefined && { role }) };
}
