// Owns the reading of the repository's code for the rules: every file, and the TypeScript inside it.
// The rules themselves are pure functions over what this file gives.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** A file of ours; `path` is relative to the project, with forward slashes. */
export interface CodeFile {
  path: string;
  text: string;
}

/** The parts of an .astro file; each text is empty where the part is absent. */
export interface AstroParts {
  frontmatter: string;
  template: string;
  style: string;
}

const fixtures = /^tests\/(?:corpus|problems|sites)\/.+\//;

/** Every file of `folders` that ends in one of `endings`, sorted; fixtures of tests are left out. */
export function readCode(folders: readonly string[], endings: readonly string[]): CodeFile[] {
  return folders
    .flatMap((folder) => walk(folder))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .filter((path) => !fixtures.test(path) || path.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name).replaceAll('\\', '/'));
}

/** Splits an .astro file into its three parts. */
export function astroParts(text: string): AstroParts {
  const fenced = /^---\n([\s\S]*?)\n?^---$\n?/m.exec(text);
  const frontmatter = fenced?.index === 0 ? (fenced[1] ?? '') : '';
  const rest = fenced?.index === 0 ? text.slice(fenced[0].length) : text;
  const styles = [...rest.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)];
  return {
    frontmatter,
    template: rest.replace(/<style[^>]*>[\s\S]*?<\/style>/g, ''),
    style: styles.map(([, css]) => css).join('\n'),
  };
}

/** The syntax tree of a .ts or .mjs file, or of the frontmatter of an .astro file. */
export function syntax(file: CodeFile): ts.SourceFile {
  const text = file.path.endsWith('.astro') ? astroParts(file.text).frontmatter : file.text;
  return ts.createSourceFile(`${file.path}.ts`, text, ts.ScriptTarget.Latest, true);
}

/** Calls `see` for every node of the tree, parents first. */
export function everyNode(tree: ts.Node, see: (node: ts.Node) => void): void {
  see(tree);
  ts.forEachChild(tree, (child) => everyNode(child, see));
}

/** Line of a node, counted from 1; in an .astro file the fence counts. */
export function lineOf(file: CodeFile, tree: ts.SourceFile, node: ts.Node): number {
  const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
  return line + (file.path.endsWith('.astro') ? 2 : 1);
}

/** Number of lines without the one that only ends the file. */
export function lines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

/** The folder of `src/` that a path lies in: `story` for `src/story/steps/links.ts`. */
export function moduleOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** Where a relative import of `path` leads, relative to the project. */
export function resolveImport(path: string, wanted: string): string {
  return posix.normalize(posix.join(posix.dirname(path), wanted.replace(/\?.*$/, '')));
}
