// Owns what the rules let pass, each with its reason. An excuse that nothing needs any more is a fault.

/** `path` or `path function` → why it may be long. */
export const excusedLengths: Readonly<Record<string, string>> = {
  'src/story/story.ts': 'the whole of the Story, field by field: types and their documentation',
  'src/edition/answers.ts': 'types alone: one answer for each kind of page',
};

/** `path text` → why this is no address, or why it is joined here; `…` stands for a value. */
export const excusedJoins: Readonly<Record<string, string>> = {};

/** One takes SafeHtml, one takes JSON-LD and escapes it. */
export const rawHtmlIn: readonly string[] = [
  'src/components/Prose.astro',
  'src/components/JsonLd.astro',
];

/** Packages that no import names, and how they are used. */
export const usedOtherwise: Readonly<Record<string, string>> = {
  node: 'npm scripts run on it',
  prettier: 'npm run format; the first part of npm test',
  'prettier-plugin-astro': 'named in package.json for Prettier',
  '@astrojs/check': 'astro check loads it',
  '@types/node': 'named in tsconfig.json',
};
