// Owns how the invented stories are written down for Stet.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  desks,
  inventStories,
  inventWriters,
  type InventedParagraph,
  type InventedStory,
} from './corpus.ts';
import { plainBody } from './plain-form.ts';

/** How the stories are written: `pagesOnly` as other generators print them; `stories`, where not those of corpus.ts. */
interface Writing {
  pagesOnly: boolean;
  stories?: Iterable<InventedStory>;
  /** Whether the site can be searched. */
  search?: boolean;
}

/** Writes a content folder with `count` stories; answers the path of the story in the middle, which is edited later. */
export function writeForStet(
  folder: string,
  count: number,
  { pagesOnly, stories = inventStories(count), search = !pagesOnly }: Writing,
): string {
  const written = join(folder, 'stories');
  mkdirSync(join(folder, 'people'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), site({ pagesOnly, search }));
  for (const { id, name } of inventWriters()) {
    writeFileSync(join(folder, 'people', `${id}.md`), `---\nname: ${name}\n---\n${name} writes.\n`);
  }
  let middle = '';
  let number = 0;
  for (const story of stories) {
    const year = join(written, story.published.slice(0, 4));
    mkdirSync(year, { recursive: true });
    const path = join(year, `${story.name}.md`);
    writeFileSync(path, pagesOnly ? plain(story) : marked(story));
    if (number === Math.floor(count / 2)) middle = path;
    number += 1;
  }
  return middle;
}

function site({ pagesOnly, search }: { pagesOnly: boolean; search: boolean }): string {
  const list = desks.map((id) => `  - { id: ${id}, name: ${id} }\n`).join('');
  const forms = `${pagesOnly ? 'outputs: []\ncards: off\n' : ''}search: ${search ? 'on' : 'off'}\n`;
  return `name: The Bench\ndescription: Invented stories.\naddress: https://bench.example/\n${forms}desks:\n${list}`;
}

/** The very words that other generators get: no quotation has a page. */
function plain(story: InventedStory): string {
  const silence = "silence: { story/said-unmarked: 'another generator has no mark for it' }";
  return `---\n${fields(story)}\n${silence}\n---\n${plainBody(story)}\n`;
}

function marked(story: InventedStory): string {
  return `---\n${fields(story)}\n---\n${story.sections.map(section).join('\n')}`;
}

function fields(story: InventedStory): string {
  return `headline: ${story.headline}
standfirst: ${story.standfirst}
desk: ${story.desk}
topics: [${story.topics.join(', ')}]
by: [${story.writer.id}]
dateline: ${story.place}
published: ${story.published}`;
}

function section({ heading, paragraphs }: InventedStory['sections'][number]): string {
  const body = paragraphs.map((one) => `${paragraph(one)}\n`).join('\n');
  return heading === undefined ? body : `## ${heading}\n\n${body}`;
}

function paragraph({ text, said }: InventedParagraph): string {
  if (said === undefined) return text;
  const { words, speaker, role } = said;
  return `:said["${words}"]{by="${speaker}" role="${role}"} ${speaker} said. ${text}`;
}
