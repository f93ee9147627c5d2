// Owns the rule of who may import whom: a story's way goes from left to right, and nothing reaches back.
import ts from 'typescript';
import {
  astroParts,
  everyNode,
  lineOf,
  lines,
  moduleOf,
  resolveImport,
  syntax,
  type CodeFile,
} from './code.ts';

/** One import of a file: static, dynamic, of a type, a re-export, or a worker's address. */
export interface Import {
  from: string;
  /** As written: a relative path or a package. */
  of: string;
  line: number;
  typesOnly: boolean;
}

/** What a module may import of ours; its own files it may always. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  site: [],
  client: [],
  styles: [],
  faces: [],
  story: ['site'],
  source: ['story', 'edition', 'ledger', 'site'],
  edition: ['story', 'site'],
  share: ['story', 'site'],
  cards: ['share', 'site'],
  feeds: ['share', 'story', 'site'],
  components: ['site', 'styles', 'client'],
  layouts: ['components', 'share', 'site', 'styles', 'faces', 'client'],
  pages: ['edition', 'layouts', 'share', 'feeds', 'site'],
  ledger: ['edition', 'story', 'site'],
  search: ['edition', 'story', 'site'],
  hosting: ['edition', 'story', 'site'],
  press: ['*'],
  cli: ['press', 'source', 'hosting', 'site'],
};

/** Schemas are made from types by a test, and pages print them as they are. */
const generated = /^src\/(?:story|site)\/[\w-]+\.schema\.json$/;

/** Files that hold only types, and who may name those types. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  'src/story/story.ts': ['components', 'layouts', 'pages', 'cli'],
  'src/edition/answers.ts': ['components', 'layouts', 'share', 'feeds'],
};

/** Packages that a module may not load, with the reason. */
const kept: readonly { in: readonly string[]; of: RegExp; why: string }[] = [
  { in: ['story'], of: /^(?:astro(?::|$|\/)|node:fs)/, why: 'a parser cannot read a file' },
  { in: ['site'], of: /^(?:astro(?::|$|\/)|node:fs)/, why: 'settings are given to it as text' },
  {
    in: ['components', 'layouts'],
    of: /^node:/,
    why: 'a component cannot fetch: all it shows are its props',
  },
  {
    in: ['pages', 'layouts', 'components', 'share', 'feeds', 'press', 'cli', 'edition', 'source'],
    // Writing a tree down interprets nothing.
    of: /^(?:unified|remark-|rehype-|micromark|mdast-util|hast-util(?!-to-html$))/,
    why: 'prose is interpreted in story/ alone',
  },
];

/** The faults of every import in `files`. */
export function brokenArrows(files: readonly CodeFile[]): string[] {
  return files.flatMap((file) => importsOf(file).flatMap(faultsOf));
}

function faultsOf(found: Import): string[] {
  const here = moduleOf(found.from);
  const place = `${found.from}:${found.line}`;
  if (here === undefined) return [];
  if (!found.of.startsWith('.')) {
    return kept
      .filter((rule) => rule.in.includes(here) && rule.of.test(found.of))
      .map((rule) => `${place} ${here} may not import "${found.of}": ${rule.why}`);
  }
  const target = resolveImport(found.from, found.of);
  const there = moduleOf(target);
  if (there === undefined) {
    return target === 'package.json' ? [] : [`${place} "${found.of}" leads out of src`];
  }
  if (here === 'pages' && generated.test(target)) return [];
  const named = typesOf[target]?.includes(here) === true;
  if (named && !found.typesOnly) return [`${place} ${here} may take only types from ${target}`];
  const may = allowed[here];
  if (may === undefined) return [`${place} src/${here} is not on the map of the house`];
  if (here === there || named || may.includes(there) || may.includes('*')) return [];
  return [`${place} ${here} may not import ${there} ("${found.of}")`];
}

/** Every import of one file. */
export function importsOf(file: CodeFile): Import[] {
  if (file.path.endsWith('.css')) return cssImports(file);
  const tree = syntax(file);
  const found: Import[] = [];
  const add = (node: ts.Node, of: ts.Node | undefined, typesOnly = false): void => {
    if (of === undefined || !ts.isStringLiteralLike(of)) return;
    found.push({ from: file.path, of: of.text, line: lineOf(file, tree, node), typesOnly });
  };
  const addAddress = (node: ts.NewExpression): void => {
    const path = node.arguments?.[0];
    if (path === undefined || !ts.isStringLiteralLike(path)) return;
    const of = path.text.startsWith('.') ? path.text : `./${path.text}`;
    found.push({ from: file.path, of, line: lineOf(file, tree, node), typesOnly: false });
  };
  everyNode(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, onlyTypes(node));
    if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, true);
    }
    if (ts.isCallExpression(node) && loads(node.expression)) add(node, node.arguments[0]);
    if (ts.isNewExpression(node) && isModuleAddress(node)) addAddress(node);
  });
  return file.path.endsWith('.astro') ? [...found, ...templateImports(file)] : found;
}

function onlyTypes(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** `import(…)`, `require(…)` and `import.meta.glob(…)`. */
function loads(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    /^(?:require|import\.meta\.glob)$/.test(callee.getText())
  );
}

/** `new URL('./worker.ts', import.meta.url)`: how a worker is named. */
function isModuleAddress(node: ts.NewExpression): boolean {
  const [path, base] = node.arguments ?? [];
  return (
    node.expression.getText() === 'URL' &&
    base?.getText() === 'import.meta.url' &&
    path !== undefined &&
    /\.(?:ts|mjs|js|astro)['"]$/.test(path.getText())
  );
}

/** Imports outside the frontmatter: scripts and dynamic imports of the markup. */
function templateImports(file: CodeFile): Import[] {
  const { frontmatter, template } = astroParts(file.text);
  const above = frontmatter === '' ? 0 : lines(frontmatter) + 2;
  return [...template.matchAll(/\b(?:from|import)\s*\(?\s*(['"])(\.[^'"]+)\1/g)].map((match) => ({
    from: file.path,
    of: match[2] ?? '',
    line: above + lines(template.slice(0, match.index + 1)),
    typesOnly: false,
  }));
}

function cssImports(file: CodeFile): Import[] {
  return [...file.text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map((match) => ({
    from: file.path,
    of: match[1] ?? '',
    line: lines(file.text.slice(0, match.index + 1)),
    typesOnly: false,
  }));
}
