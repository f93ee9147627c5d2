// Owns pictures: ::figure and plain Markdown images become figures that stand between paragraphs.
import type { Image, Nodes, Parents, Paragraph, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { readAttributes } from '../attributes.ts';
import { decoded, isRemote } from '../beside.ts';
import { report, type Copy } from '../copy.ts';
import { mediaOf } from '../media.ts';
import type { FigureNode } from '../nodes.ts';
import { plainWords } from '../plain.ts';
import { rewrite, walk } from '../tree.ts';

/** Turns pictures into figures; those inside a paragraph follow it. */
export function readFigures(copy: Copy): void {
  rewrite(copy.tree, (node, parent) => {
    if (node.type === 'leafDirective' && node.name === 'figure') return figureOf(copy, node);
    if (node.type === 'paragraph') return parted(copy, node, parent);
    if (node.type === 'heading' || node.type === 'tableCell') refuse(copy, node);
    return undefined;
  });
}

function figureOf(copy: Copy, node: LeafDirective): Nodes[] {
  const { file: typed, alt, credit } = readAttributes(copy, node);
  if (typed === undefined || alt === undefined || credit === undefined) return [];
  const file = mediaOf(copy, node, { typed, wanted: 'picture' });
  if (file === undefined) return [];
  const { children, position } = node;
  return [{ type: 'figure', file, alt, credit, children, position }];
}

/** A paragraph and the figures of the images that stood in it. */
function parted(copy: Copy, paragraph: Paragraph, parent: Parents): readonly Nodes[] | undefined {
  const images: Image[] = [];
  takeImages(paragraph, images);
  if (images.length === 0) return undefined;
  if (parent.type === 'containerDirective' && parent.name === 'pull') {
    report(copy, 'story/picture-place', paragraph, { where: 'a pull-quote' });
  }
  const figures = images.flatMap((image) => figureOfImage(copy, image));
  return plainWords(paragraph) === '' ? figures : [paragraph, ...figures];
}

function takeImages(parent: Parents, images: Image[]): void {
  rewrite(parent, (node) => {
    if (node.type === 'image') {
      images.push(node);
      return [];
    }
    const empty = node.type === 'link' && images.length > 0 && plainWords(node) === '';
    return empty ? [] : undefined;
  });
}

function figureOfImage(copy: Copy, image: Image): RootContent[] {
  const typed = decoded(image.url);
  const file = mediaOf(copy, image, { typed, wanted: 'picture' });
  const alt = image.alt?.trim() ?? '';
  if (alt === '') report(copy, 'story/alt', image, { typed });
  if (!isRemote(typed)) report(copy, 'story/credit', image, { typed });
  if (file === undefined) return [];
  const { title, position } = image;
  const figure: FigureNode = {
    type: 'figure',
    file,
    alt,
    children: title ? [{ type: 'text', value: title }] : [],
    position,
  };
  return [figure];
}

function refuse(copy: Copy, parent: Extract<Nodes, { type: 'heading' | 'tableCell' }>): void {
  const where = parent.type === 'heading' ? 'a heading' : 'a table';
  walk(parent, (node) => {
    if (node.type === 'image') report(copy, 'story/picture-place', node, { where });
  });
}
