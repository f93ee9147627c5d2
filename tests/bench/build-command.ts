// Owns how the benchmark calls Stet, and what it reads of what Stet says.
import { resolve } from 'node:path';
import { measure, type Command, type Measured } from './measure.ts';

/** Where a build reads and writes. */
export interface Folders {
  content: string;
  out: string;
  cache: string;
}

/** A build, measured: files printed, and the seconds of reading, of printing and of indexing. */
export interface BuildMeasured extends Omit<Measured, 'output'> {
  printed: number;
  gather: number;
  print: number;
  search: number;
}

/** Builds once, as a process of its own that starts in `cwd`. */
export async function measureBuild(folders: Folders, cwd: string): Promise<BuildMeasured> {
  const { output, ...measured } = await measure(buildCommand(folders, cwd));
  // The shape is the one that src/press/publish.ts documents as Published.
  const said = JSON.parse(output) as {
    printed: number;
    seconds: { gather: number; print: number; search: number };
  };
  const { gather, print, search } = said.seconds;
  return { ...measured, printed: said.printed, gather, print, search };
}

function buildCommand({ content, out, cache }: Folders, cwd: string): Command {
  const folders = ['--content', content, '--out', out, '--cache', cache];
  return {
    program: process.execPath,
    args: [resolve('src/cli/stet.ts'), 'build', ...folders, '--now', '2026-06-01', '--json'],
    cwd,
  };
}
