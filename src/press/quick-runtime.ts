// Owns how compiled components become a page in the press: at once and as plain strings, where Astro's
// own runtime keeps every piece ready to wait and to stream. The bytes are Astro's: a test compares
// them on every kind of page. What the components of this house do not use is refused, never guessed.
import {
  addAttribute,
  escapeHTML,
  Fragment,
  HTMLString,
  spreadAttributes,
  unescapeHTML,
} from 'astro/runtime/server/index.js';

export { addAttribute, Fragment, spreadAttributes, unescapeHTML };

type Slot = (page: Page) => unknown;
type Slots = Record<string, Slot | undefined>;
type Props = Record<string, unknown>;
type Render = (page: Page, props: Props, slots: Slots) => unknown;

/** A component as the compiler gives it. */
export type Component = Render & { isAstroComponentFactory: true };

/** A page while it is made. */
export interface Page {
  /** What Astro's compiler put together for the end of the head: the styles of the route. */
  head: string;
  pathname: string;
  /** Root-relative address of the script that the compiler calls `id`. */
  scriptAddress(id: string): string;
  /** Ids of the scripts that stand in the page already. */
  scripts: Set<string>;
  createAstro(props: Props, slots: Slots): Astro;
}

/** The part of the `Astro` global that components here may use. */
interface Astro {
  props: Props;
  url: { pathname: string };
  slots: { has(name: string): boolean };
  self: unknown;
}

/** HTML that is finished. */
class Piece {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** A page of the route whose head ends in `head`, at the percent-encoded `pathname`; a Response where the page answers with one. */
export function renderPage(
  component: Component,
  { head, pathname, scriptAddress }: Pick<Page, 'head' | 'pathname' | 'scriptAddress'>,
): string | Response {
  const page: Page = {
    head,
    pathname,
    scriptAddress,
    scripts: new Set(),
    createAstro: (props, slots) => ({
      props,
      url: { pathname },
      slots: { has: (name) => slots[name] !== undefined },
      self: undefined,
    }),
  };
  const made = component(page, {}, {});
  if (made instanceof Response) return made;
  return `<!DOCTYPE html>${htmlOf(made)}`;
}

/** Marks what the compiler made of a component, so that it is told from other functions. */
export function createComponent(render: Render): Component {
  return Object.assign(render, { isAstroComponentFactory: true as const });
}

/** Called once a component for a global that nothing here uses. */
export function createAstro(): undefined {
  return undefined;
}

/** A template with its values in place. */
export function render(strings: readonly string[], ...values: readonly unknown[]): Piece {
  let html = strings[0] ?? '';
  for (let number = 0; number < values.length; number++) {
    html += htmlOf(values[number]) + (strings[number + 1] ?? '');
  }
  return new Piece(html);
}

/** What stands for `<name>` in a template: a fragment, a chosen element or a component; throws for anything else. */
export function renderComponent(
  page: Page,
  name: string,
  component: unknown,
  props: Props,
  slots: Slots = {},
): unknown {
  if (component === Fragment) return renderSlot(page, slots['default']);
  if (typeof component === 'string') return element(page, component, props, slots);
  if (isComponent(component)) return component(page, props, slots);
  throw new TypeError(`<${name}> is no component that the press can print.`);
}

/** What was given for a slot, else its fallback. */
export function renderSlot(page: Page, slot: Slot | undefined, fallback?: unknown): unknown {
  if (slot !== undefined) return new Piece(htmlOf(slot(page)));
  return typeof fallback === 'function' ? fallback(page) : fallback;
}

/** The end of the head. */
export function renderHead(page: Page): Piece {
  return new Piece(page.head);
}

/** Every page of ours has a head of its own, written before. */
export function maybeRenderHead(): undefined {
  return undefined;
}

/** The `<script>` of a component, once a page however often the component stands there. */
export function renderScript(page: Page, id: string): Piece {
  if (page.scripts.has(id)) return new Piece('');
  page.scripts.add(id);
  return new Piece(`<script type="module" src="${page.scriptAddress(id)}"></script>`);
}

function isComponent(value: unknown): value is Component {
  return typeof value === 'function' && 'isAstroComponentFactory' in value;
}

const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** An element whose name was chosen by an expression. */
function element(page: Page, name: string, props: Props, slots: Slots): Piece {
  if (!/^[a-z][a-z0-9-]*$/i.test(name)) throw new TypeError(`"${name}" is no name of an element.`);
  const inside = Object.values(slots).map((slot) => (slot ? htmlOf(slot(page)) : ''));
  const text = inside.join('');
  const end = text === '' && empty.test(name) ? '/>' : `>${text}</${name}>`;
  return new Piece(`<${name}${String(spreadAttributes(props))}${end}`);
}

/** What a value in braces prints, by Astro's rules for children. */
function htmlOf(value: unknown): string {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof Piece) return value.html;
  if (value instanceof HTMLString) return value.toString();
  if (Array.isArray(value)) return listed(value);
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'number') return String(value);
  throw new TypeError(
    `A component holds ${Object.prototype.toString.call(value)}, which cannot be printed.`,
  );
}

function listed(values: readonly unknown[]): string {
  let html = '';
  for (const value of values) html += htmlOf(value);
  return html;
}
