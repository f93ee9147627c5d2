// Owns invented stories in which words are as rare as in a language: few stand everywhere, most nearly
// nowhere. The stories of corpus.ts have a hundred words in all, among which nothing can be looked for.
import { random } from '../random.ts';
import { inventStories, type InventedParagraph, type InventedStory } from './corpus.ts';

const syllables =
  'ba be bi bo bu da de di do du fa fe fi fo ga ge gi go ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo za ze zi zo'.split(
    ' ',
  );
const endings = ['', 'n', 'r', 's', 't', 'l'];
const vocabularySize = 60_000;

/** A story, and the words of its headline that are rare. */
export interface RareStory extends InventedStory {
  rare: string[];
}

/** The stories of corpus.ts in words of which the n-th most frequent stands one n-th as often as the first (Zipf), as in any language. */
export function* rareStories(count: number): Generator<RareStory> {
  const vocabulary = inventWords();
  const sums = runningSums(vocabulary.length);
  let number = 0;
  for (const story of inventStories(count)) {
    number += 1;
    const chance = random(number);
    const word = (): string => vocabulary[placeIn(sums, chance())] ?? '';
    // Two that few others have, which is what a reader remembers of a headline.
    const rare = [0, 1].map(() => vocabulary[5000 + Math.floor(chance() * 55_000)] ?? '');
    const headline = `${sentence(word, 3)} ${rare.join(' and ')} (${number})`;
    const paragraph = ({ said }: InventedParagraph): InventedParagraph => ({
      text: [22, 20].map((length) => `${sentence(word, length)}.`).join(' '),
      ...(said && { said: { ...said, words: `${sentence(word, 14)},` } }),
    });
    yield {
      ...{ ...story, rare, headline, standfirst: `${sentence(word, 18)}.` },
      sections: story.sections.map(({ paragraphs }, index) => ({
        ...(index > 0 && { heading: sentence(word, 3) }),
        paragraphs: paragraphs.map(paragraph),
      })),
    };
  }
}

function inventWords(): string[] {
  const chance = random(7);
  const pick = (from: readonly string[]): string => from[Math.floor(chance() * from.length)] ?? '';
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const length = 2 + Math.floor(chance() * 3);
    words.add(Array.from({ length }, () => pick(syllables)).join('') + pick(endings));
  }
  return [...words];
}

function runningSums(count: number): number[] {
  let sum = 0;
  return Array.from({ length: count }, (_, index) => (sum += 1 / (index + 2.7)));
}

/** Where in the running sums a share of their total falls. */
function placeIn(sums: readonly number[], share: number): number {
  const wanted = share * (sums.at(-1) ?? 0);
  let [from, to] = [0, sums.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sums[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

function sentence(word: () => string, length: number): string {
  const words = Array.from({ length }, word).join(' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
