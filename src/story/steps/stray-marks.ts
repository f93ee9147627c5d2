// Owns marks that look like ours and were not read as such: unclosed, misspelt, or with the wrong
// number of colons. What they were meant to be would otherwise be printed as text.
import type { ContainerDirective } from 'mdast-util-directive';
import type { Text } from 'mdast';
import { nearest } from '../../site/nearest.ts';
import { problem } from '../../site/problems.ts';
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
      const hint = `Put a line of ${fence(copy, node)} after it; around another block use more colons than that block has.`;
      report(copy, 'story/directive-open', node, { typed: `:::${node.name}`, hint });
    }
    if (node.type !== 'text' || !/[:<[{]/.test(node.value)) return;
    const written = sourceOf(copy, node);
    const siblings = ancestors.at(-1)?.children ?? [];
    const before = siblings[siblings.findIndex((one) => one === node) - 1];
    if (before?.type === 'textDirective' && /^[[{]/.test(written)) {
      const typed = `:${before.name}${written.startsWith('[') ? '' : '[…]'}${written.charAt(0)}`;
      report(copy, 'story/directive-open', before, { typed, hint: straightQuotes });
    }
    readText(copy, node, written);
  });
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
  /(?<![\\:\w])(:{1,3})([a-z][\w-]*)(\[[^\]\n]*\](\{[^}\n]*\})?|\{|(?=[ \t]*$))|^:{3,}\s*$|<!--|(?<!\\)\[\^[^\]\s]+\]/gm;

function readText(copy: Copy, node: Text, written: string): void {
  for (const match of written.matchAll(mark)) {
    const [typed, dots = '', name = '', rest = '', braces] = match;
    const place = { position: { start: placeIn(node, written, match.index) } };
    if (typed === '<!--') report(copy, 'story/comment-open', place);
    else if (typed.startsWith('[^')) report(copy, 'story/footnote-missing', place, { typed });
    else if (name === '') {
      const hint = 'No block is open here: take the line away.';
      report(copy, 'story/directive-unknown', place, { typed: typed.trim(), hint });
    } else readMark(copy, { dots, name, rest, braces, ...place });
  }
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
