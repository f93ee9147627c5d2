// Owns a site whose stories are the cases of the corpus, so that every block is seen on a printed page;
// beside them stand a story with everything at once and two of a known number of words.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { everything } from './everything.ts';

const corpus = resolve('tests/corpus');

const site = `name: The Corpus
description: Every case of the corpus, printed.
address: https://corpus.example/under/a/path/
zone: Europe/Oslo
licence: https://creativecommons.org/licenses/by/4.0/
publisher: { name: Corpus Press, logo: marks/logo.svg, url: "https://press.example/" }
principles: /standards/
desks:
  - { id: city, name: City }
  - { id: world, name: World }
speakers:
  - { name: Donald Trump, also: [D. Trump, President Trump], role: US president }
  - { name: Ines Calder, also: [I. Calder] }
`;

/** Stories and pages that cases name. */
const named: Readonly<Record<string, string>> = {
  'people/m-okafor.md':
    '---\nname: Mary Okafor\nrole: City reporter\nlinks: [https://social.example/@mokafor]\n---\nWrites.\n',
  'pages/standards.md': '---\ntitle: Standards\nnav: yes\n---\nWhat we hold to.\n',
  'stories/world/most.md': plain('Most', '2026-01-01'),
  'stories/city/talks.md': plain('Talks', '2026-01-01'),
  'stories/world/Talks Today.md': plain('Talks today', '2025-03-03'),
  'stories/world/outbreak.md': outbreak(),
};

/** A story whose every text would leave the element that it is written into, were it not escaped. */
function outbreak(): string {
  const out = '</script><script data-escaped>1</script><!-- <script> --> ]]> " & \\ \u2028 }';
  const typed = JSON.stringify(out);
  const source = `sources: [{ title: ${typed}, publisher: ${typed} }]`;
  const correction = `corrections: [{ date: 2026-01-02, text: ${typed} }]`;
  const picture = `picture: { file: gate.svg, alt: ${typed}, caption: ${typed}, credit: ${typed} }`;
  const fields = `headline: ${typed}\nstandfirst: ${typed}\nshort: ${typed}\ndateline: ${typed}`;
  const rest = `desk: world\npublished: 2026-01-01\ntopics: [${typed}]\nby: [{ name: ${typed} }]`;
  return `---\n${[fields, rest, source, correction, picture].join('\n')}\n---\nA line.\n`;
}

function plain(headline: string, day: string): string {
  return `---\nheadline: ${headline}\nstandfirst: In brief.\ndesk: world\npublished: ${day}\n---\nA line.\n`;
}

/** Writes the content folder of the site. */
export function writeCorpusSite(content: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  write('site.yaml', site);
  for (const [path, text] of Object.entries(named)) write(path, text);
  for (const name of readdirSync(corpus)) {
    write(
      `stories/city/${name}.md`,
      readFileSync(join(corpus, name, 'story.md'), 'utf8').replace(/^embargo: .*\n/m, ''),
    );
  }
  write('stories/city/everything.md', everything);
  for (const words of [570, 800]) write(`stories/city/words-${words}.md`, ofWords(words));
  const drawing = resolve('tests/sites/harbour/content/stories/2026/bearings.svg');
  for (const name of ['bearings.svg', 'bridge.svg', 'crane one.svg']) {
    cpSync(drawing, join(content, 'stories/city', name));
  }
  mkdirSync(join(content, 'marks'), { recursive: true });
  cpSync(drawing, join(content, 'marks/logo.svg'));
  cpSync(drawing, join(content, 'stories/world/gate.svg'));
  for (const name of ['ferry', 'gate']) {
    write(`stories/city/${name}.mp4`, `no film: ${name}`);
    write(`stories/city/${name}.vtt`, 'WEBVTT\n\n00:00.000 --> 00:01.000\nWords.\n');
  }
  write('stories/city/horn.mp3', 'no sound');
  write('stories/city/horn.txt', 'A horn.');
}

/** A story of the demonstration's own prose, cut to a number of words: invented words compress too well or too badly. */
function ofWords(count: number): string {
  const folder = resolve('content/stories');
  const prose = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[\x20-\x7e]+\.md$/.test(file))
    .sort()
    .flatMap(
      (file) => readFileSync(join(folder, file), 'utf8').split('\n---\n')[1]?.split('\n\n') ?? [],
    )
    .filter((paragraph) => /^[A-Z][^:[\]|{}]+\.$/s.test(paragraph.trim()))
    .map((paragraph) => paragraph.trim());
  const kept: string[] = [];
  let left = count - quoted.split(' ').length;
  for (const paragraph of prose) {
    if (left <= 0) break;
    const words = paragraph.split(/\s+/).slice(0, left);
    left -= words.length;
    if (kept.length % 5 === 3) kept.push(`## Part ${kept.length}`);
    kept.push(words.join(' '));
  }
  if (left > 0) throw new Error(`The demonstration has ${left} words too few.`);
  return `${fields(count)}${quoted}\n\n${kept.join('\n\n')}\n`;
}

const quoted =
  ':said["Nobody was ever in danger on the bridge,"]{by="Ines Calder" role="chief engineer"} the engineer said. ' +
  ':pull[We close it now so that we never have to close it in a hurry.]{by="Ines Calder"}';

function fields(count: number): string {
  return `---
headline: A story of ${count} words
standfirst: It is as long as most stories, or a little longer, and holds what most stories hold.
desk: city
topics: [Transport, Harbour, Safety]
by: [m-okafor]
published: 2026-02-06T17:40+01:00
points:
  - The bridge shuts at midnight on Sunday, 8 February.
  - Ferries will carry passengers free of charge.
sources: [{ title: Inspection report 14/2026, publisher: Port Authority }]
corrections: [{ date: 2026-02-07, text: An earlier version gave eight spans. There are nine. }]
picture: { file: bridge.svg, alt: Nine spans, caption: The bridge, credit: "Graphic: us" }
---
`;
}
