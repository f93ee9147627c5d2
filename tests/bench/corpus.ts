// Owns the invented stories of the benchmark: N of about 570 words over ten years, the same for the same N.
// Knows no generator's form: stet-form.ts, hugo-form.ts and eleventy-form.ts write them down.

/** A story as data, before any generator's front matter. */
export interface InventedStory {
  /** File name without `.md`, unique. */
  name: string;
  headline: string;
  standfirst: string;
  desk: string;
  topics: string[];
  writer: { id: string; name: string };
  /** RFC 3339, UTC. */
  published: string;
  place: string;
  /** Opening first; each further section has a heading. */
  sections: { heading?: string; paragraphs: InventedParagraph[] }[];
}

/** Plain sentences, or a sentence with a quotation in it. */
export interface InventedParagraph {
  text: string;
  said?: { words: string; speaker: string; role: string };
}

export const desks: readonly string[] =
  'city world politics business science culture sport health'.split(' ');

const nouns =
  'council harbour bridge budget school hospital river strike ferry market court tax road library museum station storm harvest factory power water rent border vote union bank port forest railway airport festival election minister inspector report coast'.split(
    ' ',
  );
const verbs =
  'opens closes votes delays builds repairs reviews cuts raises funds blocks backs tests moves sells leases extends measures inspects replaces'.split(
    ' ',
  );
const fillers =
  'the a of in on after before between under near more fewer new old last first second early late public local regional national open quiet costly narrow wide northern southern with without because although while its their every most'.split(
    ' ',
  );
const places =
  'Northhaven Eastport Millbrook Stonebridge Lakeview Fairwater Oldtown Highfield'.split(' ');
const givenNames = 'Ines Tomas Mary Oleh Amira Pavel Grace Hugo Leila Stefan'.split(' ');
const familyNames = 'Calder Reyes Okafor Marchuk Haddad Novak Lindqvist Moreau'.split(' ');
const roles = [
  'chief engineer',
  'inspector',
  'mayor',
  'union secretary',
  'head teacher',
  'minister',
];

const firstDay = Date.UTC(2016, 0, 1, 6);
const tenYears = 3652 * 86_400_000;

/** The `count` stories, oldest first. */
export function* inventStories(count: number): Generator<InventedStory> {
  for (let number = 0; number < count; number += 1) yield inventStory(number, count);
}

/** The topics, sixty of them. */
export function inventTopics(): string[] {
  return nouns.slice(0, 30).flatMap((noun) => [`${title(noun)} policy`, `${title(noun)} works`]);
}

/** The writers, twenty of them. */
export function inventWriters(): { id: string; name: string }[] {
  return Array.from({ length: 20 }, (_, index) => {
    const name = `${at(givenNames, index)} ${at(familyNames, Math.floor(index / 2))}`;
    return { id: `${name.toLowerCase().replace(' ', '-')}-${index}`, name };
  });
}

function inventStory(number: number, count: number): InventedStory {
  const chance = seeded(number + 1);
  const pick = <T>(from: readonly T[]): T => at(from, Math.floor(chance() * from.length));
  const words = `${title(pick(nouns))} ${pick(verbs)} ${pick(fillers)} ${pick(nouns)} ${pick(nouns)}`;
  const topics = new Set<string>();
  while (topics.size < 3 + (number % 2)) topics.add(pick(inventTopics()));
  return {
    name: `${words.toLowerCase().replaceAll(' ', '-')}-${number}`,
    headline: `${words} (${number})`,
    standfirst: sentence(chance, 18),
    desk: pick(desks),
    topics: [...topics],
    writer: pick(inventWriters()),
    published: new Date(firstDay + Math.floor((number / count) * tenYears)).toISOString(),
    place: pick(places),
    sections: [0, 1, 2, 3].map((section) => ({
      ...(section > 0 && { heading: `${title(pick(nouns))} ${pick(fillers)} ${pick(nouns)}` }),
      paragraphs: [quoting(chance), plain(chance), plain(chance)],
    })),
  };
}

function plain(chance: () => number): InventedParagraph {
  return { text: [18, 16, 16].map((length) => sentence(chance, length)).join(' ') };
}

function quoting(chance: () => number): InventedParagraph {
  const words = sentence(chance, 14).replace(/\.$/, ',');
  const speaker = `${at(givenNames, Math.floor(chance() * 10))} ${at(familyNames, Math.floor(chance() * 8))}`;
  const role = at(roles, Math.floor(chance() * roles.length));
  return { text: sentence(chance, 22), said: { words, speaker, role } };
}

function sentence(chance: () => number, length: number): string {
  const words = Array.from({ length }, (_, index) => {
    const from = index % 5 === 1 ? nouns : index % 5 === 2 ? verbs : fillers;
    return at(from, Math.floor(chance() * from.length));
  });
  const [first = '', ...rest] = words;
  return `${title(first)} ${rest.join(' ')}.`;
}

function title(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The element at `index`, counted round; the lists here are never empty. */
function at<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new Error('An empty list has nothing to pick from.');
  return found;
}

/** Mulberry32: the same sequence in [0, 1) for the same seed, on any machine. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
