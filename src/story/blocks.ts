// Owns turning a finished tree into a story's blocks: a plain mapping, kind by kind.
import type { List, Nodes, PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import type { Copy } from './copy.ts';
import type {
  CaptionedTableNode,
  FigureNode,
  PullQuoteNode,
  QuotationNode,
  RecordingNode,
  TimelineNode,
} from './nodes.ts';
import { plainWords } from './plain.ts';
import type * as Story from './story.ts';
import { newTypesetter, type Typesetter } from './typeset.ts';
import { setText } from './typography.ts';

/** The body of a story in normal form. */
export type Body = Pick<Story.Story, 'opening' | 'sections' | 'footnotes'>;

interface Setting {
  type: Typesetter;
  language: string;
}

/** The blocks of a story whose steps are done. */
export function bodyOf(copy: Copy): Body {
  const setting = { type: newTypesetter(), language: copy.language };
  const opening: Story.Block[] = [];
  const sections: Story.Section[] = [];
  for (const node of copy.tree.children) {
    if (node.type === 'footnoteDefinition') continue;
    if (node.type === 'section') {
      const heading = setting.type.set({}, node.heading);
      sections.push({ id: anchor(node), heading, blocks: blocksOf(node.children, setting) });
    } else opening.push(...blockOf(node, setting));
  }
  const footnotes = copy.notes.map(({ id, number, references, definition }) => {
    return { id, number, references, blocks: blocksOf(definition.children, setting) };
  });
  setting.type.finish();
  return { opening, sections, footnotes };
}

function anchor(node: Nodes): string {
  return node.data?.anchor ?? '';
}

function blocksOf(nodes: readonly RootContent[], setting: Setting): Story.Block[] {
  return nodes.flatMap((node) => blockOf(node, setting));
}

function blockOf(node: RootContent, setting: Setting): Story.Block[] {
  const id = anchor(node);
  const { type } = setting;
  switch (node.type) {
    case 'paragraph':
      return isBlank(node) ? [] : [type.set({ type: 'paragraph', id }, node.children)];
    case 'heading':
      return [type.set({ type: 'subheading', id, level: level(node.depth) }, node.children)];
    case 'pullQuote':
      return [type.set({ type: 'pull-quote', id, ...credit(node) }, node.children)];
    case 'quotation':
      return [quotation(node, setting)];
    case 'list':
      return [list(node, setting)];
    case 'figure':
      return [figure(node, setting)];
    case 'recording':
      return [recording(node, setting)];
    case 'embed': {
      const title = type.set({}, node.children);
      return [{ type: 'embed', id, title, url: node.url, ...creditLine(node, setting) }];
    }
    case 'table':
      return [table(node, setting)];
    case 'captionedTable':
      return [captionedTable(node, setting)];
    case 'code': {
      const language = node.lang ? { language: node.lang } : {};
      return [{ type: 'code', id, ...language, text: node.value }];
    }
    case 'facts': {
      const blocks = blocksOf(node.children, setting);
      return [{ type: 'facts', id, ...titled(node.title, setting), blocks }];
    }
    case 'timeline':
      return [timeline(node, setting)];
    case 'note':
      return [{ type: 'note', id, blocks: blocksOf(node.children, setting) }];
    case 'thematicBreak':
      return [{ type: 'divider', id }];
    default:
      return [];
  }
}

function isBlank(node: Extract<Nodes, { type: 'paragraph' }>): boolean {
  return plainWords(node) === '' && !node.children.some((child) => child.type === 'noteMark');
}

function level(depth: number): 3 | 4 | 5 | 6 {
  return depth === 4 || depth === 5 || depth === 6 ? depth : 3;
}

function credit(
  node: PullQuoteNode | QuotationNode,
): Pick<Story.PullQuoteBlock, 'quotation' | 'speaker' | 'role'> {
  return {
    quotation: node.quotation ?? '',
    ...(node.speaker === undefined ? {} : { speaker: node.speaker }),
    ...(node.role === undefined ? {} : { role: node.role }),
  };
}

function quotation(node: QuotationNode, setting: Setting): Story.QuotationBlock {
  const blocks = blocksOf(node.children, setting);
  const text = plainWords(...node.children);
  const signed = node.quotation === undefined ? {} : credit(node);
  return { type: 'quotation', id: anchor(node), blocks, text, ...signed };
}

function list(node: List, setting: Setting): Story.ListBlock {
  const start = node.start ?? 1;
  return {
    type: 'list',
    id: anchor(node),
    ordered: node.ordered === true,
    ...(node.ordered === true && start !== 1 ? { start } : {}),
    items: node.children.map((item) => ({ blocks: blocksOf(item.children, setting) })),
  };
}

function creditLine(node: { credit?: string }, setting: Setting): { credit?: string } {
  return node.credit === undefined ? {} : { credit: setText(node.credit, setting.language) };
}

function captioned(children: PhrasingContent[], setting: Setting): { caption?: Story.Inline } {
  return plainWords(...children) === '' ? {} : { caption: setting.type.set({}, children) };
}

function titled(children: PhrasingContent[], setting: Setting): { title?: Story.Inline } {
  return plainWords(...children) === '' ? {} : { title: setting.type.set({}, children) };
}

function figure(node: FigureNode, setting: Setting): Story.Figure {
  return {
    type: 'figure',
    id: anchor(node),
    file: node.file,
    alt: setText(node.alt, setting.language),
    ...captioned(node.children, setting),
    ...creditLine(node, setting),
  };
}

function recording(node: RecordingNode, setting: Setting): Story.Video | Story.Audio {
  const { file, poster, captions, transcript } = node;
  const common = {
    id: anchor(node),
    file,
    ...(captions === undefined ? {} : { captions }),
    ...(transcript === undefined ? {} : { transcript }),
    ...captioned(node.children, setting),
    ...creditLine(node, setting),
  };
  if (node.kind === 'audio') return { type: 'audio', ...common };
  return { type: 'video', ...common, ...(poster === undefined ? {} : { poster }) };
}

function table(node: TableNode, setting: Setting): Story.Table {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => setting.type.set({}, cell.children)),
  );
  const align = head.map((_, column) => node.align?.[column] ?? null);
  return { type: 'table', id: anchor(node), align, head, rows };
}

function captionedTable(node: CaptionedTableNode, setting: Setting): Story.Table {
  const [{ children }, inside] = node.children;
  const about = { ...captioned(children, setting), ...creditLine(node, setting) };
  return { ...table(inside, setting), id: anchor(node), ...about };
}

function timeline(node: TimelineNode, setting: Setting): Story.Timeline {
  return {
    type: 'timeline',
    id: anchor(node),
    ...titled(node.title, setting),
    events: node.children.map(({ date, children }) => {
      return { date, blocks: blocksOf(children, setting) };
    }),
  };
}
