// Owns ::video and ::audio: files beside the story, with captions or a transcript.
import type { Nodes } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { readAttributes, written } from '../attributes.ts';
import { report, type Copy } from '../copy.ts';
import { mediaOf, type Wanted } from '../media.ts';
import type { MediaFile } from '../story.ts';
import { rewrite } from '../tree.ts';

/** Turns `::video` and `::audio` into recordings whose files are there. */
export function readRecordings(copy: Copy): void {
  rewrite(copy.tree, (node) => {
    if (node.type !== 'leafDirective') return undefined;
    if (node.name !== 'video' && node.name !== 'audio') return undefined;
    return recording(copy, node, node.name);
  });
}

function recording(copy: Copy, node: LeafDirective, kind: 'video' | 'audio'): Nodes[] {
  const typed = readAttributes(copy, node);
  const find = (name: string, wanted: Wanted): MediaFile | undefined =>
    typed[name] === undefined ? undefined : mediaOf(copy, node, { typed: typed[name], wanted });
  const file = find('file', kind === 'video' ? 'video' : 'sound');
  const poster = find('poster', 'picture');
  const captions = find('captions', 'captions');
  const transcript = find('transcript', 'transcript');
  if (typed['captions'] === undefined && typed['transcript'] === undefined) {
    report(copy, 'story/captions', node, { directive: written(node) });
  }
  if (file === undefined) return [];
  const { children, position } = node;
  return [
    {
      type: 'recording',
      kind,
      file,
      children,
      position,
      ...(poster === undefined ? {} : { poster }),
      ...(captions === undefined ? {} : { captions }),
      ...(transcript === undefined ? {} : { transcript }),
      ...(typed['credit'] === undefined ? {} : { credit: typed['credit'] }),
    },
  ];
}
