// Owns passages as an HTML tree for readers that have neither our styles nor our scripts: plain elements,
// whole addresses, pictures in their plainest version.
import type { Element, ElementContent, Properties } from 'hast';
import { absolute } from '../site/address.ts';
import { showTimelineDate } from '../site/dates.ts';
import { posterAddress } from '../site/picture-address.ts';
import type { Words } from '../site/words/words.ts';
import type {
  Audio,
  Block,
  Figure,
  Inline,
  ListBlock,
  QuotationBlock,
  Table,
  Timeline,
  Video,
} from '../story/story.ts';
import { inlineTree } from './inline-tree.ts';

/** What passages need to know of their story. */
export interface TreeContext {
  /** The publication's whole address. */
  site: string;
  language: string;
  labels: Words;
  /** Makes a link whole. */
  whole: (href: string) => string;
}

/** Anything but an element of `children` is words. */
type Child = ElementContent | string | undefined;

/** An element; children that are missing are left out. */
export function element(name: string, properties: Properties, ...children: Child[]): Element {
  const there = children.filter((child) => child !== undefined);
  return {
    type: 'element',
    tagName: name,
    properties,
    children: there.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** The passages of `blocks` that are read; pull-quotes are left out, for their words stand in the text. */
export function blockTree(blocks: readonly Block[], context: TreeContext): ElementContent[] {
  return blocks.flatMap((block) => passage(block, context));
}

/** The words of a passage in an element. */
export function worded(name: string, { html }: Inline, { whole }: TreeContext): Element {
  return element(name, {}, ...inlineTree(html, whole));
}

function passage(block: Block, context: TreeContext): ElementContent[] {
  switch (block.type) {
    case 'paragraph':
      return [worded('p', block, context)];
    case 'subheading':
      return [worded(`h${block.level}`, block, context)];
    case 'pull-quote':
      return [];
    case 'quotation':
      return [quotation(block, context)];
    case 'list':
      return [list(block, context)];
    case 'figure':
      return [picture(block, context)];
    case 'video':
    case 'audio':
      return [recording(block, context)];
    case 'embed': {
      const link = element(
        'a',
        { href: block.url },
        ...inlineTree(block.title.html, context.whole),
      );
      return [element('p', {}, link, block.credit && ` (${block.credit})`)];
    }
    case 'table':
      return table(block, context);
    case 'code':
      return [element('pre', {}, element('code', {}, block.text))];
    case 'facts':
      return [
        element('section', {}, title(block.title, context), ...blockTree(block.blocks, context)),
      ];
    case 'timeline':
      return [timeline(block, context)];
    case 'note':
      return [element('section', {}, ...blockTree(block.blocks, context))];
    case 'divider':
      return [element('hr', {})];
  }
}

function quotation(block: QuotationBlock, context: TreeContext): Element {
  const { speaker, role } = block;
  const words = element('blockquote', {}, ...blockTree(block.blocks, context));
  if (speaker === undefined) return words;
  const by = role === undefined ? speaker : speaker + context.labels.comma + role;
  return element('figure', {}, words, element('figcaption', {}, `— ${by}`));
}

function picture(block: Figure, context: TreeContext): Element {
  const { address, width, height } = block.file;
  const src = absolute(context.site, address);
  const shown = element('img', { src, alt: block.alt, width, height });
  return element('figure', {}, shown, caption(block, context));
}

function list({ ordered, start, items }: ListBlock, context: TreeContext): Element {
  const points = items.map(({ blocks }) => {
    const [only, more] = blocks;
    const bare = only?.type === 'paragraph' && more === undefined;
    return bare ? worded('li', only, context) : element('li', {}, ...blockTree(blocks, context));
  });
  return element(ordered ? 'ol' : 'ul', { start }, ...points);
}

function recording(block: Audio | Video, context: TreeContext): Element {
  const src = absolute(context.site, block.file.address);
  const poster = block.type === 'video' ? block.poster : undefined;
  const player = element(block.type, {
    ...{ controls: true, preload: 'none', src },
    poster: poster && absolute(context.site, posterAddress(poster)),
  });
  const link = (name: string, href: string): Element =>
    element('p', {}, element('a', { href }, name));
  const told = caption(block, context);
  const { transcript } = block;
  return element(
    'figure',
    {},
    player,
    // Readers that play nothing leave the player out.
    link(context.labels.feeds.recordings[block.type], src),
    transcript && link(context.labels.transcript, absolute(context.site, transcript.address)),
    told,
  );
}

function table(block: Table, context: TreeContext): ElementContent[] {
  const row = (name: string, cells: readonly Inline[]): Element =>
    element(
      'tr',
      {},
      ...cells.map((cell, column) => {
        const made = worded(name, cell, context);
        made.properties = { align: block.align[column] ?? undefined };
        return made;
      }),
    );
  const rows = block.rows.map((cells) => row('td', cells));
  return [
    element(
      'table',
      {},
      block.caption && worded('caption', block.caption, context),
      element('thead', {}, row('th', block.head)),
      element('tbody', {}, ...rows),
    ),
    ...(block.credit === undefined ? [] : [element('p', {}, block.credit)]),
  ];
}

function timeline({ title: name, events }: Timeline, context: TreeContext): Element {
  const points = events.map(({ date, blocks }) => {
    const day = showTimelineDate(date, context.language);
    const time = element('time', { dateTime: date }, day);
    return element('li', {}, element('strong', {}, time), ...blockTree(blocks, context));
  });
  return element('section', {}, title(name, context), element('ul', {}, ...points));
}

function title(words: Inline | undefined, context: TreeContext): Element | undefined {
  return words && element('p', {}, worded('strong', words, context));
}

/** Under a picture or a recording: what it shows, and whose it is. */
function caption(
  { caption: words, credit }: { caption?: Inline; credit?: string },
  context: TreeContext,
): Element | undefined {
  if (words === undefined && credit === undefined) return undefined;
  const told = words === undefined ? [] : inlineTree(words.html, context.whole);
  const whose = words === undefined ? credit : credit && ` (${credit})`;
  return element('figcaption', {}, ...told, whose);
}
