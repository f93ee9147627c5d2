// Owns pictures of a plain page: an image's address becomes the one its file is published at.
import { decoded } from '../beside.ts';
import { report, type Copy } from '../copy.ts';
import { mediaOf } from '../media.ts';
import { rewrite } from '../tree.ts';

/** Points every image at its published file and gives it its size. */
export function placePictures(copy: Copy): void {
  rewrite(copy.tree, (node) => {
    if (node.type !== 'image') return undefined;
    const typed = decoded(node.url);
    if ((node.alt?.trim() ?? '') === '') report(copy, 'story/alt', node, { typed });
    const file = mediaOf(copy, node, { typed, wanted: 'picture' });
    if (file === undefined) return [];
    node.url = file.address;
    const { width, height } = file;
    node.data = {
      ...node.data,
      hProperties: {
        loading: 'lazy',
        ...(width === undefined ? {} : { width }),
        ...(height === undefined ? {} : { height }),
      },
    };
    return undefined;
  });
}
