// Owns one parsed story that the tests of its other forms share.
import assert from 'node:assert/strict';
import type { Site } from '../../../src/site/settings.ts';
import type { Told } from '../../../src/share/told.ts';
import { parseStory } from '../../../src/story/parse.ts';

export const site: Site = {
  name: 'Northhaven Courier',
  description: 'News of the harbour.',
  address: 'https://example.org/news/',
  language: 'en',
  zone: 'Europe/Oslo',
  desks: [{ id: 'city', name: 'City' }],
  speakers: [],
  share: [],
  cards: true,
  search: true,
  offline: true,
  outputs: ['json', 'text', 'markdown'],
  feeds: { entries: 30 },
};

const front = `headline: Bridge to close for 11 weeks & more
standfirst: Inspectors found cracked bearings.
desk: city
topics: [Harbour]
by: [m-okafor]
published: 2026-02-06T17:40+01:00`;

export const wholeText = `---
${front}
kind: analysis
dateline: { place: Northhaven, country: Norway }
points:
  - The bridge shuts at midnight.
corrections:
  - date: 2026-02-07
    text: An earlier version gave the number of spans as eight.
sources:
  - { title: Inspection report 14/2026, publisher: Port Authority, url: "https://example.com/14" }
disclosure: The Port Authority advertises with us.
---
The bridge will *close* on Sunday, [the notice](/about/) says.[^1] :pull[We close it now.]{by="Ines Calder"}

## What was found

> The bearings are forty years old.
>
> — Tomas Reyes, inspector

1986\\. That was the year it opened: 2 * 3 < 7.

| Span | Cracks |
| :--- | ---: |
| Third | 2 \\| 3 |

:::timeline[The next weeks]
- 2026-02-08 — The bridge closes.
:::

\`\`\`
a  |  b
\`\`\`

[^1]: Report, page 3. See [below](#what-was-found).
`;

/** Parses a story of the publication above, signed by M. Okafor; fails where it does not parse. */
export function tell(text: string): Told {
  const path = { shown: 'content/stories/bridge.md', relative: 'stories/bridge.md' };
  const { story, problems } = parseStory(text, path, { site, file: () => undefined });
  assert.ok(story, JSON.stringify(problems));
  return { story, deskName: 'City', by: [{ name: 'M. Okafor', role: 'Correspondent' }] };
}

/** A story of which only the body is of interest. */
export function tellBody(body: string): Told {
  return tell(`---\n${front}\n---\n${body}\n`);
}
