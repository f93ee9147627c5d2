// Owns a paper with one long story, printed for the checks of what runs in a browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, printedSite, type Scratch } from '../sites/printing.ts';

/** The story's address, without its leading slash. */
export const longStory = '2026/02/10/survey/';

/** Names of the story's sections. */
export const sections: readonly string[] = ['Spans', 'Bearings', 'Ferries', 'Costs', 'Weather'];

/** Paragraphs of one section. */
const each = 8;

function section(name: string): string {
  const told = Array.from({ length: each }, (_, index) => {
    const words = `The surveyors of ${name.toLowerCase()} wrote down point ${index + 1} of their list`;
    return `${words} and read it out to everybody who had come to the hall, as ${words}.`;
  });
  return [`## ${name}`, ...told].join('\n\n');
}

/** A copy of the harbour's paper for the story, printed without it. */
export async function longSite(): Promise<Scratch> {
  const site = await printedSite();
  mkdirSync(join(site.content, 'stories'), { recursive: true });
  return site;
}

/** Writes the story, with `added` paragraphs at the end of its second section, and prints the paper. */
export async function printLong(site: Scratch, added: readonly string[] = []): Promise<void> {
  const [first = '', second = '', ...others] = sections.map(section);
  const head = [
    '---',
    'headline: What the surveyors wrote down',
    'standfirst: A long list, read out in the hall.',
    'desk: city',
    'published: 2026-02-10T09:00Z',
    '---',
  ].join('\n');
  const body = ['They met at noon.', first, second, ...added, ...others].join('\n\n');
  writeFileSync(join(site.content, 'stories/survey.md'), `${head}\n${body}\n`);
  const { code, errors } = await build(site);
  if (code !== 0) throw new Error(`The paper was not printed: ${errors}`);
}
