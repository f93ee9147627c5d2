// Owns the rule that code is read in one screen: files, functions and the parts of a component.
import ts from 'typescript';
import { astroParts, everyNode, lineOf, lines, syntax, type CodeFile } from './code.ts';

/** Longest allowed, in lines. Tests are lists that nobody reads as a whole. */
const longest = {
  file: 200,
  tests: 300,
  function: 45,
  frontmatter: 30,
  template: 60,
  style: 60,
  page: 25,
};

/** What is longer than its limit and not excused; an excuse that nothing needs is a fault too. */
export function tooLong(
  files: readonly CodeFile[],
  excused: Readonly<Record<string, string>>,
): string[] {
  const found = files.flatMap(measure);
  const faults = found
    .filter(({ name }) => excused[name] === undefined)
    .map(({ name, has, limit }) => `${name} has ${has} lines; ${limit} are the most`);
  const idle = Object.keys(excused)
    .filter((name) => !found.some((one) => one.name === name))
    .map((name) => `${name} is excused, and no longer needs to be`);
  return [...faults, ...idle];
}

interface Measured {
  /** `src/story/parse.ts` or `src/story/parse.ts parseStory`. */
  name: string;
  has: number;
  limit: number;
}

function measure(file: CodeFile): Measured[] {
  const parts = file.path.endsWith('.astro') ? component(file) : [];
  const limit = file.path.endsWith('.test.ts') ? longest.tests : longest.file;
  const whole = { name: file.path, has: lines(file.text), limit };
  const functions = /\.(?:ts|mjs|astro)$/.test(file.path) ? functionsOf(file) : [];
  return [whole, ...parts, ...functions].filter(({ has, limit }) => has > limit);
}

function component(file: CodeFile): Measured[] {
  const { frontmatter, template, style } = astroParts(file.text);
  const isPage = file.path.startsWith('src/pages/');
  const part = (name: string, text: string, limit: number): Measured => ({
    name: `${file.path} ${name}`,
    has: lines(text.trim()),
    limit,
  });
  return [
    part('frontmatter', frontmatter, isPage ? longest.page : longest.frontmatter),
    part('template', template, longest.template),
    part('style', style, longest.style),
  ];
}

/** The callbacks of describe() and test() are chapters, not functions. */
function isChapter(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node.parent) &&
    /^(?:describe|suite|it|test)(?:\.\w+)?$/.test(node.parent.expression.getText())
  );
}

function functionsOf(file: CodeFile): Measured[] {
  const tree = syntax(file);
  const found: Measured[] = [];
  everyNode(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    if (isChapter(node)) return;
    const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
    const last = tree.getLineAndCharacterOfPosition(node.end).line;
    const name = nameOf(node) ?? `the function in line ${lineOf(file, tree, node)}`;
    found.push({ name: `${file.path} ${name}`, has: last - first + 1, limit: longest.function });
  });
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string | undefined {
  if (node.name !== undefined) return node.name.getText();
  const holder = node.parent;
  if (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder)) {
    return holder.name.getText();
  }
  return undefined;
}
