// Owns what a path in a story means: a file relative to the story's folder, or, with a slash in
// front, to the content folder. May not read files: the context knows which exist.
import type { Copy, ParsePath } from './copy.ts';
import type { MediaFile } from './story.ts';

/** The path relative to the content folder, or undefined where it leads out of it. */
export function resolvePath(path: ParsePath, typed: string): string | undefined {
  const folder = typed.startsWith('/') ? [] : path.relative.split('/').slice(0, -1);
  for (const part of typed.split('/')) {
    if (part === '..') {
      if (folder.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') folder.push(part);
  }
  return folder.join('/');
}

/** The file a story names, in whichever normal form its disk spells it. */
export function fileBeside(
  copy: Pick<Copy, 'context' | 'path'>,
  typed: string,
): MediaFile | undefined {
  const path = resolvePath(copy.path, typed);
  if (path === undefined) return undefined;
  const { file } = copy.context;
  return file(path) ?? file(path.normalize('NFC')) ?? file(path.normalize('NFD'));
}

/** The name of a file without its folders. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether an address has a scheme or a host, so that it means no file of ours. */
export function isRemote(typed: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(typed);
}

/** An address without its percent signs; as typed where they mean nothing. */
export function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}
