// Owns the rule that addresses are made in site/address.ts and site/share-address.ts alone: nobody else
// joins strings into one.
import ts from 'typescript';
import { astroParts, everyNode, lineOf, lines, syntax, type CodeFile } from './code.ts';

const owners: readonly string[] = [
  'src/site/address.ts',
  'src/site/feed-address.ts',
  'src/site/host-address.ts',
  'src/site/names-address.ts',
  'src/site/release-address.ts',
  'src/site/search-address.ts',
  'src/site/share-address.ts',
  'src/site/sitemap-address.ts',
];
/** Stands for a value in the text of a joined string. */
const hole = '\0';

/** Strings joined into an address; `excused` maps `path text` to the reason, `…` standing for a value. */
export function joinedAddresses(
  files: readonly CodeFile[],
  excused: Readonly<Record<string, string>>,
): string[] {
  const found = files.filter(({ path }) => !owners.includes(path)).flatMap(joins);
  const name = ({ path, text }: Join): string => `${path} ${text.replaceAll(hole, '…')}`;
  const faults = found
    .filter((join) => excused[name(join)] === undefined)
    .map(
      (join) => `${join.path}:${join.line} joins an address: ${join.text.replaceAll(hole, '…')}`,
    );
  const idle = Object.keys(excused)
    .filter((one) => !found.some((join) => name(join) === one))
    .map((one) => `${one} is excused, and no longer needs to be`);
  return [...faults, ...idle];
}

interface Join {
  path: string;
  line: number;
  text: string;
}

function joins(file: CodeFile): Join[] {
  const tree = syntax(file);
  const found: Join[] = [];
  everyNode(tree, (node) => {
    const text = joinedText(node);
    if (text === undefined || !looksLikeAddress(text)) return;
    found.push({ path: file.path, line: lineOf(file, tree, node), text });
  });
  return file.path.endsWith('.astro') ? [...found, ...templateJoins(file)] : found;
}

/** The text of a template literal or of a chain of `+` with a string in it, values as holes. */
function joinedText(node: ts.Node): string | undefined {
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => hole + span.literal.text).join('');
  }
  if (!isPlus(node) || isPlus(node.parent)) return undefined;
  const pieces = operands(node);
  return pieces.some((piece) => ts.isStringLiteralLike(piece))
    ? pieces.map((piece) => (ts.isStringLiteralLike(piece) ? piece.text : hole)).join('')
    : undefined;
}

function isPlus(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

function operands(node: ts.Expression): ts.Expression[] {
  return isPlus(node) ? [...operands(node.left), ...operands(node.right)] : [node];
}

/** One word that begins at the root or a host, ends in a slash, or holds an anchor, next to a value. */
function looksLikeAddress(text: string): boolean {
  if (/\s/.test(text) || !text.includes(hole) || /[<>()|\\[\]]/.test(text)) return false;
  return /^(?:https?:|\/)|\/$|#\0|\0#/.test(text);
}

function templateJoins(file: CodeFile): Join[] {
  const { frontmatter, template } = astroParts(file.text);
  const above = frontmatter === '' ? 0 : lines(frontmatter) + 2;
  return [...template.matchAll(/`([^`]*\$\{[^`]*)`/g)]
    .map((match) => ({
      path: file.path,
      line: above + lines(template.slice(0, match.index + 1)),
      text: (match[1] ?? '').replace(/\$\{[^}]*\}/g, hole),
    }))
    .filter(({ text }) => looksLikeAddress(text));
}
