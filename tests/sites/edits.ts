// Owns the edits that a newsroom makes, in random order: what tests of warm builds do between two.
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** One edit of a content folder; gives what it did, for the message of a failing test. */
type Edit = (content: string, chance: () => number) => string;

function storiesIn(content: string): string[] {
  return readdirSync(join(content, 'stories'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && path !== '2026/bridge.md')
    .map((path) => join(content, 'stories', path))
    .sort();
}

function pick<One>(some: readonly One[], chance: () => number): One {
  const one = some[Math.floor(chance() * some.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

function replace(file: string, what: RegExp | string, by: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(what, by));
}

let made = 0;

const edits: readonly Edit[] = [
  (content, chance) => {
    const file = pick(storiesIn(content), chance);
    appendFileSync(file, `\nA sentence more, number ${Math.floor(chance() * 1e6)}.\n`);
    return `wrote on in ${file}`;
  },
  (content, chance) => {
    const file = pick(storiesIn(content), chance);
    replace(file, /^headline: .*$/m, `headline: Another headline ${Math.floor(chance() * 1e6)}`);
    return `changed the headline of ${file}`;
  },
  (content, chance) => {
    const name = `new-${made++}`;
    const day = String(1 + Math.floor(chance() * 14)).padStart(2, '0');
    const topic = pick(['Harbour', 'Transport', 'Fish'], chance);
    const desk = pick(['city', 'sea', 'culture'], chance);
    writeFileSync(
      join(content, 'stories', `${name}.md`),
      `---\nheadline: New ${name}\nstandfirst: It is new.\ndesk: ${desk}\ntopics: [${topic}]\n` +
        `by: [m-okafor]\npublished: 2026-02-${day}\n---\nIt has just come in.\n`,
    );
    return `wrote ${name}`;
  },
  (content, chance) => {
    const files = storiesIn(content);
    if (files.length < 5) return 'kept all';
    const file = pick(files, chance);
    rmSync(file);
    return `removed ${file}`;
  },
  (content, chance) => {
    const file = pick(storiesIn(content), chance);
    const moved = join(content, 'stories', `moved-${made++}.md`);
    renameSync(file, moved);
    return `renamed ${file} to ${moved}`;
  },
  (content, chance) => {
    const file = pick(storiesIn(content), chance);
    replace(file, /^topics: .*\n/m, '');
    replace(file, /^desk: /m, `topics: [${pick(['Harbour', 'Quay', 'Weather'], chance)}]\ndesk: `);
    return `changed the topics of ${file}`;
  },
  (content, chance) => {
    const file = pick(storiesIn(content), chance);
    if (/^(?:corrections|status):/m.test(readFileSync(file, 'utf8'))) return 'corrected nothing';
    const text = `corrections:\n  - { date: 2026-02-14, text: It was ${Math.floor(chance() * 99)}. }\n`;
    replace(file, /^desk: /m, `${text}desk: `);
    return `corrected ${file}`;
  },
  (content, chance) => {
    replace(join(content, 'people/m-okafor.md'), /^role: .*$/m, `role: Reporter ${made++}`);
    appendFileSync(join(content, 'people/m-okafor.md'), `\nOne line more (${chance()}).\n`);
    return 'changed a person';
  },
  (content) => {
    const file = join(content, 'pages/imprint.md');
    if (existsSync(file)) rmSync(file);
    else writeFileSync(file, '---\ntitle: Imprint\nnav: yes\n---\nAn address.\n');
    return 'made or removed a page of the navigation';
  },
  (content) => {
    replace(join(content, 'stories/2026/bearings.svg'), /#[0-9a-f]{3}/, `#${100 + (made++ % 800)}`);
    return 'drew the picture anew';
  },
  (content) => {
    replace(join(content, 'site.yaml'), /^name: .*$/m, `name: The Courier ${made++}`);
    return 'renamed the paper';
  },
];

/** Makes a random edit; tells which. */
export function editAtRandom(content: string, chance: () => number): string {
  return pick(edits, chance)(content, chance);
}
