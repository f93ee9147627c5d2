// Owns finding the newsroom's files: which they are, how big, when last written. Reads no file.
// Paths inside are NFC with forward slashes, in code-unit order, whatever the disk.
import { readdirSync, realpathSync, statSync, type BigIntStats, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { problem, type Problem } from '../site/problems.ts';
import { mediaType } from '../site/media-types.ts';
import { byCodeUnits } from '../site/order.ts';

/** What a Markdown file is, by the folder it lies in. */
export type TextKind = 'story' | 'person' | 'page';

/** A file of the content folder. */
export interface Found {
  kind: TextKind | 'media' | 'site';
  /** Relative to the content folder. */
  path: string;
  /** As the disk spells it, for opening. */
  file: string;
  bytes: number;
  /** Nanoseconds since 1970. */
  modified: bigint;
}

/** What lies in a content folder. */
export interface Listing {
  texts: (Found & { kind: TextKind })[];
  media: Found[];
  site?: Found;
  problems: Problem[];
}

const folders: readonly [string, TextKind][] = [
  ['pages', 'page'],
  ['people', 'person'],
  ['stories', 'story'],
];

/** Lists a content folder; `shown` is how its path is written in problems. */
export function listContent(content: string, shown: string): Listing {
  const listing: Listing = { texts: [], media: [], problems: [] };
  const root = statOf(content);
  if (!(root instanceof Error) && !root.isDirectory()) {
    return {
      ...listing,
      problems: [problem('source/content', { path: shown }, { folder: shown })],
    };
  }
  if (root instanceof Error) {
    return {
      ...listing,
      problems: [problem('source/content', { path: shown }, { folder: shown })],
    };
  }
  const lister = new Lister(content, shown);
  const site = lister.file('site.yaml', 'site');
  for (const [folder, kind] of folders) lister.folder(folder, kind);
  const { found, problems } = lister;
  found.sort((a, b) => byCodeUnits(a.path, b.path));
  return {
    texts: found.filter(isText),
    media: found.filter(({ kind }) => kind === 'media'),
    ...(site && { site }),
    problems: [...problems, ...sameNames(found, shown)],
  };
}

function isText(found: Found): found is Found & { kind: TextKind } {
  return found.kind !== 'media' && found.kind !== 'site';
}

/** Two names that are one in NFC: a disk may hold both. */
function sameNames(sorted: readonly Found[], shown: string): Problem[] {
  return sorted
    .filter(({ path }, index) => sorted[index - 1]?.path === path)
    .map(({ path }) => problem('source/same-name', { path: `${shown}/${path}` }, { name: path }));
}

class Lister {
  readonly found: Found[] = [];
  readonly problems: Problem[] = [];
  readonly #content: string;
  readonly #shown: string;

  constructor(content: string, shown: string) {
    this.#content = content;
    this.#shown = shown;
  }

  /** One file by its path; undefined where it is missing. */
  file(path: string, kind: Found['kind']): Found | undefined {
    const file = join(this.#content, path);
    const stat = statOf(file);
    return stat instanceof Error || !stat.isFile() ? undefined : found(path, file, { kind, stat });
  }

  /** A folder and all below it; `above` holds the real paths of the folders that hold it. */
  folder(path: string, kind: TextKind, above: readonly string[] = []): void {
    const folder = join(this.#content, path);
    let inside: Dirent[];
    try {
      inside = readdirSync(folder, { withFileTypes: true });
    } catch (fault) {
      if (codeOf(fault) !== 'ENOENT') this.#unreadable(path, fault);
      return;
    }
    const here = [...above, realpathSync(folder)];
    for (const one of inside) {
      if (!isLeftover(one.name)) this.#one(one, { path: `${path}/${one.name}`, kind, here });
    }
  }

  #one(
    one: Dirent,
    { path, kind, here }: { path: string; kind: TextKind; here: readonly string[] },
  ): void {
    if (one.isDirectory()) return this.folder(path, kind, here);
    const kindOfFile = /\.(?:md|markdown)$/i.test(one.name) ? kind : mediaKind(one.name);
    if (kindOfFile === undefined && !one.isSymbolicLink()) return;
    const file = join(this.#content, path);
    const stat = statOf(file);
    if (stat instanceof Error) return this.#unreadable(path, stat);
    if (stat.isDirectory()) return this.#linkedFolder(path, kind, here);
    if (!stat.isFile() || kindOfFile === undefined) return;
    this.found.push(found(path, file, { kind: kindOfFile, stat }));
  }

  #linkedFolder(path: string, kind: TextKind, here: readonly string[]): void {
    const real = realpathSync(join(this.#content, path));
    if (here.some((folder) => folder === real || folder.startsWith(`${real}${sep}`))) {
      this.problems.push(problem('source/loop', this.#place(path)));
    } else this.folder(path, kind, here);
  }

  #unreadable(path: string, fault: unknown): void {
    const loop = codeOf(fault) === 'ELOOP';
    const place = this.#place(path);
    this.problems.push(
      loop
        ? problem('source/loop', place)
        : problem('source/unreadable', place, { reason: reasonOf(fault) }),
    );
  }

  #place(path: string): { path: string } {
    return { path: `${this.#shown}/${path.normalize('NFC')}` };
  }
}

function mediaKind(name: string): 'media' | undefined {
  return mediaType(name) === undefined ? undefined : 'media';
}

function found(
  path: string,
  file: string,
  { kind, stat }: { kind: Found['kind']; stat: BigIntStats },
): Found {
  const { size, mtimeNs } = stat;
  return { kind, path: path.normalize('NFC'), file, bytes: Number(size), modified: mtimeNs };
}

function statOf(file: string): BigIntStats | Error {
  try {
    return statSync(file, { bigint: true });
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}

/** Dot files, and what editors and systems leave beside a file while it is written. */
function isLeftover(name: string): boolean {
  return (
    /^\.|~$|^#.*#$|\.(?:sw[a-p]|bak|tmp|temp|orig|part|crdownload)$|___jb_\w+___$/i.test(name) ||
    /^(?:4913|Thumbs\.db|desktop\.ini|~\$.*)$/i.test(name)
  );
}

/** The system's code of a fault: `ENOENT`. */
function codeOf(fault: unknown): string | undefined {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : undefined;
}

/** Why a file cannot be opened, in a reader's words. */
export function reasonOf(fault: unknown): string {
  switch (codeOf(fault)) {
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied';
    case 'ENOENT':
      return 'what it links to is not there';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open on this machine';
    default:
      return codeOf(fault) ?? 'the system gives no reason';
  }
}
