// Owns what is made from the source and committed with it: the JSON Schemas of a story, of the fields a
// newsroom types and of site.yaml, and the reference of problems. `npm run schema` writes them anew.
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';
import { catalogue } from '../src/site/problems.ts';
import { editorSchema } from '../src/site/schema-fields.ts';
import { siteFields } from '../src/site/site-fields.ts';
import { frontMatter } from '../src/story/front-matter.ts';

interface Configuration {
  prettier: { printWidth: number };
}

/** Every generated file: its path in the project and its text. */
export async function generated(): Promise<Map<string, string>> {
  return new Map([
    ['src/story/story.schema.json', await json(storySchema())],
    ['src/story/front-matter.schema.json', await json(editorSchema(frontMatter, 'A story'))],
    ['src/site/site.schema.json', await json(editorSchema(siteFields, 'site.yaml'))],
    ['src/site/problems.md', reference()],
  ]);
}

/** The schema of story.json, out of the types and the words above them. */
function storySchema(): object {
  const generator = createGenerator({
    path: resolve('src/story/story.ts'),
    type: 'Story',
    tsconfig: resolve('tsconfig.json'),
    // `npm run check` has checked them already.
    skipTypeCheck: true,
    topRef: false,
    additionalProperties: false,
    sortProps: false,
  });
  return { title: 'A story', ...generator.createSchema('Story') };
}

function reference(): string {
  const parts = Object.entries(catalogue).map(([id, { level, what, write }]) => {
    const effect = level === 'stop' ? 'Stops publication.' : 'Advice.';
    return [`## ${id}`, effect, what, write].filter((words) => words !== '').join('\n\n');
  });
  const opening =
    'Every problem that Stet may find in what a newsroom wrote, by its permanent id: what is wrong, ' +
    'then what to write. Words in {braces} are filled in from the file. Made from `problems.ts` by ' +
    '`npm run schema`.';
  return `# Problems\n\n${opening}\n\n${parts.join('\n\n')}\n`;
}

async function json(value: object): Promise<string> {
  // The project's own package.json, which has this form.
  const { prettier } = JSON.parse(await readFile('package.json', 'utf8')) as Configuration;
  return format(JSON.stringify(value, undefined, 2), {
    printWidth: prettier.printWidth,
    parser: 'json',
  });
}

if (import.meta.main) {
  for (const [path, text] of await generated()) await writeFile(path, text);
}
