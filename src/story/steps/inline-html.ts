// Owns HTML that a newsroom typed: pairs of the few safe tags become elements, comments go, and
// every other tag is text. No HTML parser is needed: what is left is never raw.
import type { Html, Nodes, Parents, PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { report, type Copy } from '../copy.ts';
import { put, walk } from '../tree.ts';

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  cite: [],
  em: [],
  kbd: [],
  mark: [],
  q: [],
  small: [],
  strong: [],
  sub: [],
  sup: [],
  time: ['datetime'],
};
const everywhere = ['lang', 'dir'];
const names = [...Object.keys(attributesOf), 'br'].sort();
const tagForm = /^<(\/?)([a-z][a-z0-9-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>$/i;
const attributeForm = /([a-z_:][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;

interface Tag {
  name: string;
  closes: boolean;
  attributes: Readonly<Record<string, string>>;
}

interface Open {
  tag: Tag;
  node: Html;
  before: Nodes[];
}

/** Turns HTML into elements and text; a tag that is not one of the few, or has no partner, is shown as typed. */
export function readInlineHtml(copy: Copy): void {
  const parents = new Set<Parents>();
  walk(copy.tree, (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (node.type === 'html' && parent !== undefined) parents.add(parent);
  });
  const told = new Set<string>();
  for (const parent of parents) put(parent, paired(parent.children, unknownTag(copy, told)));
}

/** Says once a story and tag that it is text. */
function unknownTag(copy: Copy, told: Set<string>): (node: Html) => void {
  return (node) => {
    const typed = node.value.replace(/\s[^]*|\/?>$/, '').concat('>');
    if (told.has(typed.toLowerCase())) return;
    told.add(typed.toLowerCase());
    report(copy, 'story/html', node, { typed, names: names.join(', ') });
  };
}

function paired(children: readonly Nodes[], unknown: (node: Html) => void): Nodes[] {
  let done: Nodes[] = [];
  const open: Open[] = [];
  const asText = (node: Html): Nodes => {
    unknown(node);
    return { type: 'text', value: node.value, position: node.position, data: { verbatim: true } };
  };
  const giveUp = ({ node, before }: Open): void => {
    done = [...before, asText(node), ...done];
  };
  for (const node of children) {
    if (node.type !== 'html') {
      done.push(node);
      continue;
    }
    if (/^<!--/.test(node.value)) continue;
    const tag = readTag(node.value);
    if (tag?.name === 'br') done.push({ type: 'break', position: node.position });
    else if (tag === undefined) done.push(asText(node));
    else if (!tag.closes) {
      open.push({ tag, node, before: done });
      done = [];
    } else if (open.some((one) => one.tag.name === tag.name)) {
      let last = open.pop();
      while (last !== undefined && last.tag.name !== tag.name) {
        giveUp(last);
        last = open.pop();
      }
      if (last !== undefined) done = [...last.before, element(last, done)];
    } else done.push(asText(node));
  }
  while (open.length > 0) {
    const last = open.pop();
    if (last !== undefined) giveUp(last);
  }
  return done;
}

function readTag(value: string): Tag | undefined {
  const [, slash, typedName = '', rest = ''] = tagForm.exec(value) ?? [];
  const name = typedName.toLowerCase();
  const allowed = name === 'br' ? [] : attributesOf[name];
  if (allowed === undefined || (name === 'br' && slash === '/')) return undefined;
  const attributes: Record<string, string> = {};
  for (const [, typed = '', double, single, bare] of rest.matchAll(attributeForm)) {
    const attribute = typed.toLowerCase();
    if (!allowed.includes(attribute) && !everywhere.includes(attribute)) continue;
    attributes[attribute] ??= decodeString(double ?? single ?? bare ?? '');
  }
  return { name, closes: slash === '/', attributes };
}

function element({ tag, node }: Open, inside: Nodes[]): Nodes {
  // Only inline nodes stand between two tags of one paragraph.
  const children = inside as PhrasingContent[];
  const { position } = node;
  if (tag.name === 'em') return { type: 'emphasis', children, position, data: asData(tag) };
  if (tag.name === 'strong') return { type: 'strong', children, position, data: asData(tag) };
  if (tag.name === 'a' && tag.attributes['href'] !== undefined) {
    const { href: url, title = null } = tag.attributes;
    return { type: 'link', url, title, children, position };
  }
  return { type: 'element', name: tag.name, children, position, data: asData(tag) };
}

function asData({ name, attributes }: Tag): { hName: string; hProperties: Record<string, string> } {
  const { datetime, ...others } = attributes;
  const hProperties = datetime === undefined ? others : { ...others, dateTime: datetime };
  return { hName: name, hProperties };
}
