// Owns the watching of a folder while somebody writes in it. One watch a folder, not one a file: a
// newsroom has tens of thousands of files. May not know what they are.
import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';

/** Editors write a file in several steps; this long after the last it counts as saved. */
const quiet = 60;
/** Not longer than this, though the writing goes on. */
const patience = 500;

/** Ends the watching. */
export type Unwatch = () => void;

/** Calls `changed` soon after anything in `folder` is made, saved, renamed or removed; the folder itself may come and go. */
export function watchFolder(folder: string, changed: () => void): Unwatch {
  const watchers = new Map<string, FSWatcher>();
  const soon = new Soon(() => {
    follow();
    changed();
  });
  const drop = (path: string): void => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const follow = (): void => {
    const wanted = new Set([existing(folder), ...foldersIn(folder)]);
    for (const path of watchers.keys()) if (!wanted.has(path)) drop(path);
    for (const path of wanted) if (!watchers.has(path)) add(path);
  };
  const add = (path: string): void => {
    try {
      const watcher = watch(path, () => soon.ask());
      watcher.on('error', () => drop(path));
      watchers.set(path, watcher);
    } catch {
      // It went between the listing and the watching; its parent tells us.
    }
  };
  follow();
  return () => {
    soon.cancel();
    for (const path of watchers.keys()) drop(path);
  };
}

/** The folder, or while it is missing the nearest one above it. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder));
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isDirectory())
      .map((found) => join(found.parentPath, found.name));
  } catch {
    // A folder went while it was listed; the next change lists again.
    return [];
  }
}

/** Does something once after a burst of asking. */
class Soon {
  readonly #work: () => void;
  #timer: NodeJS.Timeout | undefined;
  #first = 0;

  constructor(work: () => void) {
    this.#work = work;
  }

  ask(): void {
    const now = performance.now();
    if (this.#timer === undefined) this.#first = now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(quiet, this.#first + patience - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#work();
    }, wait);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
