// Owns saying YAML's own mistakes in a reader's words: what the library finds, and the marks of YAML
// that a newsroom never means (anchors, aliases, tags).
import { isAlias, isMap, isScalar, visit, type Document, type Node, type YAMLError } from 'yaml';
import { problem, type Problem } from './problems.ts';
import type { YamlPlaces } from './yaml-places.ts';

interface Found {
  problems: Problem[];
  /** Nothing can be said about the fields before this is mended. */
  unreadable: boolean;
}

const control = /[\p{Cc}--[\t\n\r]]/v;

/** The mistakes of a document. Of those that leave it unreadable only the first: the rest follow from it. */
export function mistakes(document: Document, text: string, places: YamlPlaces): Found {
  const context = { document, text, places };
  const doubled = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const broken = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const problems = doubled.map((error) => twice(error, context));
  if (broken) return { problems: [...problems, inWords(broken, context)], unreadable: true };
  const marks = yamlMarks(context);
  if (marks.length > 0) return { problems: [...problems, ...marks], unreadable: true };
  const invisible = text.search(control);
  if (invisible !== -1) problems.push(problem('yaml/character', places.at(invisible)));
  const { contents } = document;
  if (contents === null || isMap(contents) || isEmptyText(contents)) {
    return { problems, unreadable: false };
  }
  const found = isScalar(contents) ? 'text' : 'a list';
  const place = places.at(contents.range?.[0] ?? 0);
  return { problems: [problem('yaml/fields', place, { found })], unreadable: true };
}

/** Advice on every value that loses words to a note: `headline: Case # 5`. */
export function notes(document: Document, places: YamlPlaces): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Scalar(_, node) {
      if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.range) return;
      if (typeof node.comment !== 'string') return;
      if (node.comment.includes('\n')) return;
      const typed = `#${node.comment}`;
      found.push(problem('yaml/comment', places.at(node.range[0]), { typed }));
    },
  });
  return found;
}

interface Context {
  document: Document;
  text: string;
  places: YamlPlaces;
}

function inWords(error: YAMLError, context: Context): Problem {
  const [offset] = error.pos;
  const place = context.places.at(offset);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem('yaml/tab', place);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return (
        colon(offset, context) ??
        problem('yaml/indent', context.places.at(nextLine(offset, context)))
      );
    case 'MULTILINE_IMPLICIT_KEY':
      return problem('yaml/line', place);
    case 'MISSING_CHAR':
      return unclosedQuote(error, context) ?? problem('yaml/line', place);
    case 'BAD_INDENT':
      return unclosedBracket(error, context) ?? problem('yaml/indent', place);
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
      return sign(offset, context);
    case 'BAD_DQ_ESCAPE':
      return problem('yaml/backslash', place, {
        typed: /\\[^]?/uy.exec(context.text.slice(offset))?.[0] ?? '\\',
      });
    case 'RESOURCE_EXHAUSTION':
      return problem('yaml/nested', context.places.at(0));
    case 'MULTIPLE_DOCS':
      return problem('yaml/dashes', place);
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, context);
    default:
      return problem('yaml/syntax', place);
  }
}

function unexpected(error: YAMLError, { document, text, places }: Context): Problem {
  const [offset] = error.pos;
  const before = text.slice(0, offset).trimEnd();
  if (error.message.includes('block-seq-ind')) return problem('yaml/dash', places.at(offset));
  if (!error.message.includes('at node end')) return problem('yaml/syntax', places.at(offset));
  const mark = /(?:^|[\s-]|: +)([&!*])[^\n]*$/.exec(before);
  if (mark) return sign(mark.index + mark[0].indexOf(mark[1] ?? ''), { document, text, places });
  return problem('yaml/after', places.at(offset), { sign: before.slice(-1) });
}

/** `headline: Peace: at last`: the line itself, with its value put into quotation marks. */
function colon(offset: number, { text, places }: Context): Problem | undefined {
  const line = lineAt(text, offset);
  const [, key, value] = /^[\s-]*([^\s:][^:]*):\s+(.*\S)\s*$/.exec(line) ?? [];
  if (key === undefined || value === undefined || !/:(?:\s|$)/.test(value)) return undefined;
  return problem('yaml/colon', places.at(offset), {
    key: `${key}:`,
    value: value.replaceAll('"', '\\"'),
  });
}

function unclosedQuote(error: YAMLError, context: Context): Problem | undefined {
  const quote = /closing (["'])quote/.exec(error.message)?.[1];
  if (quote === undefined) return undefined;
  const opened = lastQuoted(context.document);
  const place = context.places.at(opened?.range?.[0] ?? error.pos[0]);
  return problem('yaml/unclosed', place, { sign: quote, close: quote });
}

/** The quoted value that ends last: an unclosed one swallows everything to the end. */
function lastQuoted(document: Document): Node | undefined {
  let last: Node | undefined;
  visit(document, {
    Scalar(_, node) {
      if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') last = node;
    },
  });
  return last;
}

function unclosedBracket(error: YAMLError, context: Context): Problem | undefined {
  const close = /end with a ([\]}])/.exec(error.message)?.[1];
  if (close === undefined) return undefined;
  const open = close === ']' ? '[' : '{';
  const offset = context.text.lastIndexOf(open, error.pos[0]);
  return problem('yaml/unclosed', context.places.at(Math.max(offset, 0)), { sign: open, close });
}

/** Anchors, aliases and tags: to a newsroom `*word*`, `& Sons` and `!` are text. */
function yamlMarks(context: Context): Problem[] {
  const found: Problem[] = [];
  visit(context.document, {
    Node(_, node) {
      const marked = isAlias(node) || node.anchor !== undefined || node.tag !== undefined;
      if (marked && node.range) found.push(sign(markBefore(node.range[0], context.text), context));
    },
  });
  return found;
}

/** An anchor or tag stands before the node it marks. */
function markBefore(offset: number, text: string): number {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const mark = /(?:^|[\s,[{])([&!*])/.exec(text.slice(line, offset + 1));
  return mark ? line + mark.index + mark[0].length - 1 : offset;
}

function sign(offset: number, { text, places }: Context): Problem {
  const value = text.slice(offset, endOfLine(text, offset)).trim().replaceAll('"', '\\"');
  return problem('yaml/quotes', places.at(offset), { sign: text.charAt(offset), value });
}

function twice(error: YAMLError, { document, text, places }: Context): Problem {
  const [from] = error.pos;
  const key = /^["']?([^"':\n]*)/.exec(text.slice(from))?.[1]?.trim() ?? '';
  let first = from;
  visit(document, {
    Pair(_, pair) {
      const offset = isScalar(pair.key) && pair.key.value === key ? pair.key.range?.[0] : undefined;
      if (offset !== undefined && offset < from) first = offset;
    },
  });
  return problem('yaml/twice', places.at(from), { key, first: places.at(first).line ?? 1 });
}

function isEmptyText(contents: Node): boolean {
  return isScalar(contents) && (contents.value === null || contents.value === '');
}

function nextLine(offset: number, { text }: Context): number {
  const end = endOfLine(text, offset);
  const line = text.slice(end + 1);
  return Math.min(end + 1 + line.length - line.trimStart().length, Math.max(text.length - 1, 0));
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, endOfLine(text, offset));
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
