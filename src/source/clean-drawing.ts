// Owns what of an SVG drawing is published: shapes, text, styles and gradients as they are; nothing
// that runs, leads elsewhere or holds another kind of document. Works on a list of what is allowed.
import type { CustomPlugin } from 'svgo';
import { cleanStyle, isInside } from './clean-style.ts';

/** Where a drawing is broken, counted from 1; empty where the whole of it is none. */
export interface Broken {
  line?: number;
  column?: number;
}

/** Elements of SVG 1.1 and 2 that draw, describe or move what is drawn. */
const elements: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use switch title desc style a path rect circle ellipse line polyline polygon ' +
    'text tspan textPath tref image linearGradient radialGradient stop pattern clipPath mask marker ' +
    'view filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix ' +
    'feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG ' +
    'feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence animate animateMotion animateTransform set mpath'
  ).split(' '),
);

const svgNames = 'http://www.w3.org/2000/svg';

/** What an animation may not set: where something leads, and what runs. */
const unmoved = /^(?:(?:xlink:)?href|on.*|style)$/i;

/** The drawing without what is not allowed, looking the same; or where it is broken. */
export async function cleanDrawing(
  bytes: Uint8Array,
): Promise<{ text: string } | { broken: Broken }> {
  const { optimize } = await import('svgo');
  let text: string;
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    text = optimize(source, { plugins: ['removeScripts', onlyAllowed] }).data;
  } catch (error) {
    return { broken: placeOf(error) };
  }
  return /^<svg[\s>]/.test(text) ? { text } : { broken: {} };
}

function placeOf(error: unknown): Broken {
  if (typeof error !== 'object' || error === null) return {};
  const { line, column } = { line: undefined, column: undefined, ...error };
  return Number.isInteger(line) && Number.isInteger(column)
    ? { line: Number(line), column: Number(column) }
    : {};
}

type Visitor = Exclude<ReturnType<CustomPlugin['fn']>, void | null>;
type Enter = NonNullable<NonNullable<Visitor['element']>['enter']>;
type Element = Parameters<Enter>[0];
type Parent = Parameters<Enter>[1];

const onlyAllowed: CustomPlugin = {
  name: 'onlyAllowed',
  fn: () => ({
    doctype: { enter: takeOut },
    instruction: { enter: takeOut },
    comment: { enter: takeOut },
    element: {
      enter(element, parent) {
        if (!isAllowed(element)) return takeOut(element, parent);
        keepAllowed(element);
        // Without it browsers show no drawing at all.
        if (parent.type === 'root') element.attributes['xmlns'] ??= svgNames;
      },
    },
  }),
};

function takeOut(node: Parent['children'][number], parent: Parent): void {
  parent.children = parent.children.filter((child) => child !== node);
}

function isAllowed({ name, attributes }: Element): boolean {
  if (!elements.has(name)) return false;
  if ((attributes['xmlns'] ?? svgNames) !== svgNames) return false;
  return !unmoved.test(attributes['attributeName']?.trim() ?? '');
}

function keepAllowed(element: Element): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    const kept = keptValue(element.name, name, value);
    if (kept === undefined) delete element.attributes[name];
    else element.attributes[name] = kept;
  }
  if (element.name !== 'style') return;
  const css = element.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('');
  element.children = css === '' ? [] : [{ type: 'text', value: cleanStyle(css) }];
}

function keptValue(element: string, name: string, value: string): string | undefined {
  if (/^on/i.test(name) || /^(?:xml:base|src|srcset|ping|target)$/i.test(name)) return undefined;
  if (name === 'href' || name.endsWith(':href')) {
    const pictured = element === 'image' || element === 'feImage';
    return isInside(value, pictured) ? value : undefined;
  }
  // A style names what it names; elsewhere only a whole value can be one.
  if (name === 'style') return cleanStyle(value);
  if (/^\s*(?:javascript|vbscript|data):/i.test(value)) return undefined;
  return cleanStyle(value) === value ? value : undefined;
}
