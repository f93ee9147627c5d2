// Owns the compiled site: made by Astro once for a state of src/, kept in .stet/compiled/<digest>/.
// May not know stories. A compile is a process of its own: Astro and Vite leave with its memory.
import { fork } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';
import { projectFolder, templatesDigest } from './project.ts';

const kept = 2;
/** A younger compile may be in use by a build that runs at this moment. */
const inUse = 15 * 60_000;

/** The compiled site: its digest, the module to import for printing, and the folder of files for readers. */
export interface Compiled {
  digest: string;
  entry: string;
  client: string;
}

/** Gives the compile of the present src/, made only when missing; a Fault names the component that fails. */
export async function compile(signal?: AbortSignal): Promise<Compiled> {
  const all = join(projectFolder, '.stet', 'compiled');
  for (;;) {
    const digest = templatesDigest();
    const folder = join(all, digest);
    if (!existsSync(folder)) await make(all, folder, digest, signal);
    // Somebody who saves while Astro reads gives a mixture of two states: that one is made again.
    if (templatesDigest() !== digest) continue;
    touch(folder);
    prune(all, digest);
    const entry = join(folder, 'server', 'entry.mjs');
    return { digest, entry, client: join(folder, 'client') };
  }
}

async function make(all: string, folder: string, digest: string, signal?: AbortSignal) {
  mkdirSync(all, { recursive: true });
  const unfinished = join(all, `.${digest}-${process.pid}-${Date.now()}`);
  try {
    await runAstro(unfinished, signal);
    if (templatesDigest() === digest) settle(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Two builds may compile the same state at once: the first to finish gives the folder its name. */
function settle(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function runAstro(outDir: string, signal?: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(join(import.meta.dirname, 'compiler.ts'), [outDir], {
      cwd: projectFolder,
      execArgv: [],
      // Its own words come as a message; what Vite prints beside them helps nobody who writes.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      ...(signal === undefined ? {} : { signal }),
    });
    let words: string | undefined;
    child.on('message', (message) => (words = String(message)));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else
        fail(new Fault(words ?? `Astro stopped with exit code ${code ?? 'none'} while compiling.`));
    });
  });
}

function touch(folder: string): void {
  const now = new Date();
  utimesSync(folder, now, now);
}

function prune(all: string, current: string): void {
  const compiles = readdirSync(all)
    .filter((name) => name !== current)
    .flatMap((name) => {
      const found = statSync(join(all, name), { throwIfNoEntry: false });
      return found === undefined ? [] : [{ name, age: Date.now() - found.mtimeMs }];
    })
    .sort((a, b) => a.age - b.age);
  for (const { name } of compiles.slice(kept - 1).filter(({ age }) => age > inUse)) {
    rmSync(join(all, name), { recursive: true, force: true });
  }
}
