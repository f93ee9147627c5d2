// Owns reading inline HTML as this house's sanitiser writes it: well-formed, quoted attributes, no
// comments. May not be given HTML from anywhere else.

/** Text, decoded, or an element. */
export type InlineNode = string | InlineElement;

export interface InlineElement {
  name: string;
  /** As written, with the space before them. */
  attributes: string;
  children: InlineNode[];
}

const token = /<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The nodes of one passage's inline HTML. */
export function inlineNodes(html: string): InlineNode[] {
  const root: InlineElement = { name: '', attributes: '', children: [] };
  if (!html.includes('<')) return [decoded(html)];
  const open = [root];
  for (const [text, close, name, attributes = ''] of html.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (name === undefined) parent.children.push(decoded(text));
    else if (close === '/') open.pop();
    else {
      const element: InlineElement = { name: name.toLowerCase(), attributes, children: [] };
      parent.children.push(element);
      if (element.name !== 'br' && element.name !== 'wbr') open.push(element);
    }
  }
  return root.children;
}

/** All text inside `nodes`. */
export function nodesText(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : nodesText(node.children))).join('');
}

/** The value of an element's attribute, decoded. */
export function attribute(element: InlineElement, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(element.attributes)?.[1];
  return value === undefined ? undefined : decoded(value);
}

/** The number of the footnote that an element refers to: a link, or the raised link alone. */
export function noteNumber(
  element: InlineElement,
  note: (id: string) => number | undefined,
): number | undefined {
  const [only, more] = element.children;
  if (element.name === 'sup' && more === undefined && typeof only === 'object') {
    return noteNumber(only, note);
  }
  const href = element.name === 'a' ? attribute(element, 'href') : undefined;
  return href?.startsWith('#') === true ? note(href.slice(1)) : undefined;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return references[name] ?? whole;
    return String.fromCodePoint(
      typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal),
    );
  });
}
