// A story with more old addresses, of such a length, than the hosts that read _redirects take.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const publishes = true;

export function make(place: string): void {
  const aliases = Array.from({ length: 420 }, (_, number) => `  - /${'old-'.repeat(55)}${number}/`);
  writeFileSync(
    join(place, 'content/stories/moved.md'),
    `---
headline: The story that moved
standfirst: Again and again.
desk: city
published: 2026-02-06
aliases:
${aliases.join('\n')}
---

It is here now.
`,
  );
}
