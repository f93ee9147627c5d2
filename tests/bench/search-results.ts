// Owns how the numbers of search are judged and shown.
import type { Goal } from './results.ts';
import type { Looked, SearchMeasured } from './search.ts';

/** What a browser may fetch until the first results stand there, the page with it. */
/** In kilobytes of 1,024, as the budgets of pages and scripts are. */
const mostBytes = 350 * 1024;
/** What a publication may take longer to index at five times as many stories: two builds differ by as much. */
const noise = 0.3;

export interface SearchWeighed {
  few: SearchMeasured;
  many: SearchMeasured;
  goals: Goal[];
}

/** Two sizes of one paper, with the goals. */
export function weighSearch(few: SearchMeasured, many: SearchMeasured): SearchWeighed {
  const { looked } = few;
  const firsts = looked.filter(({ first }) => first).length;
  const most = largest(looked, 'after');
  const megabytes = Math.max(few.megabytes, many.megabytes);
  const goals = [
    {
      goal: 'a headline is first for its rare words',
      has: `${firsts} of ${looked.length}`,
      holds: looked.length > 0 && firsts === looked.length,
    },
    {
      goal: `a first search fetches less than ${kilo(mostBytes)} in all`,
      has: kilo(most),
      holds: most < mostBytes,
    },
    {
      goal: `a publication indexes as fast with ${many.stories} stories`,
      has: `${seconds(few.publish)} and ${seconds(many.publish)}`,
      holds: many.publish - few.publish < noise,
    },
    {
      goal: `peak memory stays under 700 MB with ${few.stories} stories`,
      has: `${megabytes.toFixed(0)} MB with ${many.stories}, ${few.megabytes.toFixed(0)} MB with ${few.stories}`,
      holds: few.megabytes < 700,
    },
  ];
  return { few, many, goals };
}

/** The result as lines to read. */
export function searchTable({ few, many, goals }: SearchWeighed): string {
  const sizes = [few, many].map(
    ({ stories, whole, publish }) =>
      `${stories} stories: indexed in ${seconds(whole)}, a publication in ${seconds(publish)}`,
  );
  const { looked } = few;
  return [
    ...sizes,
    `fetched with the page ${kilo(largest(looked, 'before'))}, after the first search ${kilo(largest(looked, 'after'))} in all,`,
    `filters ${kilo(largest(looked, 'filters'))} when they are opened`,
    '',
    ...goals.map(({ goal, has, holds }) => `${holds ? 'holds ' : 'MISSED'}  ${goal}: ${has}`),
  ].join('\n');
}

function largest(looked: readonly Looked[], what: 'before' | 'after' | 'filters'): number {
  return Math.max(0, ...looked.map((one) => one[what]));
}

function kilo(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KB`;
}

function seconds(count: number): string {
  return `${count.toFixed(2)} s`;
}
