// Owns how the commands speak: the form for this terminal, and how a failure is told.
import { Fault } from '../press/fault.ts';
import type { Problem } from '../site/problems.ts';

/** How problems are written: for a CI's annotations, a terminal with colour, or plainly. */
export function form(): 'plain' | 'colour' | 'annotations' {
  if (process.env['GITHUB_ACTIONS'] === 'true') return 'annotations';
  const wanted = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return wanted ? 'colour' : 'plain';
}

/** In how many stories there are problems: those that stop publication, else all. */
export function storiesIn(problems: readonly Problem[]): number {
  const stops = problems.filter(({ level }) => level === 'stop');
  const counted = stops.length > 0 ? stops : problems;
  const stories = counted.map(({ path }) => path).filter((path) => /(?:^|\/)stories\//.test(path));
  return new Set(stories).size;
}

/** Tells a failure on standard error, without a stack unless STET_DEBUG asks for it; gives the exit code. */
export function fail(error: unknown): number {
  console.error(words(error));
  if (process.env['STET_DEBUG'] !== undefined) console.error(error);
  return 1;
}

function words(error: unknown): string {
  if (error instanceof Fault) return error.message;
  if (isFileError(error)) return fileWords(error);
  const message = error instanceof Error ? error.message : String(error);
  return `${message}\n    This is a fault in Stet, not your story. STET_DEBUG=1 shows where.`;
}

interface FileError extends Error {
  code: string;
  path: string;
}

function isFileError(error: unknown): error is FileError {
  return error instanceof Error && 'code' in error && 'path' in error;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'Stet may not read or write it.',
  EPERM: 'Stet may not read or write it.',
  EROFS: 'it lies on a disk that cannot be written.',
  ENOSPC: 'the disk is full.',
  EMFILE: 'too many files are open.',
  ENOTDIR: 'part of its path is a file, not a folder.',
};

function fileWords({ code, path, message }: FileError): string {
  return `${path}: ${reasons[code] ?? message}`;
}
