// Owns reading what stands in a directive's braces, and saying what is wrong with it.
import type { Directives } from 'mdast-util-directive';
import { nearest } from '../site/nearest.ts';
import { report, type Copy } from './copy.ts';
import { colons, directives, type DirectiveForm } from './directive-names.ts';

const forms: Record<Directives['type'], DirectiveForm> = {
  textDirective: 'text',
  leafDirective: 'leaf',
  containerDirective: 'container',
};

const examples: Readonly<Record<string, string>> = {
  file: 'bridge.jpg',
  alt: 'What the picture shows',
  credit: 'Photo: Name/Agency',
  url: 'https://example.org/video',
};

/** The directive as a journalist writes it: `::figure`. */
export function written(node: Directives): string {
  return `${colons[forms[node.type]]}${node.name}`;
}

/** The attributes of a directive of ours, blank ones left out; unknown and missing ones are reported. */
export function readAttributes(copy: Copy, node: Directives): Partial<Record<string, string>> {
  const rule = directives[forms[node.type]][node.name];
  const known = [...(rule?.required ?? []), ...(rule?.optional ?? [])];
  const read: Partial<Record<string, string>> = {};
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (!known.includes(name)) reportUnknown(copy, node, { typed: name, known });
    else if (value && /^[“”„«]|[“”»]$/.test(value)) reportCurly(copy, node, `${name}=${value}`);
    else if (value?.trim()) read[name] = value.trim();
  }
  for (const attribute of rule?.required ?? []) {
    if (read[attribute] === undefined) {
      const example = examples[attribute] ?? '…';
      report(copy, 'story/attribute-missing', node, {
        directive: written(node),
        attribute,
        example,
      });
    }
  }
  return read;
}

/** A word processor's quotes are part of the words here, and the words end at the first space. */
function reportCurly(copy: Copy, node: Directives, typed: string): void {
  const hint = 'Write its words in straight quotes: {by="Name"}.';
  report(copy, 'story/directive-open', node, { typed, hint });
}

function reportUnknown(
  copy: Copy,
  node: Directives,
  { typed, known }: { typed: string; known: string[] },
): void {
  const meant = nearest(typed, known);
  const all = known.length === 0 ? 'Take it away.' : `It takes ${known.join(', ')}.`;
  const cut = node.attributes?.[typed] === '' && known.length > 0;
  const unquoted = cut
    ? 'Put words with spaces in straight quotation marks: by="First Last".'
    : all;
  const hint = meant === undefined ? unquoted : `Did you mean "${meant}"?`;
  report(copy, 'story/attribute', node, { typed, directive: written(node), hint });
}
