// Owns what the rules let pass, each with its reason. An excuse that nothing needs any more is a fault.

/** `path` or `path function` → why it may be long. */
export const lengths: Readonly<Record<string, string>> = {
  'src/story/story.ts': 'the whole of the Story, field by field: types and their documentation',
  'src/edition/answers.ts': 'types alone: one answer for each kind of page',
  'src/site/problems.ts': 'a catalogue: one entry for each problem',
  'tests/unit/story/readable.ts lines': 'one short case for each type of block',
};

/** `path text` → why this is no address, or why it is joined here; `…` stands for a value. */
export const joins: Readonly<Record<string, string>> = {
  'src/hosting/headers-file.ts /*.…': 'a pattern of files, as hosts read it',
  'src/hosting/headers-file.ts :…/': 'a pattern of pages, as hosts read it',
  'src/hosting/lighttpd.ts ^…/': 'a pattern of all files',
  'src/press/dev-server.ts …/': 'redirects to the address asked for, with its slash',
  'src/press/serve.ts …/': 'redirects to the address asked for, with its slash',
  'src/press/entry.ts http://stet.invalid…': 'a Request needs an origin; it is nowhere printed',
  'src/client/returning.ts #…': 'leads to a passage of the page it runs in',
  'src/client/search/index-parts.ts …/': 'a folder beside the page it runs in',
  'src/client/selected-words.ts #…:~:text=…': 'leads to words of the page it runs in',
  'src/press/entry.ts /…': 'the address of a compiled script is its path',
  'src/press/files.ts /…': 'the address of a file of public/ is its path',
  'src/site/yaml-mistakes.ts #…': 'a note in YAML, as it was typed',
  'src/story/steps/footnotes.ts #…': 'leads to a passage of the same story',
  'src/story/steps/links.ts https:…': 'completes what was typed as //host',
};

/** SafeHtml that only the sanitiser makes, styles of ours, and JSON whose every `<` is spelled. */
export const rawHtmlIn: readonly string[] = [
  'src/components/JsonLd.astro',
  'src/components/Prose.astro',
  'src/components/Styles.astro',
];

/** `path name` → who takes an export that no import names. */
export const loadedOtherwise: Readonly<Record<string, string>> = {
  'src/press/entry.ts render': 'the press loads it compiled',
  'src/press/entry.ts renderByAstro': 'a test loads it compiled',
  'src/press/quick-runtime.ts createComponent': 'compiled components import it',
  'src/press/quick-runtime.ts createAstro': 'compiled components import it',
  'src/press/quick-runtime.ts render': 'compiled components import it',
  'src/press/quick-runtime.ts renderComponent': 'compiled components import it',
  'src/press/quick-runtime.ts renderSlot': 'compiled components import it',
  'src/press/quick-runtime.ts renderHead': 'compiled components import it',
  'src/press/quick-runtime.ts renderScript': 'compiled components import it',
  'src/press/quick-runtime.ts maybeRenderHead': 'compiled components import it',
};

/** Packages that no import names, and how they are used. */
export const usedOtherwise: Readonly<Record<string, string>> = {
  node: 'npm scripts run on it',
  prettier: 'npm run format; the first part of npm test',
  'prettier-plugin-astro': 'named in package.json for Prettier',
  '@fontsource-variable/newsreader': 'src/faces/cut.py cuts it; cards are set in it',
  '@fontsource/source-serif-4': 'cards are set in it: src/cards/typeface.ts names its files',
  '@fontsource/amiri': 'cards are set in it: src/cards/typeface.ts names its files',
  '@astrojs/check': 'astro check loads it',
  '@types/node': 'named in tsconfig.json',
  'vnu-jar': 'a check of printed pages runs its program in Java',
};
