// Owns the writing of XML: a tree of names and values in, a document out. Nothing is escaped by hand.
import { XMLBuilder } from 'fast-xml-parser';

/** An element: `@name` is an attribute, `#text` its words, `#cdata` words that hold markup, `#comment` a comment; all else are elements. Values that are missing are left out. */
export interface XmlElement {
  [name: string]: XmlValue | XmlValue[] | undefined;
}
type XmlValue = string | number | XmlElement;

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  commentPropName: '#comment',
  // A line for each element: where a browser shows the source, it is to be read too.
  format: true,
  indentBy: '',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
});

/** What XML 1.0 cannot hold in any spelling (section 2.2). */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const everyForbidden = new RegExp(forbidden, 'g');

/** The document of one root element. `styles` is the way to what a browser sets it by, `comment` is for who sees its source. */
export function xmlDocument(
  root: XmlElement,
  { styles, comment }: { styles?: string; comment?: string } = {},
): string {
  const tree: XmlElement = {
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    ...(styles !== undefined && { '?xml-stylesheet': { '@type': 'text/css', '@href': styles } }),
    ...(comment !== undefined && { '#comment': ` ${comment} ` }),
    ...root,
  };
  const text: string = builder.build(tree);
  // Hardly a document has one. They go before it is written: `]]` and `>` may stand on both sides of one.
  const clean: string = forbidden.test(text) ? builder.build(withoutForbidden(tree)) : text;
  return `${clean.toWellFormed()}\n`;
}

function withoutForbidden<Value extends XmlElement[string]>(value: Value): Value;
function withoutForbidden(value: XmlElement[string]): XmlElement[string] {
  if (typeof value === 'string') return value.replace(everyForbidden, '');
  if (Array.isArray(value)) return value.map((one) => withoutForbidden(one));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withoutForbidden(part)]),
  );
}
