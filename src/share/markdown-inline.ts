// Owns inline HTML as Markdown. Written by hand, and not from a tree library, because that costs more
// than all the rest of printing a story. Where a mark of Markdown would be read otherwise than meant,
// the HTML stays, which Markdown allows.
import { attribute, inlineNodes, nodesText, noteNumber } from './inline-nodes.ts';
import type { InlineElement, InlineNode } from './inline-nodes.ts';

/** What inline HTML needs to know of its story. */
export interface InlineContext {
  /** Makes a link whole. */
  whole: (href: string) => string;
  /** Number of the footnote with this id. */
  note: (id: string) => number | undefined;
}

/** The character before and after, '' at an end; `within`: inside another mark, which must not be closed by mistake. */
interface Around {
  before: string;
  after: string;
  within: boolean;
}

const marks = new Map([
  ['em', '*'],
  ['i', '*'],
  ['strong', '**'],
  ['b', '**'],
  ['del', '~~'],
  ['s', '~~'],
]);
/** Elements that Markdown has no mark for. */
const kept = new Set(['sub', 'sup', 'abbr', 'cite', 'q', 'mark', 'small', 'kbd', 'time']);

/** One passage's inline HTML as Markdown, on one line but for hard breaks. */
export function inlineMarkdown(html: string, context: InlineContext): string {
  const written = write(inlineNodes(html), context, {
    before: '',
    after: '',
    within: false,
  }).trim();
  if (!written.includes('\n')) return atStart(written);
  return written
    .replace(/(?:\\\n *)+$/, '')
    .split(/\n */)
    .map(atStart)
    .join('\n');
}

/** Keeps the start of a line from opening a heading, a list, a quotation or a directive. */
function atStart(line: string): string {
  if (/^(?:[#>+=-]|::)/.test(line)) return `\\${line}`;
  return /^\d{1,9}[.)](?:\s|$)/.test(line) ? line.replace(/(?=[.)])/, '\\') : line;
}

function write(nodes: readonly InlineNode[], context: InlineContext, around: Around): string {
  let out = '';
  for (const [place, node] of nodes.entries()) {
    const next = nodes[place + 1];
    if (typeof node === 'string') {
      out += escaped(node, typeof next === 'object' || (next === undefined && around.after !== ''));
      continue;
    }
    const before = out.at(-1) ?? around.before;
    const after = next === undefined ? around.after : nodesText(nodes.slice(place + 1)).charAt(0);
    out += writeElement(node, context, { ...around, before, after });
  }
  return out;
}

function writeElement(element: InlineElement, context: InlineContext, around: Around): string {
  const { name, attributes, children } = element;
  const number = noteNumber(element, context.note);
  if (number !== undefined) return `[^${number}]`;
  const mark = marks.get(name);
  if (mark !== undefined) return marked(element, mark, context, around);
  if (name === 'a') return link(element, context, around);
  if (name === 'br') return '\\\n';
  if (name === 'code') return code(nodesText(children), around.before);
  if (!kept.has(name)) return write(children, context, around);
  const inside = write(children, context, { ...around, before: '>', after: '<' });
  return `<${name}${attributes}>${inside}</${name}>`;
}

function link(element: InlineElement, context: InlineContext, around: Around): string {
  const words = write(element.children, context, { ...around, before: '[', after: ']' });
  const href = attribute(element, 'href');
  if (href === undefined || words === '') return words;
  const target = context.whole(href).replace(/[<>\s\\]/g, encoded);
  return `[${words}](${/[()]/.test(target) ? `<${target}>` : target})`;
}

function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function marked(
  element: InlineElement,
  mark: string,
  context: InlineContext,
  around: Around,
): string {
  const inside = write(element.children, context, { before: '*', after: '*', within: true });
  const words = inside.trim();
  if (words === '') return inside;
  const [start = '', end = ''] = inside.split(words, 2);
  const open = { outside: start === '' ? around.before : ' ', inside: words.charAt(0) };
  const close = { outside: end === '' ? around.after : ' ', inside: words.at(-1) ?? '' };
  const held = [open, close].every((edge) => flanks(edge, around.within))
    ? mark + words + mark
    : `<${element.name}>${words}</${element.name}>`;
  return start + held + end;
}

/** Whether a mark between these two characters opens or closes, and nothing else (CommonMark 0.31, 6.2). */
function flanks(edge: { outside: string; inside: string }, within: boolean): boolean {
  if (/[*~_\\]/.test(edge.outside) || /[*~_\n]/.test(edge.inside)) return false;
  if (/^\s?$/.test(edge.outside)) return true;
  if (within) return false;
  return /[\p{P}\p{S}]/u.test(edge.outside) || !/[\p{P}\p{S}\ud800-\udfff]/u.test(edge.inside);
}

function code(text: string, before: string): string {
  if (before === '`') return `<code>${escaped(text, false)}</code>`;
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const line = text.replace(/\s+/g, ' ');
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return fence + pad + line + pad + fence;
}

/** `goes` says that more follows: before a link a last `!` would make it a picture. */
function escaped(text: string, goes: boolean): string {
  const line = text.replace(/[ \t\n\r\f]+/g, ' ');
  if (!/[\\`*[\]~_<&!]/.test(line)) return line;
  const words = line
    .replace(/[\\`*[\]~]/g, String.raw`\$&`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replace(/<(?=[a-z/!?]|$)/gi, String.raw`\<`)
    .replace(/&(?=#?\w*(?:;|$))/g, String.raw`\&`);
  return goes && words.endsWith('!') ? `${words.slice(0, -1)}\\!` : words;
}
