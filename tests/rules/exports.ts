// Owns the rule that nothing is exported which nobody imports: what is left over is dead, or private.
import ts from 'typescript';
import { everyNode, lineOf, resolveImport, syntax, type CodeFile } from './code.ts';

/** Values (functions, constants, classes) exported by `of` that none of `files` imports; `excused` maps `path name` to who takes it. Types may be named freely. */
export function unusedExports(
  of: readonly CodeFile[],
  files: readonly CodeFile[],
  excused: Readonly<Record<string, string>>,
): string[] {
  const wanted = new Set([...files.flatMap(wantedBy), ...Object.keys(excused)]);
  return of
    .filter(({ path }) => path.endsWith('.ts') && !path.startsWith('src/pages/'))
    .filter(({ path }) => !wanted.has(`${path} *`))
    .flatMap((file) => {
      const tree = syntax(file);
      return tree.statements
        .filter(isExported)
        .flatMap((one) => namesOf(one).map((name) => ({ name, line: lineOf(file, tree, one) })))
        .filter(({ name }) => !wanted.has(`${file.path} ${name}`))
        .map(({ name, line }) => `${file.path}:${line} exports ${name}, which nobody imports`);
    });
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  );
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return named && statement.name !== undefined ? [statement.name.text] : [];
}

/** `path name` of everything that a file imports or passes on; `path *` where it takes the whole module. */
function wantedBy(file: CodeFile): string[] {
  const found: string[] = [];
  const add = (from: ts.Node | undefined, names: readonly string[]): void => {
    if (from === undefined || !ts.isStringLiteralLike(from) || !from.text.startsWith('.')) return;
    found.push(...names.map((name) => `${resolveImport(file.path, from.text)} ${name}`));
  };
  everyNode(syntax(file), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, boundBy(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, passedOn(node.exportClause));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], ['*']);
    }
  });
  return found;
}

function boundBy(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings;
  if (bindings === undefined) return [];
  return ts.isNamedImports(bindings) ? bindings.elements.map(ownName) : ['*'];
}

function passedOn(clause: ts.NamedExportBindings | undefined): string[] {
  return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(ownName) : ['*'];
}

function ownName({ propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (propertyName ?? name).text;
}
