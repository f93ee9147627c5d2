// A recording that Cloudflare Pages nearly refuses; nobody looks into a video.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const publishes = true;

export function make(place: string): void {
  const stories = join(place, 'content/stories');
  writeFileSync(join(stories, 'lift.mp4'), Buffer.alloc(22_000_000));
  writeFileSync(join(stories, 'lift.vtt'), 'WEBVTT\n\n00:00.000 --> 00:01.000\nThe lift.\n');
  writeFileSync(join(stories, 'lift.md'), story);
}

const story = `---
headline: The lift opens
standfirst: A film of its first day.
desk: city
published: 2026-02-05T09:00Z
---
HARBOUR — The lift carried its first boat this morning.

::video[The first boat.]{file="lift.mp4" captions="lift.vtt" credit="Gazette"}
`;
