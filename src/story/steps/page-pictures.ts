// Owns pictures of a plain page: each becomes the picture of its published file, in every version.
import type { Image } from 'mdast';
import { pictureMarkup } from '../../site/picture-address.ts';
import { decoded } from '../beside.ts';
import { report, type Copy } from '../copy.ts';
import { mediaOf } from '../media.ts';
import type { MediaFile } from '../story.ts';
import { rewrite } from '../tree.ts';

/** Points every image at its published file and gives it its size and versions. */
export function placePictures(copy: Copy): void {
  rewrite(copy.tree, (node) => {
    if (node.type !== 'image') return undefined;
    const typed = decoded(node.url);
    if ((node.alt?.trim() ?? '') === '') report(copy, 'story/alt', node, { typed });
    const file = mediaOf(copy, node, { typed, wanted: 'picture' });
    if (file === undefined) return [];
    place(node, file);
    return undefined;
  });
}

/** A moving picture or a photograph gets its sources; the image itself stays what it is. */
function place(node: Image, file: MediaFile): void {
  const { sources, src, srcset, sizes } = pictureMarkup(file, 'column');
  const { width, height } = file;
  node.url = file.address;
  const image = {
    ...{ loading: 'lazy', decoding: 'async' },
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(srcset === undefined ? {} : { srcSet: srcset, sizes }),
  };
  node.data = { ...node.data, hProperties: image };
  if (sources.length === 0) return;
  const { alt, title } = node;
  const properties = { ...image, src, alt: alt ?? '', ...(title ? { title } : {}) };
  node.data = {
    ...node.data,
    hName: 'picture',
    hProperties: {},
    hChildren: [
      ...sources.map(({ srcset: srcSet, ...source }) => ({
        ...{ type: 'element' as const, tagName: 'source', children: [] },
        properties: { ...source, srcSet },
      })),
      { type: 'element', tagName: 'img', properties, children: [] },
    ],
  };
}
