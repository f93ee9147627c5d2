// Owns what an editor needs to complete and check front matter while it is typed: which file has which
// fields, in the form that Astro's language server reads (.astro/collections). May not parse a story.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { storyName } from '../site/address.ts';
import { editorSchema } from '../site/schema-fields.ts';
import { readSettings } from '../site/settings.ts';
import { frontMatter } from '../story/front-matter.ts';
import { pageFields } from '../story/parse-page.ts';
import { personFields } from '../story/parse-person.ts';
import { listContent, type Listing, type TextKind } from './files.ts';

const collections: Record<TextKind, string> = {
  story: 'stories',
  person: 'people',
  page: 'pages',
};

type JsonSchema = ReturnType<typeof editorSchema>;

/** Writes the editor's files for the project's own content folder; other folders, and a project that cannot be written, are left alone. */
export function writeEditorFiles({ project, content }: { project: string; content: string }): void {
  if (relative(join(project, 'content'), resolve(content)) !== '') return;
  const folder = join(project, '.astro', 'collections');
  const listing = listContent(resolve(content), 'content');
  const files: [string, object][] = [
    ['stories.schema.json', storySchema(listing)],
    ['people.schema.json', editorSchema(personFields, 'A person')],
    ['pages.schema.json', editorSchema(pageFields, 'A page')],
    ['collections.json', collectionsOf(listing, resolve(content))],
  ];
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, value] of files) writeIfNew(join(folder, name), JSON.stringify(value));
  } catch {
    // A convenience: that it cannot be written stops nobody from publishing.
  }
}

/** The language server looks files up by their address, decoded and in lower case. */
function collectionsOf(listing: Listing, content: string): object {
  const entries = listing.texts.map(({ file, kind }): [string, string] => {
    const address = pathToFileURL(resolve(content, file)).href;
    return [decodeURIComponent(address).toLowerCase(), collections[kind]];
  });
  return {
    collections: Object.values(collections).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  };
}

/** The schema of a story, its desks and writers those of this publication. */
function storySchema(listing: Listing): JsonSchema {
  const schema = editorSchema(frontMatter, 'A story');
  const { desk, by } = schema.properties ?? {};
  const signs = typeof by === 'object' ? by.items : undefined;
  const writer = typeof signs === 'object' && !Array.isArray(signs) ? signs.anyOf?.[0] : undefined;
  allowOnly(desk, desksOf(listing));
  allowOnly(writer, peopleOf(listing));
  return schema;
}

function allowOnly(schema: JsonSchema | boolean | undefined, names: string[]): void {
  if (typeof schema === 'object' && names.length > 0) schema.enum = names;
}

function desksOf({ site }: Listing): string[] {
  const text = site && readOrNothing(site.file);
  return readSettings(text ?? '', 'site.yaml').site?.desks.map(({ id }) => id) ?? [];
}

function peopleOf({ texts }: Listing): string[] {
  return texts.filter(({ kind }) => kind === 'person').map(({ path }) => storyName(path));
}

/** Unchanged files are left alone: the language server starts anew at every change. */
function writeIfNew(path: string, text: string): void {
  if (readOrNothing(path) !== text) writeFileSync(path, text);
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
