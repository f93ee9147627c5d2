// Owns marks that look like ours and were not read as such: unclosed, misspelt, or with the wrong
// number of colons. What they were meant to be would otherwise be printed as text.
import type { ContainerDirective } from 'mdast-util-directive';
import type { Code, Parents, Text } from 'mdast';
import { nearest } from '../../site/nearest.ts';
import { problem, type ProblemId } from '../../site/problems.ts';
import { report, type Copy } from '../copy.ts';
import { colons, directiveNames, formOf } from '../directive-names.ts';
import { walk } from '../tree.ts';

const straightQuotes =
  'Close it with ] and }, on the same paragraph, and write its attributes with straight quotes: {by="Name"}.';
const alone =
  'Put it on a line of its own, close its ] and }, and use straight quotes: {by="Name"}.';

/** Reports blocks that run to the end unclosed, and what is left of marks in the text. */
export function findStrayMarks(copy: Copy): void {
  walk(copy.tree, (node, ancestors) => {
    if (node.type === 'containerDirective' && !isClosed(copy, node)) {
      const outer = ancestors.findLast((one) => one.type === 'containerDirective');
      const hint = outer === undefined ? unclosed(fence(copy, node)) : nested(copy, outer);
      report(copy, 'story/directive-open', node, { typed: `:::${node.name}`, hint });
    }
    if (node.type === 'code' && !isFenced(copy, node)) {
      report(copy, 'story/indented', node, {
        typed: node.value.split('\n', 1)[0]?.slice(0, 80) ?? '',
      });
    }
    if (node.type !== 'text' || !/[:<[{#]/.test(node.value)) return;
    const written = sourceOf(copy, node);
    const siblings = ancestors.at(-1)?.children ?? [];
    const before = siblings[siblings.findIndex((one) => one === node) - 1];
    const spaced = /^[ \t\u00A0]+\{ *(?:by|role) *=/.test(written);
    if (before?.type === 'textDirective' && spaced) {
      const values = { typed: `:${before.name}[…] {`, meant: `:${before.name}["…"]{by="…"}` };
      report(copy, 'story/directive-space', before, values);
    }
    if (before?.type === 'textDirective' && /^[[{]/.test(written)) {
      const typed = `:${before.name}${written.startsWith('[') ? '' : '[…]'}${written.charAt(0)}`;
      report(copy, 'story/directive-open', before, { typed, hint: straightQuotes });
    }
    readText(copy, node, written);
    readHeading(copy, node, { written, begins: before === undefined, parent: ancestors.at(-1) });
  });
}

function unclosed(colons: string): string {
  return `Put a line of ${colons} after it; around another block use more colons than that block has.`;
}

function nested(copy: Copy, outer: ContainerDirective): string {
  const more = `${fence(copy, outer)}:${outer.name}`;
  return `It begins inside :::${outer.name} of line ${outer.position?.start.line ?? 1}: put a line of ::: before it to end that block, or begin that block with ${more} if this one belongs in it.`;
}

function isFenced(copy: Copy, node: Code): boolean {
  return /^(?:`{3}|~{3})/.test(copy.source.slice(node.position?.start.offset ?? 0).trimStart());
}

function sourceOf(copy: Copy, node: Text): string {
  const { start, end } = node.position ?? {};
  return copy.source.slice(start?.offset ?? 0, end?.offset ?? 0);
}

function fence(copy: Copy, node: ContainerDirective): string {
  return /^:+/.exec(copy.source.slice(node.position?.start.offset ?? 0))?.[0] ?? ':::';
}

function isClosed(copy: Copy, node: ContainerDirective): boolean {
  const { start, end } = node.position ?? {};
  const lines = copy.source.slice(start?.offset ?? 0, end?.offset ?? 0).split('\n');
  const last = /^[\s>]*(:{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  return lines.length > 1 && last.length >= fence(copy, node).length;
}

const mark =
  /(?<![\\:\w])(:{1,3})([A-Za-z][\w-]*)(\[[^\]\n]*\](\{[^}\n]*\})?|\{|(?=[ \t]*$))|^:{3,}\s*$|<!--|(?<!\\)\[\^[^\]\s]+\]/gm;

const spacedMark =
  /(?<![\\:\w])(:{1,3})([ \t\u00A0]*)([A-Za-z]+)([ \t\u00A0]*)(?=\[[^\]\n]*\]\{)|^(:{2,4})([ \t\u00A0]+)([A-Za-z]+)\b/gm;
const brokenLink =
  /(?<!\\)\[\[[^\]\n]+\]\]|(?<![\\\]])\[[^\]\n]+\](?:\([^)\n]*\)|[ \n]\((?:https?:|www\.|\/|#)[^)\n]*\)|\[[^\]\n]+\])|\([^()\n]+\)\[(?:https?:|www\.)[^\]\n]*\]/g;

/** Marks of ours with a space in them, and links that are none. */
function readSpaces(copy: Copy, node: Text, written: string): void {
  for (const { 0: typed, index, ...groups } of written.matchAll(spacedMark)) {
    const name = groups[3] ?? groups[7] ?? '';
    const form = formOf(name.toLowerCase());
    if (form === undefined || !/[ \t\u00A0]/.test(typed)) continue;
    const place = { position: { start: placeIn(node, written, index) } };
    const dots = name === 'pull' ? (groups[1] ?? groups[5] ?? '') : colons[form];
    const values = {
      typed: typed.replaceAll('\u00A0', ' '),
      meant: `${dots}${name.toLowerCase()}`,
    };
    report(copy, 'story/directive-space', place, values);
  }
  for (const { 0: typed, index } of written.matchAll(brokenLink)) {
    if (typed.startsWith('[^')) continue;
    const place = { position: { start: placeIn(node, written, index) } };
    report(copy, 'story/link-form', place, { typed: typed.slice(0, 80) });
  }
}

/** `##Heading`, which is a paragraph. */
function readHeading(
  copy: Copy,
  node: Text,
  { written, begins, parent }: { written: string; begins: boolean; parent: Parents | undefined },
): void {
  if (parent?.type !== 'paragraph') return;
  for (const { 0: typed, 1: marks = '', 2: words = '', index } of written.matchAll(
    /^[ \t]*(#{2,6})\u00A0*([^#\s][^\n]*)/gm,
  )) {
    if (index === 0 && !begins) continue;
    const place = { position: { start: placeIn(node, written, index) } };
    const values = { typed: typed.trim().slice(0, 80), meant: `${marks} ${words}`.slice(0, 80) };
    report(copy, 'story/heading-space', place, values);
  }
}

function readText(copy: Copy, node: Text, written: string): void {
  readSpaces(copy, node, written);
  for (const match of written.matchAll(mark)) {
    const [typed, dots = '', name = '', rest = '', braces] = match;
    const place = { position: { start: placeIn(node, written, match.index) } };
    if (typed === '<!--') report(copy, 'story/comment-open', place);
    else if (typed.startsWith('[^')) report(copy, 'story/footnote-missing', place, { typed });
    else if (name === '') {
      if (closesTold(copy, place)) continue;
      const hint = 'No block is open here: take the line away.';
      report(copy, 'story/directive-unknown', place, { typed: typed.trim(), hint });
    } else readMark(copy, { dots, name, rest, braces, ...place });
  }
}

const ofBlocks: readonly ProblemId[] = [
  'story/directive-open',
  'story/directive-form',
  'story/directive-space',
  'story/directive-unknown',
];

/** Whether a line of ::: belongs to a block of which something has been told already. */
function closesTold(copy: Copy, { position }: { position: { start: { line: number } } }): boolean {
  return copy.problems.some(
    ({ id, line = 0, what }) =>
      ofBlocks.includes(id) && line < position.start.line && /"::+ *\w/.test(what),
  );
}

interface StrayMark {
  dots: string;
  name: string;
  rest: string;
  braces: string | undefined;
  position: { start: { line: number; column: number } };
}

function readMark(copy: Copy, { dots, name, rest, braces, ...place }: StrayMark): void {
  const typed = `${dots}${name}`;
  const form = formOf(name);
  const isPull = name === 'pull' && dots !== '::';
  if (form !== undefined && (rest !== '' || dots !== ':')) {
    if (isPull || colons[form] === dots) {
      const hint = dots === ':' ? straightQuotes : alone;
      report(copy, 'story/directive-open', place, { typed, hint });
    } else {
      report(copy, 'story/directive-form', place, { typed, meant: `${colons[form]}${name}` });
    }
  } else if (form === undefined && (dots !== ':' || braces !== undefined)) {
    const meant = nearest(name, directiveNames);
    const hint =
      meant === undefined ? `Marks are ${directiveNames.join(', ')}.` : `Did you mean "${meant}"?`;
    copy.problems.push(
      problem(
        'story/directive-unknown',
        { path: copy.path.shown, ...place.position.start },
        { typed, hint },
      ),
    );
  }
}

function placeIn(node: Text, written: string, index: number): { line: number; column: number } {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const before = written.slice(0, index).split('\n');
  const column = (before.at(-1) ?? '').length + (before.length === 1 ? start.column : 1);
  return { line: start.line + before.length - 1, column };
}
