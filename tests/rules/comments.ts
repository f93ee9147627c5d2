// Owns the rules of comments and titles: a module says what it owns, an export what it promises.
import ts from 'typescript';
import { everyNode, lineOf, syntax, type CodeFile } from './code.ts';

/** Modules that do not open with one to four comment lines. */
export function silentModules(files: readonly CodeFile[]): string[] {
  return files.flatMap((file) => {
    const opening = /^(?:#!.*\n)?((?:\/\/.*\n)*)/.exec(file.text)?.[1] ?? '';
    const count = opening.split('\n').length - 1;
    if (count >= 1 && count <= 4) return [];
    return [`${file.path} opens with ${count} comment lines, not with one to four`];
  });
}

/** Exported functions without a sentence of contract above them. */
export function silentExports(files: readonly CodeFile[]): string[] {
  return files.flatMap((file) => {
    const tree = syntax(file);
    return tree.statements
      .filter((statement) => ts.isFunctionDeclaration(statement))
      .filter((one) => one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      .filter((one) => ts.getLeadingCommentRanges(tree.text, one.getFullStart()) === undefined)
      .map((one) => `${file.path}:${lineOf(file, tree, one)} ${one.name?.text} promises nothing`);
  });
}

/** Titles of tests that are no sentence: fewer than three words, or "should" in place of what is so. */
export function badTitles(files: readonly CodeFile[]): string[] {
  return files.flatMap((file) => {
    const tree = syntax(file);
    const faults: string[] = [];
    everyNode(tree, (node) => {
      const title = titleOf(node);
      if (title === undefined) return;
      if (title.trim().split(/\s+/).length >= 3 && !/^should\b/i.test(title)) return;
      faults.push(`${file.path}:${lineOf(file, tree, node)} "${title}" is not a sentence`);
    });
    return faults;
  });
}

function titleOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !/^(?:test|it)(?:\.\w+)?$/.test(node.expression.getText())) {
    return undefined;
  }
  const [title] = node.arguments;
  return title !== undefined && ts.isStringLiteralLike(title) ? title.text : undefined;
}
