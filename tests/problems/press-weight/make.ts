// A story of far more words than one page can carry at once: what weighs is its words alone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '../../random.ts';

export const publishes = true;

export function make(place: string): void {
  const chance = random(7);
  const word = () => Array.from({ length: 7 }, () => letter(chance())).join('');
  const paragraph = () => `${Array.from({ length: 80 }, word).join(' ')}.`;
  const body = Array.from({ length: 250 }, paragraph).join('\n\n');
  writeFileSync(join(place, 'content/stories/long.md'), `${fields}\n${body}\n`);
}

function letter(chance: number): string {
  return String.fromCharCode(97 + Math.floor(chance * 26));
}

const fields = `---
headline: The whole inquiry
standfirst: All of it.
desk: city
published: 2026-02-06
---`;
