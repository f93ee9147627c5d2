// Owns how much a body may hold before it is refused. Each limit lies far above what a story holds,
// and stands for an attack that was tried; limits.ts does the measuring.

interface Limit {
  most: number;
  things: string;
  advice: string;
}

/** How much of each is the most, and what to say above it. */
export const limits = {
  characters: {
    most: 500_000,
    things: 'characters in one story',
    advice: 'Part the story into several; a "thread" ties them together.',
  },
  lines: {
    most: 6_000,
    things: 'lines in one story',
    advice: 'Part the story into several; a "thread" ties them together.',
  },
  paragraph: {
    most: 40_000,
    things: 'characters in one paragraph',
    advice: 'Put blank lines between paragraphs.',
  },
  marks: {
    most: 1_000,
    things: 'marks such as * ` [ < in one paragraph',
    advice: 'Put blank lines between paragraphs, or take marks away.',
  },
  /** Each open mark may be looked for to the paragraph's end: what counts is how many times how far. */
  search: {
    most: 2_000_000,
    things: 'steps needed to close the marks * ` [ < of one paragraph',
    advice: 'Put blank lines between paragraphs, or take marks away.',
  },
  brackets: {
    most: 30,
    things: 'brackets inside brackets',
    advice: 'Close them with ], or take them away.',
  },
  run: {
    most: 100,
    things: 'of one sign in a row',
    advice: 'Take most of them away; a divider is a line of three: ***.',
  },
  nesting: {
    most: 12,
    things: 'quotations and lists inside one another',
    advice: 'Take most of the > or - in front of this line away.',
  },
  indent: {
    most: 200,
    things: 'spaces in front of a line',
    advice: 'Begin the line further to the left.',
  },
  listIndent: {
    most: 40,
    things: 'spaces in front of a part of a list',
    advice: 'Begin the line further to the left.',
  },
  blocks: {
    most: 6,
    things: 'blocks with ::: inside one another',
    advice: 'Close each with a line of ::: before the next begins.',
  },
  underlines: {
    most: 500,
    things: 'lines of = or - directly under text',
    advice: 'Begin headings with ##, and put blank lines around dividers.',
  },
  cells: {
    most: 200,
    things: 'signs | in one line',
    advice: 'Part the table, or publish it as a file beside the story.',
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
