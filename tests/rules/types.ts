// Owns the rules of honest types: no `any`, no `!`, a cast with its reason beside it, named exports only.
import ts from 'typescript';
import { everyNode, lineOf, syntax, type CodeFile } from './code.ts';

/** Files from which a tool of ours wants a default export. */
const wantsDefault = /^(?:astro\.config\.mjs|src\/press\/[\w-]*adapter\.ts)$/;

/** A reason may stand above two casts that follow one another. */
const near = 3;

/** Every dishonest type in `files`. */
export function dishonestTypes(files: readonly CodeFile[]): string[] {
  return files.flatMap((file) => {
    const tree = syntax(file);
    const faults: string[] = [];
    const say = (node: ts.Node, what: string): void => {
      faults.push(`${file.path}:${lineOf(file, tree, node)} ${what}`);
    };
    everyNode(tree, (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) say(node, '"any" says nothing');
      if (ts.isNonNullExpression(node)) say(node, '"!" hides a missing value');
      if (isBareCast(node, tree)) say(node, 'a cast has its reason in a comment beside it');
    });
    return faults;
  });
}

/** Default exports outside the files in which a tool wants them. */
export function defaultExports(files: readonly CodeFile[]): string[] {
  return files
    .filter((file) => !wantsDefault.test(file.path) && !file.path.endsWith('.astro'))
    .flatMap((file) => {
      const tree = syntax(file);
      const faults: string[] = [];
      everyNode(tree, (node) => {
        if (isDefault(node)) {
          faults.push(`${file.path}:${lineOf(file, tree, node)} a default export has no name`);
        }
      });
      return faults;
    });
}

function isDefault(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword) === true
  );
}

function isBareCast(node: ts.Node, tree: ts.SourceFile): boolean {
  const cast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
  if (!cast || node.type.getText(tree) === 'const') return false;
  return !hasReason(node, tree);
}

/** A comment that stands at the statement of the cast, or not more than `near` lines above it. */
function hasReason(node: ts.Node, tree: ts.SourceFile): boolean {
  let holder = node;
  while (!ts.isStatement(holder) && !ts.isSourceFile(holder.parent)) holder = holder.parent;
  const line = (at: number): number => tree.getLineAndCharacterOfPosition(at).line;
  const all = tree.text.split('\n');
  const around = all.slice(Math.max(0, line(holder.getStart(tree)) - near), line(node.end) + 1);
  return around.some((one) => /\/\/ |\/\*|^\s*\* /.test(one));
}
