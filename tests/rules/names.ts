// Owns the rules of names: a newsroom's words, one public thing a file, the top level as it was laid.
import { basename } from 'node:path';
import ts from 'typescript';
import { everyNode, lineOf, syntax, type CodeFile } from './code.ts';

const banned =
  /^(?:posts?|utils?|helpers?|managers?|misc|common|handlers?|services?|stuff|data|items?|entries)$/i;

/** The parts of a camelCase, PascalCase or kebab-case name. */
function partsOf(name: string): string[] {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|[-_.]/);
}

/** File names with a banned word, barrels, and files that are not in their case. */
export function badFileNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const file = basename(path);
    const stem = file.replace(/(?:\.test)?\.\w+$/, '');
    const faults: string[] = [];
    if (/^index\.[cm]?[jt]s$/.test(file)) faults.push(`${path} is a barrel`);
    const word = [...path.split('/').slice(0, -1), stem].flatMap(partsOf).find(isBanned);
    if (word !== undefined) faults.push(`${path} is named by "${word}", which says nothing`);
    if (!inCase(path, stem)) faults.push(`${path} is not in the case of its kind`);
    return faults;
  });
}

function isBanned(word: string): boolean {
  return banned.test(word);
}

/** Components are PascalCase, all else is kebab-case; the names of routes are Astro's. */
function inCase(path: string, stem: string): boolean {
  if (path.startsWith('src/pages/')) return true;
  if (path.endsWith('.astro')) return /^[A-Z][A-Za-z0-9]*$/.test(stem);
  return /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/.test(stem);
}

/** Declared names (functions, types, classes) that hold a banned word. */
export function badNames(files: readonly CodeFile[]): string[] {
  return files.flatMap((file) => {
    const tree = syntax(file);
    const faults: string[] = [];
    everyNode(tree, (node) => {
      if (!isNamed(node) || node.name === undefined) return;
      const word = partsOf(node.name.text).find(isNoise);
      if (word === undefined) return;
      faults.push(`${file.path}:${lineOf(file, tree, node)} "${node.name.text}" holds "${word}"`);
    });
    return faults;
  });
}

/** `Item` and `Entry` stay allowed inside a longer name: a list has items. */
function isNoise(word: string): boolean {
  return /^(?:posts?|utils?|helpers?|managers?|misc|stuff)$/i.test(word);
}

function isNamed(
  node: ts.Node,
): node is
  ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

const topLevel = new Set([
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  'netlify.toml',
  'src',
  'content',
  'public',
  'tests',
  'README.md',
  'LICENSE',
]);

/** What lies at the top of the tree and has no place there; dot files are left alone. */
export function strayAtTop(tracked: readonly string[]): string[] {
  const names = new Set(tracked.map((path) => path.replace(/\/.*$/, '')));
  return [...names]
    .filter((name) => !name.startsWith('.') && !topLevel.has(name))
    .map((name) => `${name} lies at the top level, where it has no place`);
}
