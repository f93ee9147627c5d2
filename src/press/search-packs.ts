// Owns what search has in the cache folder: one file for each part of the index, so that a part is indexed
// once, however often it is printed. May not know what is in it.
import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { IndexedPart } from '../search/pagefind-files.ts';

/** Keeps files together under a name; those of another recipe are forgotten. */
export class Packs {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(cache: string, recipe: string) {
    const all = join(cache, 'search');
    this.#folder = join(all, recipe);
    mkdirSync(this.#folder, { recursive: true });
    for (const other of readdirSync(all)) {
      if (other !== recipe) rmSync(join(all, other), { recursive: true, force: true });
    }
  }

  /** What lies under a name, made first where nothing does. */
  async of(name: string, make: () => Promise<IndexedPart>): Promise<IndexedPart> {
    this.#used.add(name);
    const file = join(this.#folder, name);
    if (existsSync(file)) return unpacked(readFileSync(file));
    const made = await make();
    // Written beside and renamed, so that a build that is killed leaves no half of one.
    writeFileSync(`${file}.half`, packed(made));
    renameSync(`${file}.half`, file);
    return made;
  }

  /** Says that these are still asked for. */
  keep(names: readonly string[]): void {
    for (const name of names) this.#used.add(name);
  }

  /** Forgets what was neither asked for nor kept. */
  forgetOthers(): void {
    for (const name of readdirSync(this.#folder)) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }
}

/** A digest of a part, by which its folder is told from another. */
export function partDigest(part: IndexedPart): string {
  return hash('sha256', packed(part));
}

/** Languages, names and lengths as a line of JSON, then the bytes. */
function packed({ files, languages }: IndexedPart): Buffer {
  const list = files.map(({ name, bytes }): [string, number] => [name, bytes.length]);
  const head: Head = { languages, list };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...files.map(({ bytes }) => bytes),
  ]);
}

interface Head {
  languages: IndexedPart['languages'];
  list: [name: string, length: number][];
}

function unpacked(pack: Buffer): IndexedPart {
  let at = pack.indexOf('\n');
  // The cast: only `packed` writes these.
  const { languages, list } = JSON.parse(pack.toString('utf8', 0, at)) as Head;
  at += 1;
  const files = list.map(([name, length]) => {
    return { name, bytes: pack.subarray(at, (at += length)) };
  });
  return { files, languages };
}
